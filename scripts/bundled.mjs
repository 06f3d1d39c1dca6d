// Bundles with esbuild and keeps what it gave, so that a start without a change waits for no bundler. What is kept counts
// only as long as each file that it was made from holds what it held then.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { removeStale } from './stale.mjs';

const CACHE = 'node_modules/.cache/slotsheet';
/** They decide how a source is read, and which packages there are. */
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/bundled.mjs'];
/** Some file systems round a file's time down, at most so far. */
const COARSEST_MS = 2_000;

/** `text` and, of a bundle in esm, the names in `exports`. `root` is the project's folder, and `options` are esbuild's. */
export function bundled(root, options) {
  const folder = join(root, CACHE);
  const file = join(folder, `${hash([JSON.stringify(options)])}.json`);
  const kept = keptIn(file);
  if (kept !== null && kept.stamp === stampOf(root, kept.inputs)) return kept;

  const startedMs = Date.now();
  const made = make(root, options);
  const stamp = stampOf(root, made.inputs);
  // A file that changes meanwhile may have been read before its change.
  const isOld = (input) => changedMs(join(root, input)) < startedMs - COARSEST_MS;
  if (stamp !== null && made.inputs.every(isOld)) keep(folder, file, { ...made, stamp });
  return made;
}

function make(root, options) {
  // Loading esbuild takes longer than all else here.
  const { buildSync } = createRequire(import.meta.url)('esbuild');
  const fixed = { absWorkingDir: root, outfile: 'bundle.js', write: false, metafile: true };
  const { outputFiles, metafile } = buildSync({ logLevel: 'error', ...options, ...fixed });
  const [{ exports }] = Object.values(metafile.outputs);
  return { inputs: Object.keys(metafile.inputs), text: outputFiles[0].text, exports };
}

function keptIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** null if a file cannot be read. */
function stampOf(root, inputs) {
  try {
    return hash([...SETTINGS, ...inputs].map((file) => readFileSync(join(root, file))));
  } catch {
    return null;
  }
}

function hash(parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length} `).update(part);
  return sum.digest('hex');
}

function changedMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
}

/** Another process sees the whole file or none. Where nothing can be written, nothing is kept. */
function keep(folder, file, entry) {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    removeStale(folder, /\.json\.(\d+)$/);
    writeFileSync(unfinished, JSON.stringify(entry));
    renameSync(unfinished, file);
  } catch {}
}
