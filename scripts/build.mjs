// Writes dist/, which `clasp push` sends: the manifest and one file of plain script (es2019). The script's top level holds
// the bundle and one function per entry point. Fails if the result is not es2019.
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { removeStale } from './stale.mjs';

const ENTRY = 'src/main.ts';
const BUNDLE = 'slotsheet';
const DIST = 'dist';
const SHARED = {
  entryPoints: [ENTRY],
  bundle: true,
  write: false,
  target: 'es2019',
  // Engines read ASCII faster than UTF-8.
  charset: 'ascii',
  // Every execution reads the whole file. Names stay, so that a stack trace shows the function. Lines stay short, so that
  // it shows the place.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 250,
  logLevel: 'error',
};

/**
 * Builds and writes the folder; returns the names of the entry points and the size in bytes. A caller that breaks the
 * product on purpose gives esbuild's plugins, and another folder.
 */
export async function build({ folder = DIST, plugins = [] } = {}) {
  const [script, exports] = await Promise.all([bundle(plugins), entryPoints()]);
  const code = `${script}\n${exports.map(topLevelFunction).join('\n')}\n`;
  await mkdir(folder, { recursive: true });
  removeStale(folder, /^Code\.js\.(\d+)$/);
  const file = `${folder}/Code.js`;
  if ((await readFile(file, 'utf8').catch(() => null)) !== code) {
    // The files in dist were checked before they were written; a build elsewhere is not for Google.
    if (folder === DIST) await checkIsEs2019(code);
    await replace(file, code);
  }
  await copyFile('appsscript.json', `${folder}/appsscript.json`);
  return { exports, bytes: Buffer.byteLength(code) };
}

async function replace(file, code) {
  // The file is replaced at once, as a running local runtime reads it with every request.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, file);
}

async function bundle(plugins) {
  const result = await esbuild.build({ ...SHARED, plugins, format: 'iife', globalName: BUNDLE });
  return result.outputFiles[0].text;
}

// The metafile lists exports only for esm, hence a second pass, over the entry alone.
async function entryPoints() {
  const result = await esbuild.build({ ...SHARED, bundle: false, format: 'esm', metafile: true, outfile: 'unused.js' });
  return Object.values(result.metafile.outputs)[0].exports.slice().sort();
}

// Apps Script sees only top-level function declarations.
function topLevelFunction(name) {
  return `function ${name}() {\n  return ${BUNDLE}.${name}.apply(this, arguments);\n}`;
}

async function checkIsEs2019(code) {
  const { parse } = await import('acorn');
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new Error(`Code.js is not es2019, so Apps Script may refuse it: ${error.message}`);
  }
}
