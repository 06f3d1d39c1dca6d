// The figures of docs/scale.md, worked out anew from what the page and docs/limits.md take for granted.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/scale.md', 'utf8').replace(/\s+/g, ' ');
const limits = readFileSync('docs/limits.md', 'utf8').replace(/\s+/g, ' ');

const BOOKINGS_A_DAY = 80;
const CALLS_A_DAY = BOOKINGS_A_DAY * 3;
const CALLS_A_MONTH = CALLS_A_DAY * 21;
const A_SECOND = (CALLS_A_DAY * 0.2) / 3600;
const SECONDS_A_CALL = 3;

const shown = (value: number): string => value.toLocaleString('en-US');
/** Two figures, and no zeros behind them; whole from ten on. */
const rounded = (value: number): string =>
  value >= 10 ? shown(Math.round(value)) : String(Number(value.toPrecision(2)));

// Google's address around a deployment's name of 72 letters.
const ADDRESS = `https://script.google.com/macros/s/${'A'.repeat(72)}/exec`;
const ENTRY = `${JSON.stringify('a'.repeat(15))}:${JSON.stringify(ADDRESS)},`.length;

describe('docs/scale.md', () => {
  it.each([1, 50, 400, 2000, 10_000])('works out the calls of %d teams', (teams) => {
    const perSecond = teams * A_SECOND;
    const cells = [
      ...[teams, teams * CALLS_A_DAY, teams * CALLS_A_MONTH].map(shown),
      rounded(perSecond),
      rounded(perSecond * SECONDS_A_CALL),
    ];
    expect(page).toContain(`| ${cells.join(' | ')} |`);
  });

  it('works out how many teams a table holds', () => {
    expect(ENTRY).toBe(133);
    expect(page).toContain(`An entry takes ${ENTRY} bytes`);
    const rows: readonly (readonly [string, number])[] = [
      ['One variable of a Worker', 5 * 1024],
      ['56 variables of a Worker, free', (64 - 8) * 5 * 1024],
      ['120 variables of a Worker, paid', (128 - 8) * 5 * 1024],
      ['The environment of a Cloud Run function', 32 * 1024],
    ];
    for (const [where, bytes] of rows) {
      expect(page).toContain(`| ${where} | ${shown(bytes)} | ${shown(Math.floor(bytes / ENTRY))} |`);
    }
    expect(page).toContain(`for 10,000 teams | ${shown(10_000 * ENTRY)} |`);
  });

  it('works out where what is free ends', () => {
    expect(page).toContain(`| up to ${Math.floor(100_000 / CALLS_A_DAY)} |`);
    expect(page).toContain(`ends at ${Math.floor(2_000_000 / CALLS_A_MONTH)} teams by its 2,000,000 requests`);
    expect(page).toContain(
      `it ends at ${Math.floor(180_000 / SECONDS_A_CALL / CALLS_A_MONTH)}, if no two calls overlap`,
    );
    const calls = Math.floor(13_000 / (SECONDS_A_CALL / 8));
    expect(page).toContain(`they end after ${shown(calls)} calls: ${Math.floor(calls / CALLS_A_DAY)} teams`);
  });

  it('takes from docs/limits.md what one team carries', () => {
    expect(limits).toContain('A practice with 20,000 bookings a year makes some eighty on a working day.');
    expect(limits).toContain('| one holder of the script lock | – | 45 | 45 |');
    expect(limits).toContain('| 5,000 events created | – | 5,000 |');
    expect(limits).toContain('| 10,000 events created | – | 10,000 |');
    expect(page).toContain('45 bookings a minute and 5,000 events a day, or 10,000 with Workspace');
  });
});
