// node scripts/run.mjs ENTRY.ts [arguments…]: runs TypeScript on Node 20. The entry is bundled into .work/ and imported
// into this process, so that signals, exit codes and standard streams are its own.
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { removeStale } from './stale.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node scripts/run.mjs ENTRY.ts [arguments…]');
  process.exit(2);
}

const folder = fileURLToPath(new URL('../.work/', import.meta.url));
// Named by process, so that two runs at once do not read each other's half-written file.
const bundle = join(folder, `run-${basename(entry, '.ts')}-${process.pid}.mjs`);
const removeBundle = () => rmSync(bundle, { force: true });
const endBySignal = (signal) => {
  removeBundle();
  process.off(signal, endBySignal);
  process.kill(process.pid, signal);
};

// Once the bundle is loaded its file can go, and signals are its own.
globalThis.isLoaded = () => {
  delete globalThis.isLoaded;
  removeBundle();
  for (const signal of SIGNALS) process.off(signal, endBySignal);
};
process.once('exit', removeBundle);
for (const signal of SIGNALS) process.on(signal, endBySignal);
// A process that was killed could remove nothing.
removeStale(folder, /^run-.*-(\d+)\.mjs$/);
// `npm run … | head` has seen enough.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));

buildSync({
  entryPoints: [resolve(entry)],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'error',
  banner: { js: 'globalThis.isLoaded();' },
});
process.argv = [process.argv[0], resolve(entry), ...args];
await import(pathToFileURL(bundle).href);
