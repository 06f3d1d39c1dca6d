// What every page of documentation keeps to: lines that fit a screen, short sentences, words that name the actor, links that lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchors, linesOutsideFences, pages, sentences } from './pages.ts';

const LONGEST_LINE = 120;
const MOST_WORDS = 25;
const WORD = /[\p{L}\p{N}][^\s]*/gu;
const readme = readFileSync('README.md', 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe.each(pages)('$path', ({ path, text }) => {
  it(`has no line over ${LONGEST_LINE} characters, in prose or in a table`, () => {
    const long = linesOutsideFences(text).filter((line) => [...line.text].length > LONGEST_LINE);
    expect(long).toEqual([]);
  });

  it(`has no sentence of more than ${MOST_WORDS} words`, () => {
    const long = sentences(text).filter((sentence) => (sentence.match(WORD) ?? []).length > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|local|worlds|simulate|scripts|bench|test|docs)\/[\w./-]*)`/g)];
    expect(
      named.map(([, file = '']) => file).filter((file) => !existsSync(file) && !existsSync(`${file}.mjs`)),
    ).toEqual([]);
  });

  it('links to files and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchors(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const named = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][a-z:]*)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the pages together', () => {
  it('name the actor: “whoever”, “nobody” and their kin stand in them at most five times', () => {
    const vague = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(whoever|whose|nobody|somebody|anybody)\b/gi)].map(([word]) => `${path}: ${word}`),
    );
    expect(vague.length, vague.join('\n')).toBeLessThanOrEqual(5);
  });
});

describe('the pictures', () => {
  it('are each shown by a page, and say what they show', () => {
    const shown = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, said, file = '']) => [join(dirname(path), file), said]),
    );
    expect(shown.filter(([, said]) => said === '')).toEqual([]);
    const files = readdirSync('docs/pictures').map((name) => `docs/pictures/${name}`);
    expect([...new Set(shown.map(([file]) => file))].sort()).toEqual(files.sort());
  });
});

describe('the README', () => {
  it('has at most 130 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(130);
  });

  it('begins with the two commands, and CI runs the second', () => {
    const blocks = [...readme.matchAll(/^```sh\n(.*?)\n```$/gms)].map(([, command]) => command);
    expect(blocks).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test');
  });

  it('shows a call, the Sheet, and pages', () => {
    const shown = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    expect(shown).toEqual(expect.arrayContaining(['docs/pictures/call.svg', 'docs/pictures/sheet.svg']));
    expect(shown.filter((file) => file.endsWith('.png')).length).toBeGreaterThan(1);
  });
});

describe('CONTRIBUTING.md', () => {
  it('names every command of package.json', () => {
    const page = readFileSync('CONTRIBUTING.md', 'utf8');
    const missing = Object.keys(scripts).filter(
      (name) => !page.includes(`\`npm run ${name}\``) && !page.includes(`\`npm ${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const page = readFileSync('CHANGELOG.md', 'utf8');
    expect(/^## (\S+)/m.exec(page)?.[1]).toBe(version);
  });
});
