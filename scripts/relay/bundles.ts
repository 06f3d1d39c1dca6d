// The relay as each host loads it: one file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../local/projectRoot.ts';
import { bundled } from '../bundled.mjs';

const ENTRIES = {
  cloudflare: { file: 'cloudflare.ts', platform: 'browser' },
  cloudRun: { file: 'node/cloudRun.ts', platform: 'node' },
  deno: { file: 'deno.ts', platform: 'browser' },
} as const;

/** An ES module, as text. */
export function relayBundle(host: keyof typeof ENTRIES): string {
  const { file, platform } = ENTRIES[host];
  return bundled(projectRoot(), {
    entryPoints: [`src/relay/hosts/${file}`],
    bundle: true,
    platform,
    format: 'esm',
    target: 'es2022',
    keepNames: true,
    charset: 'utf8',
  }).text;
}

/** What Google builds the function from. The framework has the version that the tests run. */
export function writeFunction(folder: string, code = relayBundle('cloudRun')): void {
  const manifest = {
    name: 'slotsheet-relay',
    private: true,
    main: 'index.mjs',
    dependencies: { '@google-cloud/functions-framework': '5.0.5' },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), code);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
