// Runs one entry point inside the context. Arguments come in and the outcome goes out as JSON text.

import type { TriggerEvent } from '../platform/events.ts';
import { copied, isPrivate } from '../services/html/run.ts';
import { exception } from './call.ts';
import { servedOutput } from './output.ts';

/** JSON array of arguments in, JSON `Outcome` out. A trigger has its event for its one argument. Never throws. */
export type Runner = (functionName: string, argsJson: string, how: How) => string;

export interface How {
  readonly event: TriggerEvent | null;
  /** As google.script.run calls it. */
  readonly page: boolean;
}

/** `output`: what ContentService or HtmlService made. `nothing`: undefined or null was returned. */
export type Outcome =
  | { readonly kind: 'output'; readonly mimeType: string; readonly content: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error'; readonly name: string; readonly message: string; readonly stack: string };

/** Remembers which globals are not the script's own, so call it before the script is loaded. */
export function createRunner(eventObject: (event: TriggerEvent) => object): Runner {
  const platform = new Set(Object.getOwnPropertyNames(globalThis));
  return (functionName, argsJson, { event, page }) => {
    try {
      if (page && isPrivate(functionName)) throw missing(functionName);
      const args: unknown[] = event === null ? JSON.parse(argsJson) : [eventObject(event)];
      const value = entryPoint(platform, functionName)(...args);
      return JSON.stringify(page ? sentBack(value) : returned(value));
    } catch (error) {
      return JSON.stringify(thrown(error));
    }
  };
}

function entryPoint(platform: ReadonlySet<string>, name: string): (...args: unknown[]) => unknown {
  // hasOwn is true for inherited names of a vm's global too; the list of names is right.
  const declared = !platform.has(name) && Object.getOwnPropertyNames(globalThis).includes(name);
  const found: unknown = declared ? Reflect.get(globalThis, name) : undefined;
  if (typeof found !== 'function') throw missing(name);
  return (...args) => Reflect.apply(found, undefined, args);
}

function missing(name: string): Error {
  return exception(`Script function not found: ${name}`);
}

function sentBack(value: unknown): Outcome {
  const sent = copied(value);
  return sent === null ? { kind: 'nothing' } : { kind: 'value', value: sent };
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
