// Where two sources of a zone's offset differ. Both are made by hand here: steps of offsets at known instants.
import { describe, expect, it } from 'vitest';
import type { OffsetAt } from '../../src/scheduling/time.ts';
import { datesInDoubt } from '../../src/scheduling/zoneDoubt.ts';
import { at, date } from './support.ts';

const HOUR_MS = 3_600_000;

/** `hours` from the beginning, then each step's from its instant on. */
function steps(hours: number, ...changes: readonly (readonly [from: string, hours: number])[]): OffsetAt {
  return (_, instant) => {
    const passed = changes.filter(([from]) => at(from) <= instant);
    return (passed.at(-1)?.[1] ?? hours) * HOUR_MS;
  };
}

const VANCOUVER_OLD = steps(-7, ['2026-11-01T09:00Z', -8], ['2027-03-14T10:00Z', -7]);
const VANCOUVER_NEW = steps(-7);

function dates(first: OffsetAt, second: OffsetAt | null, from: string, to: string): string[] {
  const found = datesInDoubt('Some/Zone', date(from), date(to), { offsetAt: first, otherOffsetAt: second });
  return [...found.keys()].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

describe('dates in doubt', () => {
  it('are none where the sources agree, or there is only one', () => {
    expect(dates(VANCOUVER_OLD, VANCOUVER_OLD, '2026-10-01', '2027-05-01')).toEqual([]);
    expect(dates(VANCOUVER_OLD, null, '2026-10-01', '2027-05-01')).toEqual([]);
  });

  it('are all of the dates asked about, where the stretch is longer', () => {
    expect(dates(VANCOUVER_OLD, VANCOUVER_NEW, '2026-12-07', '2026-12-09')).toEqual([
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
    ]);
  });

  it('begin with the date of the change that one of the two makes', () => {
    // 1 November, 02:00: the old source goes back to 01:00.
    const found = dates(VANCOUVER_OLD, VANCOUVER_NEW, '2026-10-25', '2026-11-04');
    expect(found).toEqual(['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04']);
  });

  it('end with the date of the change back', () => {
    const found = dates(VANCOUVER_OLD, VANCOUVER_NEW, '2027-03-12', '2027-03-20');
    expect(found).toEqual(['2027-03-12', '2027-03-13', '2027-03-14']);
  });

  it('are found whichever source is the one with the changes', () => {
    const found = dates(VANCOUVER_NEW, VANCOUVER_OLD, '2026-10-25', '2026-11-03');
    expect(found).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
  });

  it('are found in the middle of a year: a week that only the second source knows', () => {
    const week = steps(1, ['2027-02-10T02:00Z', 0], ['2027-02-17T02:00Z', 1]);
    for (let start = 1; start <= 14; start++) {
      const from = `2027-01-${String(start).padStart(2, '0')}`;
      const found = dates(steps(1), week, from, '2027-12-31');
      // 10 February 03:00 on the clock to 17 February 02:00 or 03:00.
      expect([from, found.length, found[0], found.at(-1)]).toEqual([from, 8, '2027-02-10', '2027-02-17']);
    }
  });

  it('are found where the two change on different days, however near', () => {
    const sooner = steps(1, ['2027-03-26T01:00Z', 2]);
    const later = steps(1, ['2027-03-28T01:00Z', 2]);
    const expected = ['2027-03-26', '2027-03-27', '2027-03-28'];
    expect(dates(sooner, later, '2027-01-01', '2027-12-31')).toEqual(expected);
    expect(dates(later, sooner, '2027-01-01', '2027-12-31')).toEqual(expected);
  });

  it('come with an instant of theirs at which the sources differ', () => {
    const found = datesInDoubt('Some/Zone', date('2026-10-25'), date('2027-03-20'), {
      offsetAt: VANCOUVER_OLD,
      otherOffsetAt: VANCOUVER_NEW,
    });
    for (const [day, instant] of found) {
      expect(VANCOUVER_OLD('', instant)).not.toBe(VANCOUVER_NEW('', instant));
      expect(Math.floor((instant + VANCOUVER_OLD('', instant)) / 86_400_000)).toBe(day);
    }
    expect(found.size).toBe(134); // 1 November to 14 March: 30 + 31 + 31 + 28 + 14
  });

  it('cost little: the second source is asked once a week, and a little at each change', () => {
    let asked = 0;
    const counted: OffsetAt = (zone, instant) => {
      asked += 1;
      return VANCOUVER_OLD(zone, instant);
    };
    datesInDoubt('Some/Zone', date('2026-10-01'), date('2027-10-01'), {
      offsetAt: VANCOUVER_OLD,
      otherOffsetAt: counted,
    });
    expect(asked).toBeLessThanOrEqual(2 * (53 + 1 + 2 * 2));
  });
});
