// What a page reads, compares and writes while no caller and no other page writes.
import type { LockPort } from '../ports/script.ts';
import { PageProblem } from './fromPage.ts';

const WAIT_MS = 10_000;

/** Throws PageProblem with the sentence `busy` if the lock is not free in time. */
export function underLock<T>(lock: LockPort, busy: string, work: () => T): T {
  if (!lock.tryLock(WAIT_MS)) throw new PageProblem(busy);
  try {
    return work();
  } finally {
    lock.release();
  }
}
