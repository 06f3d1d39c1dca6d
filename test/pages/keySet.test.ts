// The sentence about a key that is set: of a short key the script shows no end.
import { expect, it } from 'vitest';
import * as english from '../../src/pages/words/setUpEnglish.ts';
import * as german from '../../src/pages/words/setUpGerman.ts';

it.each([
  ['1234', 'A key that ends in 1234 is set.', 'Ein Schlüssel, der auf 1234 endet, ist hinterlegt.'],
  ['', 'A key is set.', 'Ein Schlüssel ist hinterlegt.'],
])('reads well with the end “%s”', (end, inEnglish, inGerman) => {
  const [en, de] = [english, german].map((words) => Object.values(words)[0] as { keySet(end: string): string });
  expect([en?.keySet(end), de?.keySet(end)]).toEqual([
    expect.stringContaining(inEnglish),
    expect.stringContaining(inGerman),
  ]);
});
