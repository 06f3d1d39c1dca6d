// Runs beside the rows of the Log.
import { describe, expect, it } from 'vitest';
import { booking, breaches, GONE, historyOf, logOf, runOf } from './support.ts';

const found = (...args: Parameters<typeof historyOf>) => breaches('one-log-row', historyOf(...args));

const direct = { requestId: '' };
const unanswered = { answer: null };

describe('one Log row', () => {
  it('for each request that was answered, however', () => {
    expect(found([booking({ id: 1 }), booking({ id: 2, run: { answer: GONE } })])).toEqual([]);
  });

  it('and not none, nor two', () => {
    expect(found([booking({ id: 1, has: ['run'] })])).toEqual([expect.stringContaining('has no row')]);
    expect(found([booking({ id: 1 }), booking({ id: 1, has: ['log'] })])).toEqual([
      expect.stringContaining('too many'),
    ]);
  });

  it('for each attempt at one request', () => {
    const again = runOf({ id: 2, run: { requestId: 'r1' } });
    expect(
      found([booking({ id: 1 })], { runs: [again], final: { log: [logOf(runOf({ id: 1 })), logOf(again)] } }),
    ).toEqual([]);
    expect(found([booking({ id: 1 })], { runs: [again] })).toHaveLength(1);
  });

  it('or none for a run that was not answered, but not two', () => {
    expect(found([booking({ id: 1, run: unanswered })])).toEqual([]);
    expect(found([booking({ id: 1, run: unanswered, has: ['run'] })])).toEqual([]);
    expect(found([booking({ id: 1, run: unanswered }), booking({ id: 1, has: ['log'] })])).toHaveLength(1);
  });

  it('or none for a run that was refused, but not two', () => {
    const reason = 'This request could not be verified.';
    const refused = { answer: JSON.stringify({ status: 'failed', reason }) };
    expect(found([booking({ id: 1, run: refused })])).toEqual([]);
    expect(found([booking({ id: 1, run: refused, has: ['run'] })])).toEqual([]);
    expect(found([booking({ id: 1, run: refused }), booking({ id: 1, has: ['log'] })])).toHaveLength(1);
    const { asked } = runOf({ id: 1 });
    const nobody = { answer: '{"contact":null}', asked: { ...asked, action: 'contact_lookup' as const } };
    const forged = { ...nobody, asked: { ...nobody.asked, isForged: true } };
    expect(found([booking({ id: 1, run: forged, has: ['run'] })])).toEqual([]);
    expect(found([booking({ id: 1, run: nobody, has: ['run'] })])).toHaveLength(1);
  });

  it('of a direct call is known by action and time', () => {
    const [one, other] = [runOf({ id: 1, run: direct }), runOf({ id: 2, run: direct })];
    const log = [one, other].map((run) => ({ ...logOf(run), 'Request id': `made-${run.executionId}` }));
    expect(found([], { runs: [other, one], final: { log } })).toEqual([]);
    expect(found([], { runs: [other, one], final: { log: log.slice(0, 1) } })).toEqual([
      expect.stringContaining('execution 2'),
    ]);
    const late = log.map((row) => ({ ...row, Time: '2027-03-29 08:02:00 +02:00' }));
    expect(found([], { runs: [other, one], final: { log: late } })).toHaveLength(2);
  });

  it('goes to the run that has no other, where two direct calls overlap', () => {
    const long = runOf({ id: 1, run: { ...direct, endedMs: runOf({ id: 9 }).endedMs } });
    const short = runOf({ id: 2, run: direct });
    const log = [logOf(short), { ...logOf(short), Time: '2027-03-29 08:05:00 +02:00' }];
    expect(found([], { runs: [long, short], final: { log } })).toEqual([]);
  });

  it('beside rows that tell of no request', () => {
    const summary = { Time: '2027-03-29 09:00:00 +02:00', 'Request id': '', Action: '', Outcome: 'refused' };
    expect(found([], { final: { log: [summary] } })).toEqual([]);
  });
});
