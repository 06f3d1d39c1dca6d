import type { BuildOptions } from 'esbuild';

export type BundleOptions = Omit<BuildOptions, 'entryPoints' | 'plugins'> & { readonly entryPoints: readonly string[] };

export function bundled(root: string, options: BundleOptions): { readonly text: string; readonly exports: string[] };
