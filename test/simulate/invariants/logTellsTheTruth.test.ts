// What the Log says of a request, beside what it was answered.
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../simulate/evidence/history.ts';
import { breaches, GONE, historyOf, logOf, runOf } from './support.ts';

const UNVERIFIED = '{"status":"failed","reason":"This request could not be verified."}';
const BUSY = '{"status":"failed","reason":"The appointment book is busy. Please ask for the same time again."}';

const ASKED = runOf({ id: 1 }).asked;

interface Case {
  readonly asked?: Asked;
  readonly answer?: string | null;
  readonly requestId?: string;
  readonly faults?: string[];
}

/** One booking, with this in its row of the Log. */
function found({ faults = [], ...more }: Case, row: Readonly<Record<string, string>>): string[] {
  const run = runOf({ id: 1, run: { faults, ...more } });
  return breaches('log-tells-the-truth', historyOf([], { runs: [run], final: { log: [{ ...logOf(run), ...row }] } }));
}

describe('the Log tells the truth', () => {
  it('when the outcome is what the answer says', () => {
    expect(found({}, { Outcome: 'success' })).toEqual([]);
    expect(found({ answer: GONE }, { Outcome: 'failed' })).toEqual([]);
    expect(found({ answer: BUSY }, { Outcome: 'error' })).toEqual([]);
  });

  it.each(['failed', 'error', 'refused', ''])('not when a success is logged as “%s”', (Outcome) => {
    expect(found({}, { Outcome })).toHaveLength(1);
  });

  it('not when a failure is logged as another', () => {
    expect(found({ answer: GONE }, { Outcome: 'success' })).toEqual([expect.stringContaining('the Log says book')]);
    expect(found({ answer: GONE }, { Outcome: 'error' })).toHaveLength(1);
    expect(found({ answer: BUSY }, { Outcome: 'failed' })).toHaveLength(1);
  });

  it('when who vouched is the door’s: the signature through the relay, else the token', () => {
    expect(found({}, { Auth: 'token' })).toHaveLength(1);
    expect(found({}, { Auth: 'bad signature' })).toHaveLength(1);
    expect(found({ requestId: '' }, { 'Request id': 'made', Auth: 'token' })).toEqual([]);
    expect(found({ requestId: '' }, { 'Request id': 'made', Auth: 'signature' })).toHaveLength(1);
  });

  it('when what came with another signature or token was refused, and nothing else', () => {
    const forged = { answer: UNVERIFIED, asked: { ...ASKED, isForged: true } };
    const refused = { Outcome: 'refused', Auth: 'bad signature' };
    expect(found(forged, refused)).toEqual([]);
    expect(found({ ...forged, requestId: '' }, { ...refused, 'Request id': 'made', Auth: 'bad token' })).toEqual([]);
    expect(found(forged, { ...refused, Auth: 'signature' })).toHaveLength(1);
    expect(found(forged, { ...refused, Outcome: 'failed' })).toHaveLength(1);
    expect(found({ answer: UNVERIFIED }, refused)).toHaveLength(1);
  });

  it('when the right token was refused, as only signed calls count', () => {
    const shut = { answer: UNVERIFIED, requestId: '', asked: { ...ASKED, isDoorShut: true } };
    const row = { 'Request id': 'made', Outcome: 'refused', Auth: 'token' };
    expect(found(shut, row)).toEqual([]);
    expect(found(shut, { ...row, Auth: 'bad token' })).toHaveLength(1);
    expect(found({ answer: UNVERIFIED, requestId: '' }, row)).toHaveLength(1);
  });

  it('when the right token was refused while Settings could not be read', () => {
    const run = runOf({ id: 1, run: { answer: UNVERIFIED, requestId: '' } });
    const log = [{ ...logOf(run), 'Request id': 'made', Outcome: 'refused', Auth: 'token' }];
    const renamed = { kind: 'sheet', atMs: run.startedMs - 1, what: 'renames the tab Settings to Options' } as const;
    const check = (changes: readonly (typeof renamed)[]) =>
      breaches('log-tells-the-truth', historyOf([], { runs: [run], final: { log }, changes: [...changes] }));
    expect(check([renamed])).toEqual([]);
    expect(check([])).toHaveLength(1);
  });

  it('when no credential could be checked, as the script properties could not be read', () => {
    const error = { Outcome: 'error', Auth: 'none' };
    expect(found({ answer: BUSY, faults: ['propertiesRefused'] }, error)).toEqual([]);
    expect(found({ answer: BUSY }, error)).toHaveLength(1);
  });

  it('when a lookup that knows no caller was refused, or failed where something was broken', () => {
    const asked = { ...ASKED, action: 'contact_lookup', startMs: null } as const;
    const nobody = { asked, answer: '{"contact":null}' };
    expect(found(nobody, { Outcome: 'success' })).toEqual([]);
    const forged = { ...nobody, asked: { ...asked, isForged: true } };
    expect(found(forged, { Outcome: 'refused', Auth: 'bad signature' })).toEqual([]);
    expect(found(nobody, { Outcome: 'refused', Auth: 'bad signature' })).toHaveLength(1);
    expect(found({ ...nobody, faults: ['sheetUnreadable'] }, { Outcome: 'error' })).toEqual([]);
    expect(found(nobody, { Outcome: 'error' })).toHaveLength(1);
    expect(found(nobody, { Outcome: 'failed' })).toHaveLength(1);
  });

  it('when it is the right action', () => {
    expect(found({}, { Action: 'available' })).toHaveLength(1);
  });

  it('when one row of those that may be its own is true; none at all is not its matter', () => {
    const [one, again] = [runOf({ id: 1 }), runOf({ id: 1, run: { executionId: 2, answer: GONE } })];
    const log = [one, again].map(logOf);
    const check = (rows: typeof log) =>
      breaches('log-tells-the-truth', historyOf([], { runs: [one, again], final: { log: rows } }));
    expect(check(log)).toEqual([]);
    expect(check(log.slice(0, 1))).toHaveLength(1);
    expect(check([])).toEqual([]);
  });

  it('of a refused request without a row, whatever row another request has that ran beside it', () => {
    const shut = { answer: UNVERIFIED, requestId: '', asked: { ...ASKED, isDoorShut: true } };
    const [refused, beside] = [runOf({ id: 1, run: shut }), runOf({ id: 1, run: { executionId: 2, requestId: '' } })];
    const row = { ...logOf(beside), 'Request id': 'made', Auth: 'token' };
    const check = (log: object, other = beside) =>
      breaches('log-tells-the-truth', historyOf([], { runs: [refused, other], final: { log: [{ ...row, ...log }] } }));
    expect(check({})).toEqual([]);
    // Neither of the two is told so.
    expect(check({ Outcome: 'failed' })).toHaveLength(2);
    expect(check({ Action: 'available' })).toHaveLength(2);
    const later = { ...beside, startedMs: beside.startedMs + 60_000, endedMs: beside.endedMs + 60_000 };
    expect(check({}, later)).toHaveLength(1);
  });

  it('asks nothing of a run that was not answered', () => {
    expect(found({ answer: null }, { Outcome: 'success' })).toEqual([]);
  });
});
