// Bundles from source, at first use, the code that runs outside this process's own realm.
// That is the prelude of every context and the code of a thread.
import { type BundleOptions, bundled } from '../../scripts/bundled.mjs';
import { projectRoot } from '../projectRoot.ts';

let prelude: string | undefined;
let thread: string | undefined;

/** A script that evaluates to the prelude's `install`. A function holds its code, so that scripts see no global of ours. */
export function preludeCode(): string {
  const options = { format: 'iife', globalName: 'prelude' } as const;
  prelude ??= `(function () {\n${bundle('script/prelude.ts', options)}\nreturn prelude.install;\n})();`;
  return prelude;
}

/** The code of a worker thread, as a CommonJS script. */
export function threadCode(): string {
  thread ??= bundle('threads/script.ts', { format: 'cjs', platform: 'node' });
  return thread;
}

function bundle(file: string, options: Omit<BundleOptions, 'entryPoints'>): string {
  const fixed = { entryPoints: [`local/${file}`], bundle: true, target: 'es2022', charset: 'utf8' } as const;
  return bundled(projectRoot(), { ...options, ...fixed }).text;
}
