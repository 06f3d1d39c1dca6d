// The script lock through the adapter, on the simulated service.
import { expect, it } from 'vitest';
import { lockPort } from '../../src/google/lock.ts';
import { lockContract, type Party } from '../contract/lock.ts';
import { type Google, openGoogle } from './adapters.ts';

lockContract('LockService through the adapter', () => {
  const google = openGoogle();
  return { one: party(google, 1), other: party(google, 2), failing: google.failing };
});

function party({ enter, end }: Google, execution: number): Party {
  return {
    tryLock(waitMs) {
      enter(execution);
      return lockPort.tryLock(waitMs);
    },
    release() {
      enter(execution);
      lockPort.release();
    },
    end: () => end(execution),
  };
}

it('lets Google wait as long as it is told', () => {
  const google = openGoogle();
  const waits: unknown[] = [];
  google.faults.before = ({ args }) => {
    waits.push(...args);
  };
  lockPort.tryLock(2500);
  expect(waits).toEqual([2500]);
});
