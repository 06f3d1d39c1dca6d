// The browser's half of the workbench, bundled from source at first use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../scripts/bundled.mjs';
import type { Reply } from '../http/reply.ts';
import { projectRoot } from '../projectRoot.ts';

const FOLDER = 'local/workbench/browser';

export const benchScript = (): Reply => script('main.tsx');
export const frameScript = (): Reply => script('frame/frame.ts');

export function benchStyle(): Reply {
  return asset('text/css', readFileSync(join(projectRoot(), FOLDER, 'style.css'), 'utf8'));
}

function script(file: string): Reply {
  const { text } = bundled(projectRoot(), {
    entryPoints: [`${FOLDER}/${file}`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minifySyntax: true,
  });
  return asset('text/javascript', text);
}

function asset(type: string, body: string): Reply {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }, body };
}
