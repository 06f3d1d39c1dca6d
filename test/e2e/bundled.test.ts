// What the bundler made is kept, and never given again once it could be made differently.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundled } from '../../scripts/bundled.mjs';
import { dataFolder } from '../support/localProcess.ts';

const CACHE = 'node_modules/.cache/slotsheet';
const OPTIONS = { entryPoints: ['main.ts'], bundle: true, format: 'esm', logLevel: 'silent' } as const;
const FILES = {
  'main.ts': "import { word } from './word.ts';\nexport const said = word;\n",
  'word.ts': "import { other } from 'other';\nexport const word = 'first ' + other;\n",
  'node_modules/other/index.js': "exports.other = 'other';\n",
  'package.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'scripts/bundled.mjs': '',
};
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** A project whose files are old. */
function project(): string {
  const root = dataFolder(FILES);
  for (const file of Object.keys(FILES)) utimesSync(join(root, file), LONG_AGO, LONG_AGO);
  return root;
}

/** Changes what is kept, so that a test sees where a text comes from. */
function markKept(root: string): void {
  for (const name of readdirSync(join(root, CACHE))) {
    const file = join(root, CACHE, name);
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, text: 'kept' }));
  }
}

function text(root: string): string {
  return bundled(root, OPTIONS).text;
}

/** Writes a file of a project, and leaves its time as it was. */
function rewrite(root: string, name: string, content: string): void {
  const file = join(root, name);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, content);
  utimesSync(file, atime, mtime);
}

describe('a bundle', () => {
  it('holds what the sources say, and names what its entry exports', () => {
    const made = bundled(project(), OPTIONS);
    expect(made.text).toContain('word = "first');
    expect(made.exports).toEqual(['said']);
  });

  it('is kept while nothing changes', () => {
    const root = project();
    const made = text(root);
    expect(text(root)).toBe(made);
    markKept(root);
    expect(text(root)).toBe('kept');
  });

  it.each([
    ['the entry', 'main.ts', 'export const said = 1;\n', 'said = 1;'],
    ['a file that the entry imports', 'word.ts', "export const word = 'later';\n", 'word = "later";'],
    ['a package', 'node_modules/other/index.js', "exports.other = 'newer';\n", 'other = "newer";'],
    ['package.json', 'package.json', '{ "name": "x" }', 'word = "first'],
    ['the list of packages', 'package-lock.json', '{ "name": "x" }', 'word = "first'],
    ['the compiler’s options', 'tsconfig.json', '{ "compilerOptions": { "target": "es5" } }', 'var word'],
    ['the code that bundles', 'scripts/bundled.mjs', '// changed', 'word = "first'],
  ])('is made anew once %s has changed, even if its time has not', (_, file, content, part) => {
    const root = project();
    text(root);
    markKept(root);
    rewrite(root, file, content);
    const made = text(root);
    expect(made).toContain(part);
    expect(text(root)).toBe(made);
  });

  it('is told from one with other options', () => {
    const root = project();
    text(root);
    markKept(root);
    expect(bundled(root, { ...OPTIONS, format: 'cjs' }).text).toContain('first');
  });

  it('cannot be made once a file that it is made from is gone', () => {
    const root = project();
    text(root);
    rmSync(join(root, 'word.ts'));
    expect(() => text(root)).toThrow('word.ts');
  });

  it('is not kept if a file changed so late that the bundler may have read it before', () => {
    const root = project();
    writeFileSync(join(root, 'word.ts'), "export const word = 'just now';\n");
    expect(text(root)).toContain('just now');
    expect(existsSync(join(root, CACHE))).toBe(false);
  });

  it.each(['', '{', 'null', '{}', '{ "inputs": [], "text": "damaged" }'])('is made anew if %j is kept', (damaged) => {
    const root = project();
    const made = text(root);
    for (const name of readdirSync(join(root, CACHE))) writeFileSync(join(root, CACHE, name), damaged);
    expect(text(root)).toBe(made);
  });

  it('is given where nothing can be kept', () => {
    const root = project();
    mkdirSync(join(root, dirname(dirname(CACHE))), { recursive: true });
    writeFileSync(join(root, dirname(CACHE)), 'a file in place of the folder');
    expect(text(root)).toContain('first');
  });

  it('leaves no unfinished file behind', () => {
    const root = project();
    text(root);
    expect(readdirSync(join(root, CACHE))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
  });
});
