// The built bundle with one function of ours that throws, as a mistake in it would.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface BrokenWorld {
  readonly world: World;
  /** The script's console in its last execution. */
  console(): string;
  /** From the next call on the function is whole. */
  restore(): void;
}

// That of the pages has its own copy of what it shares with the other.
const SCRIPTS = ['Code.js', 'pageScript.html'];

/** A world in which every call of the function ends with a TypeError. */
export function brokenWorld(functionName: string, options: Omit<WorldOptions, 'way'> = {}): BrokenWorld {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-broken-'));
  const whole = new Map(SCRIPTS.map((file) => [file, readFileSync(join('dist', file), 'utf8')]));
  const broken = [...whole].map(([file, code]) => [file, withMistake(code, functionName)] as const);
  if (broken.every(([, code]) => code === null)) throw new Error(`no script has the function ${functionName}`);
  const write = (file: string, code: string) => writeFileSync(join(folder, file), code);
  for (const [file, code] of broken) write(file, code ?? whole.get(file) ?? '');
  let runtime: Runtime | undefined;
  const world = openWorld({
    ...options,
    way: (runtimeOptions) => {
      runtime = createRuntime({ ...runtimeOptions, scriptFolder: folder });
      return runtime;
    },
  });
  return {
    world,
    console: () => (runtime?.lastConsole ?? []).map(({ level, text }) => `${level} ${text}`).join('\n'),
    restore: () => {
      for (const [file, code] of whole) write(file, code);
    },
  };
}

/** null if the script has no such function. */
function withMistake(code: string, functionName: string): string | null {
  const parts = code.split(`function ${functionName}(`);
  const [before, after] = parts;
  if (parts.length > 2) throw new Error(`a script has ${parts.length - 1} functions ${functionName}`);
  if (before === undefined || after === undefined) return null;
  const body = endOfParameters(after);
  return `${before}function ${functionName}(${after.slice(0, body)}null.mistake;${after.slice(body)}`;
}

/** Where the body begins, behind its brace. `text` begins behind the opening parenthesis. */
function endOfParameters(text: string): number {
  let open = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
    if (open === 0) return text.indexOf('{', at) + 1;
  }
  throw new Error('the parameters do not end');
}
