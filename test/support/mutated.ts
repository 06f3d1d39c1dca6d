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
  mend(): void;
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
    mend: () => writeFileSync(file, whole),
  };
}

function withMistake(code: string, functionName: string): string {
  const head = new RegExp(`function ${functionName}\\(.*\\) \\{\\n`, 'g');
  const found = code.match(head) ?? [];
  if (found.length !== 1) throw new Error(`the bundle has ${found.length} functions ${functionName}`);
  return code.replace(head, (line) => `${line}null.mistake;\n`);
}
