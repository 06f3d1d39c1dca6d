// Attempts at one call, and the ids they come with.
import { describe, expect, it } from 'vitest';
import type { WebAppRun } from '../../../simulate/evidence/history.ts';
import { breaches, historyOf, runOf } from './support.ts';

const found = (...runs: WebAppRun[]) => breaches('one-request-id', historyOf([], { runs }));

const first = runOf({ id: 1 });
const retry = (requestId: string) => runOf({ id: 1, run: { executionId: 2, requestId } });

describe('one request id', () => {
  it('is what a call and its retry have', () => {
    expect(found(first, retry('r1'))).toEqual([]);
    expect(found(first, retry('r9'))).toEqual(['call 1 came with the request ids r1, r9']);
  });

  it('is not what two calls have', () => {
    expect(found(first, runOf({ id: 2 }))).toEqual([]);
    expect(found(first, runOf({ id: 2, run: { requestId: 'r1' } }))).toEqual([
      'the calls 1, 2 came with one request id, r1',
    ]);
  });

  it('is nothing at the direct door', () => {
    expect(found(retry(''), runOf({ id: 2, run: { requestId: '' } }))).toEqual([]);
  });
});
