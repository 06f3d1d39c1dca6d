// What rows of Bookings that are long over cost a request: no more characters and no more calls, however many there are.
import { expect, it } from 'vitest';
import { measureRows } from '../../bench/rows/rows.ts';

const MOST_CHARACTERS: Readonly<Record<string, number>> = { book: 600_000, 'contact lookup, first': 100_000 };

it('are as many calls and about as many characters with 20,000 rows as with 2,000', () => {
  const results = measureRows('dist', 1, [2_000, 20_000]);
  const of = (rows: number) => results.filter((one) => one.rows === rows);
  expect(of(20_000).map(({ request, calls }) => [request, calls])).toEqual(
    of(2_000).map(({ request, calls }) => [request, calls]),
  );
  for (const [at, { request, characters }] of of(20_000).entries()) {
    expect(characters, request).toBeLessThan(1.5 * (of(2_000)[at]?.characters ?? 0));
    expect(characters, request).toBeLessThan(MOST_CHARACTERS[request] ?? 600_000);
  }
});
