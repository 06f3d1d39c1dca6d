import { describe, expect, it } from 'vitest';
import { dateAfter, dateText, linesOf } from '../../../src/pages/preview/lines.ts';

function day(date: string, ...times: readonly string[]) {
  const starts = times.map((time, at) => ({ iso: `${date} ${at}`, time, state: 'free' as const }));
  return { date, clockChange: 0, starts, notes: [] };
}

function isos(days: Parameters<typeof linesOf>[0]) {
  return linesOf(days).map(({ time, starts }) => [time, ...starts.map((start) => start?.iso ?? null)]);
}

describe('the lines of a week', () => {
  it('hold each time once, ascending, with the start of each day', () => {
    expect(isos([day('A', '09:00', '10:00'), day('B', '09:30', '10:00')])).toEqual([
      ['09:00', 'A 0', null],
      ['09:30', null, 'B 0'],
      ['10:00', 'A 1', 'B 1'],
    ]);
  });

  it('hold a time twice where the clocks of a day go back', () => {
    expect(isos([day('A', '02:00', '02:30', '02:00', '02:30'), day('B', '02:30')])).toEqual([
      ['02:00', 'A 0', null],
      ['02:00', 'A 2', null],
      ['02:30', 'A 1', 'B 0'],
      ['02:30', 'A 3', null],
    ]);
  });

  it('are none where there is no start', () => {
    expect(linesOf([day('A')])).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2027-03-22', 7, '2027-03-29'],
    ['2027-03-01', -7, '2027-02-22'],
    ['2026-12-28', 7, '2027-01-04'],
  ])('%s and %i days are %s', (date, days, after) => {
    expect(dateAfter(date, days)).toBe(after);
  });

  it('are written as the language writes them', () => {
    expect(dateText('2027-03-15', 'en', true)).toBe('Monday 15 March');
    expect(dateText('2027-03-15', 'de', true)).toBe('Montag, 15. März');
    expect(dateText('2027-03-15', 'de', false)).toBe('15. März');
  });
});
