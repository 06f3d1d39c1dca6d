// The words of the pages, and those of the script that a page or the menu shows: the same keys in English and German.
import { readdirSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { addressWords } from '../../src/fromPage/addresses/words.ts';
import { inLineWords } from '../../src/fromPage/bringInLine/words.ts';
import { eraseWords } from '../../src/fromPage/erase/words.ts';
import { hubspotKeyWords } from '../../src/fromPage/hubspotKey/words.ts';
import { setUpWords } from '../../src/fromPage/setUp/words.ts';
import { voiceAgentsWords } from '../../src/fromPage/voiceAgents/words.ts';
import { pageWords } from '../../src/fromPage/words/words.ts';
import { helpFor } from '../../src/sheet/looks/help.ts';
import { lookWordsFor } from '../../src/sheet/looks/words.ts';
import { TAB_KEYS } from '../../src/sheet/tabs.ts';
import { menuLabels } from '../../src/ui/labels.ts';

/** Each text by its place, as `states.free`; of a function only how many arguments it takes. */
function placesOf(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words.trim() === '' ? 'blank' : 'text']];
  if (typeof words === 'function') return [[place, `text of ${words.length}`]];
  if (words instanceof Map) return placesOf(Object.fromEntries(words), place);
  return Object.entries(words as object).flatMap(([key, value]) => placesOf(value, `${place}.${key}`));
}

const sorted = (words: unknown) => placesOf(words).sort(([a], [b]) => (a < b ? -1 : 1));

const written = (words: unknown) =>
  JSON.stringify(words, (_key, value) => (typeof value === 'function' ? String(value) : value));

afterEach(() => vi.unstubAllGlobals());

/** What the module gives in a page of this language. */
async function inPage(name: string, language: string): Promise<unknown> {
  vi.resetModules();
  vi.stubGlobal('LANGUAGE', language);
  return { ...(await import(`../../src/pages/words/${name}.ts`)) };
}

const FILES = readdirSync('src/pages/words').map((file) => file.replace('.ts', ''));

it.each(FILES.filter((name) => !/(?:English|German)$/.test(name)))('src/pages/words/%s.ts', async (name) => {
  const [english, german] = [await inPage(name, 'en'), await inPage(name, 'de')];
  expect(sorted(english)).not.toEqual([]);
  expect(sorted(german)).toEqual(sorted(english));
  expect(written(german)).not.toBe(written(english));
});

it.each([
  addressWords,
  eraseWords,
  inLineWords,
  hubspotKeyWords,
  setUpWords,
  voiceAgentsWords,
  pageWords,
  lookWordsFor,
  menuLabels,
])('of the script: %o', (wordsIn) => {
  expect(sorted(wordsIn('en'))).not.toEqual([]);
  expect(sorted(wordsIn('de'))).toEqual(sorted(wordsIn('en')));
});

it.each(TAB_KEYS)('the help of the columns of %s', (key) => {
  expect(sorted(helpFor(key, 'de'))).toEqual(sorted(helpFor(key, 'en')));
});
