// Builds the product from a source of which some texts are others. The files themselves stay as they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../projectRoot.ts';

/** One text of one file, which must stand there exactly once, and what stands there instead. */
export interface Edit {
  /** From the project's folder on. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Throws unless the text stands there exactly once. */
export function applyEdit(text: string, { file, find, replace }: Edit): string {
  const parts = text.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new Error(`${file} holds this ${parts.length - 1} times, not once: ${find}`);
}

/** Throws unless every edit finds its text; the build fails unless every file is part of it. */
export function changing(edits: readonly Edit[]): Plugin {
  const changed = new Map<string, string>();
  for (const edit of edits) {
    const path = join(projectRoot(), edit.file);
    changed.set(path, applyEdit(changed.get(path) ?? readFileSync(path, 'utf8'), edit));
  }
  const left = new Set(changed.keys());
  return {
    name: 'changing',
    setup({ onLoad, onEnd }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const contents = changed.get(path);
        left.delete(path);
        return contents === undefined ? null : { contents, loader: 'ts' };
      });
      onEnd(() => {
        if (left.size > 0) throw new Error(`${[...left].join(', ')} is no part of what was built.`);
      });
    },
  };
}
