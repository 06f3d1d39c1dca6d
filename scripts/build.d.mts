import type { Plugin } from 'esbuild';

export interface Built {
  readonly exports: string[];
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

export function build(to?: { folder?: string; plugins?: Plugin[] }): Promise<Built>;
