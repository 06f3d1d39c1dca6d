// An offer, and a booking of it that was told that it is gone.
import { describe, expect, it } from 'vitest';
import type { WebAppRun } from '../../../simulate/evidence/history.ts';
import { at, BEN, breaches, changeOf, GONE, historyOf, runOf, SUCCESS } from './support.ts';

const OFFER = JSON.stringify({
  available: [{ start_iso: '2027-03-29T08:00:00.000Z', end_iso: '2027-03-29T08:30:00.000Z' }],
});

function offered(run: Partial<WebAppRun> = {}): WebAppRun {
  const booking = runOf({ id: 1, contact: BEN });
  return { ...booking, asked: { ...booking.asked, action: 'available', startMs: null }, answer: OFFER, ...run };
}

const gone = (run: Partial<WebAppRun> = {}) => runOf({ id: 3, run: { answer: GONE, ...run } });

function found(runs: readonly WebAppRun[], more: Parameters<typeof historyOf>[1] = {}): string[] {
  return breaches('offered-was-bookable', historyOf([], { ...more, runs }));
}

describe('offered was bookable', () => {
  it('finds an offered start that is gone though nothing happened', () => {
    expect(found([offered(), gone()])).toHaveLength(1);
  });

  it('asks nothing of a start that was not offered, or only after the booking had begun', () => {
    const other = OFFER.replaceAll('T08', 'T09');
    expect(found([offered({ answer: other }), gone()])).toEqual([]);
    expect(found([offered({ endedMs: at('08:03:01') }), gone()])).toEqual([]);
  });

  it('asks nothing of another answer', () => {
    expect(found([offered(), gone({ answer: SUCCESS })])).toEqual([]);
    expect(found([offered(), gone({ answer: '{"status":"failed","reason":"Busy."}' })])).toEqual([]);
  });

  it.each(['08:01', '08:03:02'])('asks nothing if a calendar changed at %s, bounds included', (clock) => {
    expect(found([offered(), gone()], { changes: [changeOf({ atMs: at(clock) })] })).toEqual([]);
  });

  it('counts a change before the offer or after the booking for nothing', () => {
    const changes = [changeOf({ atMs: at('08:00:59') }), changeOf({ atMs: at('08:03:03') })];
    expect(found([offered(), gone()], { changes })).toHaveLength(1);
  });

  it('asks nothing if the Sheet was edited, another booking was under way, or either run met a fault', () => {
    const edit = { kind: 'sheet', atMs: at('08:02'), what: 'Weekly hours end at 11:00' } as const;
    expect(found([offered(), gone()], { changes: [edit] })).toEqual([]);
    expect(found([offered(), gone(), runOf({ id: 2, contact: BEN })])).toEqual([]);
    expect(found([offered({ faults: ['stale cache'] }), gone()])).toEqual([]);
    expect(found([offered(), gone({ faults: ['slow'] })])).toEqual([]);
  });

  it('asks nothing for five minutes after a booking that may stand without its note', () => {
    const [minute, late] = [60_000, { startedMs: at('08:07'), endedMs: at('08:07:02') }];
    const earlier = (run: Partial<WebAppRun>, agoMs: number) =>
      runOf({ id: 2, contact: BEN, run: { startedMs: at('08:01'), endedMs: at('08:06:58') - agoMs, ...run } });
    const check = (run: WebAppRun) =>
      found([offered({ startedMs: at('08:06:58'), endedMs: at('08:06:59') }), gone(late), run]);
    expect(check(earlier({ answer: null }, 5 * minute))).toEqual([]);
    expect(check(earlier({ answer: null }, 5 * minute + 1))).toHaveLength(1);
    expect(check(earlier({ faults: ['propertiesRefused'] }, minute))).toEqual([]);
    expect(check(earlier({}, minute))).toHaveLength(1);
  });

  it('asks it as long as the notice holds', () => {
    // Half an hour before ten, to the second.
    const lastly = { startedMs: at('09:29:58'), endedMs: at('09:30') };
    expect(found([offered(), gone(lastly)])).toHaveLength(1);
    expect(found([offered(), gone({ ...lastly, endedMs: at('09:30') + 1 })])).toEqual([]);
  });
});
