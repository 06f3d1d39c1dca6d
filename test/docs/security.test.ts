// docs/security.md claims that tests show what it says: each number in brackets is in its list, and each test of the list is there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const [told = '', list = ''] = page.split('\n## Tests\n');
const named = [...list.matchAll(/^(\d+)\. `(test\/[\w/.]+\.test\.ts)`:\s+“([^”]+)”$/gm)].map(
  ([, number = '', file = '', name = '']) => ({ number: Number(number), file, name }),
);

it('each test that the page names is there, by its file and its name', () => {
  expect(named.length).toBeGreaterThan(25);
  const missing = named.filter(({ file, name }) => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return !["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
  });
  expect(missing).toEqual([]);
});

it('the list has no other lines, in order, and the page refers to each', () => {
  expect(list.match(/^\d+\./gm)).toHaveLength(named.length);
  expect(named.map(({ number }) => number)).toEqual(named.map((_, at) => at + 1));
  const referred = new Set([...told.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
  expect([...referred].sort((a, b) => a - b)).toEqual(named.map(({ number }) => number));
});
