// node scripts/run.mjs ENTRY.ts [arguments…]: runs TypeScript on Node 20. The entry is bundled into .work/ and imported
// into this process, so that signals, exit codes and standard streams are its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './bundled.mjs';
import { removeStale } from './stale.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node scripts/run.mjs ENTRY.ts [arguments…]');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.work');
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

const { text } = bundled(root, {
  entryPoints: [relative(root, resolve(entry))],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  target: 'node20',
  charset: 'utf8',
  banner: { js: 'globalThis.isLoaded();' },
});
mkdirSync(folder, { recursive: true });
writeFileSync(bundle, text);
process.argv = [process.argv[0], resolve(entry), ...args];
await import(pathToFileURL(bundle).href);
