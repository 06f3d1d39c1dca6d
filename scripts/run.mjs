// node scripts/run.mjs ENTRY.ts [arguments…]: runs TypeScript on Node 20. The entry is bundled into .work/ and imported
// into this process, so that signals, exit codes and standard streams are its own.
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node scripts/run.mjs ENTRY.ts [arguments…]');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
// Named by process, so that two runs at once do not read each other's half-written file.
const bundle = join(root, '.work', `run-${basename(entry, '.ts')}-${process.pid}.mjs`);
const removeBundle = () => rmSync(bundle, { force: true });
process.once('exit', removeBundle);

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
});
process.argv = [process.argv[0], resolve(entry), ...args];
await import(pathToFileURL(bundle).href);
// It is loaded, and a killed process runs no exit handler.
removeBundle();
