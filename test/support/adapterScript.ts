// One module of google/ as a script of its own, bundled as the product is, run in a script's own context.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';

/** Calls a function that the module exports, by its path (`codecPort.utf8`). Arguments and results cross as JSON. */
export type Use = (path: string, ...args: readonly unknown[]) => unknown;

export function scriptOf(module: string, options: { readonly withoutIntl?: boolean } = {}): Use {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-adapter-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { outputFiles } = buildSync({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'adapter',
    target: 'es2019',
    charset: 'utf8',
  });
  const use = 'function use(path, args) { return path.reduce((at, name) => at[name], adapter).apply(null, args); }';
  writeFileSync(join(folder, 'Code.js'), `${outputFiles.map((file) => file.text).join('')}\n${use}`);
  const clock = { nowMs: () => 0 };
  const runtime = createRuntime({ store: createMemoryStore(), clock, scriptFolder: folder, ...options });
  return (path, ...args) => runtime.execute('use', [path.split('.'), args]);
}
