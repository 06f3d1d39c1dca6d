// The relay's Cloudflare build in Cloudflare's own runtime.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Miniflare } from 'miniflare';

const RELAY = 'src/relay';
const config: { readonly main: string; readonly compatibility_date: string; readonly vars: Record<string, string> } =
  JSON.parse(readFileSync(join(RELAY, 'wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, ''));

export interface Workerd {
  readonly url: URL;
  close(): Promise<void>;
}

/** Bundled as wrangler does it, with the shipped settings and these. Loopback is all it can reach. */
export async function startWorkerd(settings: Readonly<Record<string, string>>): Promise<Workerd> {
  const { outputFiles } = buildSync({
    entryPoints: [join(RELAY, config.main)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    keepNames: true,
  });
  const runtime = new Miniflare({
    modules: true,
    script: outputFiles.map((file) => file.text).join(''),
    compatibilityDate: config.compatibility_date,
    bindings: { ...config.vars, ...settings },
    host: '127.0.0.1',
    port: 0,
    outboundService: { network: { allow: ['127.0.0.1/32'] } },
    handleStructuredLogs: () => {},
    cache: false,
    cf: false,
    telemetry: { enabled: false },
  });
  return { url: await runtime.ready, close: () => runtime.dispose() };
}
