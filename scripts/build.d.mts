import type { Plugin } from 'esbuild';

export function build(to?: { folder?: string; plugins?: Plugin[] }): Promise<{ exports: string[]; bytes: number }>;
