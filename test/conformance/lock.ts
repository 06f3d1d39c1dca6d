// LockService.
import { FAKES, from, named, REFERENCE, throws } from './expectation.ts';

const LIVE = `${FAKES} test/testlock.js`;
const LOCK = 'const lock = LockService.getScriptLock();';

export const LOCK_SERVICE = [
  ...from(
    LIVE,
    [`${LOCK} return lock.hasLock()`, false],
    [`${LOCK} return [lock.tryLock(10000), lock.hasLock(), lock.tryLock(10000)]`, [true, true, true]],
    [`${LOCK} lock.tryLock(1000); lock.releaseLock(); return lock.hasLock()`, false],
    [`${LOCK} lock.waitLock(1000); lock.waitLock(1000); return lock.hasLock()`, true],
    [`${LOCK} return [lock.tryLock(0), lock.hasLock()]`, [true, true]],
    [`${LOCK} lock.waitLock(0); return lock.hasLock()`, true],
    [`${LOCK} return [lock.tryLock(-100), lock.hasLock()]`, [false, false]],
    [`${LOCK} lock.waitLock(-100)`, throws('Lock timeout')],
    [`${LOCK} try { lock.waitLock(-100) } catch { return lock.hasLock() }`, false],
  ),
  ...named(LIVE, ['return LockService.getUserLock() !== null', true]),
  {
    call: 'return LockService.getDocumentLock()',
    expected: null,
    source: `${REFERENCE}/lock/lock-service`,
    as: 'web app' as const,
  },
];
