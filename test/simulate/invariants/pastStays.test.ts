// Rows that stood there before the run, and what is left of them.
import { describe, expect, it } from 'vitest';
import { ADA, at, booking, breaches, historyOf } from './support.ts';

type Row = Readonly<Record<string, string>>;

const ROWS = [1, 2].map((at) => ({ 'Event id': `past${at}`, Status: 'booked', Phone: '' }));
const LOG = [{ Time: '2027-02-01 09:00:00 +01:00', 'Request id': 'past1' }];

function found(bookings: readonly Row[], log: readonly Row[] = LOG, what = ''): string[] {
  const past = { had: { bookings: ROWS, log: LOG }, has: { bookings, log } };
  const changes = what === '' ? [] : [{ kind: 'sheet', atMs: 0, what } as const];
  return breaches('past-stays', { ...historyOf([], { changes }), past });
}

const [one = {}, two = {}] = ROWS;

describe('what stood there before', () => {
  it('is there in any order, with columns in any order', () => {
    expect(found([two, { Phone: '', Status: 'booked', 'Event id': 'past1' }])).toEqual([]);
  });

  it('is not missing, changed, or there twice', () => {
    expect(found([one])).toEqual([expect.stringContaining('0 times')]);
    expect(found([one, { ...two, Status: 'cancelled' }])).toHaveLength(1);
    expect(found([one, two, two])).toEqual([expect.stringContaining('2 times'), expect.stringContaining('too many')]);
    expect(found(ROWS, [])).toEqual([expect.stringContaining('Log')]);
  });

  it('is gone where a person deleted it, and only there', () => {
    expect(found([two], LOG, 'deletes rows of long ago: past1')).toEqual([]);
    expect(found([two], LOG, 'deletes rows of long ago: past11')).toHaveLength(1);
    expect(found(ROWS, LOG, 'deletes rows of long ago: past1')).toHaveLength(1);
  });

  it('is not asked where nothing stood there', () => {
    expect(breaches('past-stays', historyOf([]))).toEqual([]);
  });

  it('may be overwritten by a request that moves a booking while a person moves rows, one row by each', () => {
    const past = { had: { bookings: ROWS, log: LOG }, has: { bookings: [], log: LOG } };
    const seen = (clock: string, repeatBookings: 'move' | 'allow', calls = ['Sheets.Spreadsheets.batchUpdate']) => {
      const moves = { kind: 'sheet', atMs: at(clock), what: 'inserts 3 rows among those of long ago' } as const;
      const run = { startedMs: at('08:01'), endedMs: at('08:02'), calls };
      const history = historyOf([booking({ id: 1, contact: ADA, run })], {
        world: { repeatBookings },
        changes: [moves],
      });
      return breaches('past-stays', { ...history, past }).length;
    };
    expect(seen('08:01:30', 'move')).toBe(1);
    expect(seen('08:02:01', 'move')).toBe(2);
    expect(seen('08:01:30', 'allow')).toBe(2);
    expect(seen('08:01:30', 'move', [])).toBe(2);
  });
});
