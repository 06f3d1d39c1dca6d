// A small script in a folder of its own, and a runtime of either kind that runs it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { createThreads } from '../../local/threads/pool.ts';
import { createThreadedRuntime, type ThreadedOptions, type ThreadedRuntime } from '../../local/threads/runtime.ts';

export const NOW_MS = Date.UTC(2027, 2, 1, 8, 0, 0);

const threads = createThreads();
afterAll(() => threads.close());

/** A folder that holds `code` as its only script. */
function scriptFolder(code: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'Code.js'), code);
  return folder;
}

/** Removed after all tests. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'slotsheet-script-'));
}

/** A runtime for `code`, with an empty store in memory and a clock at NOW_MS unless told otherwise. */
export function runtimeFor(code: string, options: Partial<RuntimeOptions> = {}): Runtime {
  return createRuntime({ ...defaults(code), ...options });
}

/** The same with threads, which all runtimes of a test file share. */
export function threadedFor(code: string, options: Partial<ThreadedOptions> = {}): ThreadedRuntime {
  return createThreadedRuntime({ ...defaults(code), threads, ...options });
}

function defaults(code: string) {
  return { store: createMemoryStore(), clock: { nowMs: () => NOW_MS }, scriptFolder: scriptFolder(code) };
}

/** Runs statements as the body of an entry point and gives what they return. */
export function evaluate(body: string, options: Partial<RuntimeOptions> = {}): unknown {
  return runtimeFor(`function main() { ${body} }`, options).execute('main');
}
