// The built bundle with one function of ours that throws, as a mistake in it would.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { openWorld, type World, type WorldOptions } from './world.ts';

export interface BrokenWorld {
  readonly world: World;
  /** The script's console in its last execution. */
  console(): string;
  /** From the next call on the function is whole. */
  restore(): void;
}

/** A world in which every call of the function ends with a TypeError. */
export function brokenWorld(functionName: string, options: Omit<WorldOptions, 'way'> = {}): BrokenWorld {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-broken-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'Code.js');
  const whole = readFileSync('dist/Code.js', 'utf8');
  writeFileSync(file, withMistake(whole, functionName));
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
    restore: () => writeFileSync(file, whole),
  };
}

function withMistake(code: string, functionName: string): string {
  const parts = code.split(`function ${functionName}(`);
  const [before, after] = parts;
  if (before === undefined || after === undefined || parts.length !== 2)
    throw new Error(`the bundle has ${parts.length - 1} functions ${functionName}`);
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
