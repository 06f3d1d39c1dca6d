// Callers who are turned away, or offered nothing, although nothing stands in the way.
import { describe, expect, it } from 'vitest';
import type { WebAppRun } from '../../../simulate/evidence/history.ts';
import {
  ANNA,
  at,
  BEN,
  type Booking,
  booking,
  breaches,
  changeOf,
  GONE,
  historyOf,
  personEvent,
  runOf,
  WORLD,
} from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('something-succeeds', historyOf(...args));

const BUSY = '{"status":"failed","reason":"The appointment book is busy. Please ask for the same time again."}';

/** Asked at 08:05 for ten o'clock. */
const turnedAway = (run: Partial<WebAppRun> = {}, more: Partial<Booking> = {}) =>
  runOf({ id: 5, ...more, run: { answer: GONE, ...run } });

describe('something succeeds', () => {
  it('not when a caller is turned away from a start that is free', () => {
    expect(found([], { runs: [turnedAway()] })).toEqual([expect.stringContaining('execution 5 was asked for')]);
    expect(found([], { runs: [turnedAway({ answer: '{"status":"success"}' })] })).toEqual([]);
  });

  it('not when everybody is told that it is busy; it may be so for a moment', () => {
    expect(found([], { runs: [turnedAway({ answer: BUSY })] })).toHaveLength(1);
    const other = booking({ id: 1, contact: BEN, start: '15:00' });
    expect(found([other], { runs: [turnedAway({ answer: BUSY })] })).toEqual([]);
    expect(found([other], { runs: [turnedAway()] })).toHaveLength(1);
  });

  it.each([
    ['outside of the hours', { start: '17:00' }],
    ['beyond their end', { start: '16:45' }],
    ['off the grid', { start: '10:10' }],
    ['that the notice does not allow any more', { start: '08:30' }],
  ])('whatever becomes of a request %s', (_, more) => {
    expect(found([], { runs: [turnedAway({}, more)] })).toEqual([]);
  });

  it('whatever becomes of a tool call that came before in the same phone call', () => {
    const tool = { platform: 'telli', proof: 'secret', toolCallId: '', phoneCall: 'call-1' } as const;
    const said = { appointment: '', startNowMs: null, means: null };
    const book = (id: number, offer: string, answer: string) => {
      const run = runOf({ id, run: { answer, requestId: '' } });
      return { ...run, asked: { ...run.asked, tool: { ...tool, ...said, offer } } };
    };
    const late = book(5, 'A', '{"status":"failed","sentence":"This was done before in this call."}');
    const success = '{"status":"success"}';
    expect(found([], { runs: [book(4, 'A', success), late] })).toEqual([]);
    expect(found([], { runs: [book(4, 'B', success), late] })).toHaveLength(1);
  });

  it('whatever becomes of one beyond Book ahead', () => {
    // Asked on the day before, at 08:05.
    const asked = { startedMs: at('08:05') - 86_400_000, endedMs: at('08:06') - 86_400_000 };
    expect(found([], { runs: [turnedAway(asked)], world: { bookAheadDays: 1 } })).toHaveLength(1);
    expect(found([], { runs: [turnedAway(asked)], world: { bookAheadDays: 0 } })).toEqual([]);
  });

  it('whatever becomes of one that met a fault', () => {
    expect(found([], { runs: [turnedAway({ faults: ['calendarUnreadable'] })] })).toEqual([]);
  });

  it('whatever becomes of one that was forged, or where a calendar takes no events', () => {
    const asked = { ...turnedAway().asked, isForged: true };
    expect(found([], { runs: [turnedAway({ asked })] })).toEqual([]);
    const shut = { ...turnedAway().asked, isDoorShut: true };
    expect(found([], { runs: [turnedAway({ asked: shut })] })).toEqual([]);
    for (const out of [{ isReadOnly: true }, { isUnreadable: true }]) {
      const hosts = WORLD.hosts.map((host) => ({ ...host, ...out }));
      expect(found([], { runs: [turnedAway()], world: { hosts } })).toEqual([]);
    }
  });

  it('whatever becomes of one for a start that is taken, or nearly', () => {
    expect(found([personEvent('10:30', 30)], { runs: [turnedAway()] })).toEqual([]);
    expect(found([personEvent('09:30', 30)], { runs: [turnedAway()] })).toEqual([]);
    expect(found([personEvent('10:45', 30)], { runs: [turnedAway()] })).toHaveLength(1);
    const before = personEvent('10:00', 30).final.events[ANNA]?.theirs ?? null;
    const deleted = (clock: string) => changeOf({ atMs: at(clock), eventId: 'theirs', before });
    expect(found([], { runs: [turnedAway()], changes: [deleted('08:30')] })).toEqual([]);
    expect(found([], { runs: [turnedAway()], changes: [deleted('08:00')] })).toHaveLength(1);
  });

  it('whatever becomes of one that others, people or an earlier attempt came in between of', () => {
    const beside = runOf({ id: 6, start: '15:00', run: { startedMs: at('08:05') } });
    const attempt = runOf({ id: 2, start: '15:00', run: { requestId: 'r5' } });
    for (const other of [beside, attempt]) expect(found([], { runs: [turnedAway(), other] })).toEqual([]);
    const edit = { kind: 'sheet', atMs: at('08:00'), what: 'lets the weekly hours end at 09:30' } as const;
    const entered = changeOf({ atMs: at('08:05:01') });
    for (const change of [edit, entered]) expect(found([], { runs: [turnedAway()], changes: [change] })).toEqual([]);
  });

  it('whatever becomes of one where a cap may be reached, or another appointment be in the way', () => {
    const capped = { services: WORLD.services.map((one) => ({ ...one, maxPerDay: 1 })) };
    expect(found([], { runs: [turnedAway()], world: capped })).toEqual([]);
    const another = booking({ id: 1, start: '15:00' });
    expect(found([another], { runs: [turnedAway()], world: { repeatBookings: 'refuse' } })).toEqual([]);
    expect(found([another], { runs: [turnedAway()] })).toHaveLength(1);
  });
});

describe('an offer', () => {
  const asked = { ...runOf({ id: 3 }).asked, action: 'available', startMs: null } as const;
  const offer = (...starts: string[]) => {
    const available = starts.map((start_iso) => ({ start_iso, end_iso: '2027-03-29T15:00:00.000Z' }));
    return runOf({ id: 3, run: { asked, answer: JSON.stringify({ available }) } });
  };
  const wanted = booking({ id: 9, start: '10:00' });

  it('has every free start that a caller asks for', () => {
    expect(found([wanted], { runs: [offer('2027-03-29T08:00:00.000Z')] })).toEqual([]);
    expect(found([wanted], { runs: [offer('2027-03-29T09:00:00.000Z')] })).toEqual([
      'execution 3 did not offer 2027-03-29 08:00Z, which was free',
    ]);
    expect(found([wanted], { runs: [offer()] })).toHaveLength(1);
  });

  it('need not have one that is taken', () => {
    expect(found([wanted, personEvent('10:00', 30)], { runs: [offer()] })).toEqual([]);
  });
});
