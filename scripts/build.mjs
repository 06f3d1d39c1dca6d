// Writes dist/, which `clasp push` sends: the manifest, one file of plain script (es2019), the pages, and their half of the
// script in a file that only a call of a page loads. The script's top level holds the bundle and one function per entry
// point. Fails if a script is not es2019, or Google may break a page.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { bundled } from './bundled.mjs';
import { guarded, pages, unmistakable } from './pages.mjs';
import { removeStale } from './stale.mjs';

const ENTRY = 'src/main.ts';
const PAGE_SCRIPT = 'pageScript';
const BUNDLE = 'slotsheet';
const DIST = 'dist';
/** src/text/ownBuild.ts has it where the scripts' own digest goes. */
const UNSTAMPED = 'slotsheetBuild';
const SHARED = {
  bundle: true,
  target: 'es2019',
  // Engines read ASCII faster than UTF-8.
  charset: 'ascii',
  // Every execution reads the whole file. Names stay, so that a stack trace shows the function. Lines stay short, so that
  // it shows the place.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 250,
};

/**
 * Builds and writes the folder; returns the names of the entry points and the size in bytes of each file. A caller that breaks the
 * product on purpose gives esbuild's plugins, and another folder.
 */
export async function build({ folder = DIST, plugins = [] } = {}) {
  const [script, pageScript] = stamped([await bundle(ENTRY, plugins), await bundle(`src/${PAGE_SCRIPT}.ts`, plugins)]);
  const exports = entryPoints();
  const code = `${script}\n${exports.map(topLevelFunction).join('\n')}\n`;
  await mkdir(folder, { recursive: true });
  removeStale(folder, /^(?:Code\.js|\w+\.html)\.(\d+)$/);
  // A build elsewhere is not for Google.
  const written = [await writeIfNew(`${folder}/Code.js`, code, folder === DIST ? checkIsEs2019 : undefined)];
  const half = guarded(PAGE_SCRIPT, expression(pageScript));
  written.push(await writeIfNew(`${folder}/${PAGE_SCRIPT}.html`, half, folder === DIST ? checkIsEs2019 : undefined));
  for (const [name, text] of pages()) written.push(await writeIfNew(`${folder}/${name}.html`, text));
  await writeIfNew(`${folder}/appsscript.json`, await readFile('appsscript.json', 'utf8'));
  return { exports, files: written };
}

async function writeIfNew(file, text, check) {
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) {
    // What is there was checked before it was written.
    await check?.(text);
    await replace(file, text);
  }
  return { file, bytes: Buffer.byteLength(text) };
}

async function replace(file, code) {
  // The file is replaced at once, as a running local runtime reads it with every request.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, file);
}

async function bundle(entry, plugins) {
  const options = { ...SHARED, entryPoints: [entry], format: 'iife', globalName: BUNDLE };
  if (plugins.length === 0) return bundled(process.cwd(), options).text;
  const esbuild = await import('esbuild');
  const result = await esbuild.build({ ...options, plugins, write: false, logLevel: 'error' });
  return result.outputFiles[0].text;
}

/** Both scripts of a build carry one stamp, which no other build has. */
function stamped(scripts) {
  const stamp = createHash('sha256').update(scripts.join('')).digest('hex').slice(0, UNSTAMPED.length);
  return scripts.map((script) => {
    const parts = script.split(UNSTAMPED);
    if (parts.length !== 2) throw new Error(`A script has ${parts.length - 1} places for its stamp instead of one.`);
    return parts.join(stamp);
  });
}

/** Of a bundle's script: the text of an expression that gives what the bundle exports. */
function expression(script) {
  return unmistakable(`(function () {\n${script}return ${BUNDLE};\n})()\n`);
}

// esbuild lists exports only for esm, hence a second pass, over the entry alone.
function entryPoints() {
  const { exports } = bundled(process.cwd(), { ...SHARED, entryPoints: [ENTRY], bundle: false, format: 'esm' });
  return exports.sort();
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
    throw new Error(`A script is not es2019, so Apps Script may refuse it: ${error.message}`);
  }
}
