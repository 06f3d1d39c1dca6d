// What every LockPort must do, as ports/ports.ts promises it.
import { describe, expect, it } from 'vitest';
import type { LockPort } from '../../src/ports/script.ts';

/** The lock as one execution sees it. */
export interface Party extends LockPort {
  /** The execution ends. */
  end(): void;
}

/** Two executions that run at the same time. */
export interface LockSubject {
  readonly one: Party;
  readonly other: Party;
  /** Does this while the lock service fails. */
  failing<T>(work: () => T): T;
}

/** `open` gives two executions each time, and none holds the lock. */
export function lockContract(implementation: string, open: () => LockSubject): void {
  describe(`the script lock by ${implementation}`, () => {
    it('is given to one, and refused to the other when the time is over', () => {
      const { one, other } = open();
      expect(one.tryLock(0)).toBe(true);
      expect([other.tryLock(0), other.tryLock(20)]).toEqual([false, false]);
    });

    it('is given to its holder again, and is free after one release', () => {
      const { one, other } = open();
      expect([one.tryLock(0), one.tryLock(0)]).toEqual([true, true]);
      one.release();
      expect(other.tryLock(0)).toBe(true);
    });

    it('goes from one to the other and back', () => {
      const { one, other } = open();
      for (const party of [one, other, one]) {
        expect(party.tryLock(0)).toBe(true);
        party.release();
      }
    });

    it('is not let go by one that does not hold it', () => {
      const { one, other } = open();
      other.release();
      expect(one.tryLock(0)).toBe(true);
      other.release();
      expect(other.tryLock(0)).toBe(false);
    });

    it('is lost when its holder ends', () => {
      const { one, other } = open();
      one.tryLock(0);
      one.end();
      expect(other.tryLock(0)).toBe(true);
    });

    it('is given to no execution while the service fails', () => {
      const { one, other, failing } = open();
      expect(failing(() => one.tryLock(0))).toBe(false);
      expect(other.tryLock(0)).toBe(true);
    });

    it('is held until its holder ends if it cannot be let go, and no execution hears of it', () => {
      const { one, other, failing } = open();
      one.tryLock(0);
      failing(() => one.release());
      expect(other.tryLock(0)).toBe(false);
      one.end();
      expect(other.tryLock(0)).toBe(true);
    });
  });
}
