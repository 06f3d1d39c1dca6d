// Runs one entry point inside the context. Arguments come in and the outcome goes out as JSON text.
import { exception } from './call.ts';
import { servedOutput } from './output.ts';

/** JSON array of arguments in, JSON `Outcome` out. Never throws. */
export type Runner = (functionName: string, argsJson: string) => string;

/** `output`: what ContentService or HtmlService made. `nothing`: undefined or null was returned. */
export type Outcome =
  | { readonly kind: 'output'; readonly mimeType: string; readonly content: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly name: string; readonly message: string; readonly stack: string };

/** Remembers which globals are not the script's own, so call it before the script is loaded. */
export function createRunner(): Runner {
  const platform = new Set(Object.getOwnPropertyNames(globalThis));
  return (functionName, argsJson) => {
    try {
      return JSON.stringify(returned(entryPoint(platform, functionName)(...JSON.parse(argsJson))));
    } catch (error) {
      return JSON.stringify(thrown(error));
    }
  };
}

function entryPoint(platform: ReadonlySet<string>, name: string): (...args: unknown[]) => unknown {
  // hasOwn is true for inherited names of a vm's global too; the list of names is right.
  const declared = !platform.has(name) && Object.getOwnPropertyNames(globalThis).includes(name);
  const found: unknown = declared ? Reflect.get(globalThis, name) : undefined;
  if (typeof found !== 'function') throw exception(`Script function not found: ${name}`);
  return (...args) => Reflect.apply(found, undefined, args);
}

function returned(value: unknown): Outcome {
  if (value === undefined || value === null) return { kind: 'nothing' };
  const output = servedOutput(value);
  return output ? { kind: 'output', ...output } : { kind: 'value', value };
}

function thrown(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'error', name: 'Error', message: String(error), stack: '' };
  return { kind: 'error', name: error.name, message: error.message, stack: error.stack ?? '' };
}
