// Cells of half an hour: 18 is 09:00, 23 is 11:30, 24 is 12:00.
import { describe, expect, it } from 'vitest';
import { between, painted, stateOf } from '../../../src/pages/hours/paint.ts';
import { type PageRow, readRow } from '../../../src/pages/hours/week.ts';

const MON = 0;
const TUE = 1;
const WED = 2;

function row(days: string, from: string, to: string): PageRow {
  return { days, from, to, week: readRow({ days, from, to }), problem: '' };
}

/** As the tab shows them. */
function texts(rows: readonly PageRow[]): string[] {
  return rows.map(({ days, from, to }) => `${days} ${from} ${to}`);
}

const cells = (fromDay: number, fromAt: number, toDay: number, toAt: number) =>
  between({ day: fromDay, at: fromAt }, { day: toDay, at: toAt });

describe('what a cell shows', () => {
  const rows = [row('Mon', '09:10', '12:20')];

  it.each([
    [17, 'closed'],
    [18, 'partly'],
    [19, 'open'],
    [23, 'open'],
    [24, 'partly'],
    [25, 'closed'],
  ])('of 09:10 to 12:20, cell %i is %s', (at, state) => {
    expect(stateOf(rows, [], { day: MON, at })).toBe(state);
  });

  it('is another row’s where only that opens it', () => {
    const locked = [row('Mon-Tue', '12:00', '14:00')];
    expect(stateOf(rows, locked, { day: TUE, at: 24 })).toBe('locked');
    expect(stateOf(rows, locked, { day: MON, at: 20 })).toBe('open');
  });
});

describe('opening cells', () => {
  it('makes a row of six cells', () => {
    const stroke = cells(MON, 18, MON, 23);
    expect(stroke).toHaveLength(6);
    expect(texts(painted([], [], stroke, true, 'en'))).toEqual(['Mon 09:00 12:00']);
  });

  it('makes one row of a block of several days', () => {
    expect(texts(painted([], [], cells(MON, 18, WED, 23), true, 'de'))).toEqual(['Mo-Mi 09:00 12:00']);
  });

  it('lengthens what it touches, on that day alone', () => {
    const rows = [row('Mon-Wed', '09:00', '12:00')];
    expect(texts(painted(rows, [], cells(TUE, 24, TUE, 25), true, 'en'))).toEqual([
      'Mon, Wed 09:00 12:00',
      'Tue 09:00 13:00',
    ]);
  });

  it('joins the row with the same hours', () => {
    const rows = [row('Tue-Fri', '09:00', '12:00')];
    expect(texts(painted(rows, [], cells(MON, 18, MON, 23), true, 'en'))).toEqual(['Mon-Fri 09:00 12:00']);
  });

  it('keeps the minutes of a partly open cell, and leaves its rest closed', () => {
    const rows = [row('Mon', '09:10', '12:20')];
    expect(texts(painted(rows, [], cells(MON, 24, MON, 25), true, 'en'))).toEqual([
      'Mon 09:10 12:20',
      'Mon 12:30 13:00',
    ]);
  });

  it('opens nothing that another row opens already', () => {
    const locked = [row('Mon', '09:00', '10:00')];
    expect(texts(painted([], locked, cells(MON, 18, MON, 20), true, 'en'))).toEqual(['Mon 10:00 10:30']);
  });

  it('reaches midnight', () => {
    expect(texts(painted([], [], cells(MON, 46, MON, 47), true, 'en'))).toEqual(['Mon 23:00 24:00']);
  });
});

describe('closing cells', () => {
  it('leaves both ends of a row', () => {
    const rows = [row('Mon', '09:00', '17:00')];
    expect(texts(painted(rows, [], cells(MON, 24, MON, 25), false, 'en'))).toEqual([
      'Mon 09:00 12:00',
      'Mon 13:00 17:00',
    ]);
  });

  it('takes the day out of a row of several days', () => {
    const rows = [row('Mon-Fri', '09:00', '10:00')];
    expect(texts(painted(rows, [], cells(WED, 18, WED, 19), false, 'en'))).toEqual(['Mon, Tue, Thu, Fri 09:00 10:00']);
  });

  it('leaves a partly open cell as it is', () => {
    const rows = [row('Mon', '09:10', '10:00')];
    expect(texts(painted(rows, [], cells(MON, 18, MON, 19), false, 'en'))).toEqual(['Mon 09:10 09:30']);
  });
});

describe('what does not change', () => {
  it('keeps its very text', () => {
    const rows = [row('montags', '9', '12 Uhr'), row('Tue', '09:10', '12:20'), row('someday', '9', '10')];
    const after = painted(rows, [], cells(WED, 18, WED, 19), true, 'de');
    expect(texts(after)).toEqual(['montags 9 12 Uhr', 'Tue 09:10 12:20', 'someday 9 10', 'Mi 09:00 10:00']);
  });

  it('is the same list where no cell changes', () => {
    const rows = [row('Mon', '09:10', '12:20')];
    expect(painted(rows, [], cells(MON, 18, MON, 18), true, 'en')).toBe(rows);
    expect(painted(rows, [], cells(TUE, 18, TUE, 19), false, 'en')).toBe(rows);
  });
});
