// The script's one lock. The document lock is null in web apps, so it is never asked for.
import type { LockPort } from '../ports/script.ts';

export const lockPort: LockPort = {
  tryLock(waitMs) {
    try {
      return LockService.getScriptLock().tryLock(waitMs);
    } catch {
      // "There are too many LockService operations against the same script."
      return false;
    }
  },
  release() {
    try {
      LockService.getScriptLock().releaseLock();
    } catch {
      // The lock ends with the execution, which ends in a moment.
    }
  },
};
