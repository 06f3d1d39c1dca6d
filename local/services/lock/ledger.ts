// LockService: what is copied and what is not.
import type { ServiceLedger } from '../../fact.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/lock';

export const lockLedger: ServiceLedger = {
  service: 'LockService',
  same: [
    {
      what: 'LockService.getScriptLock: one holder per script, for all its executions',
      source: `${REFERENCE}/lock-service`,
    },
    {
      what: 'LockService.getDocumentLock: null in a web app',
      source: `${REFERENCE}/lock-service (null outside a container-bound script's own user interface)`,
    },
    {
      what: 'Lock.tryLock: waits while another process holds the lock, and is false when the time is over',
      source: `${REFERENCE}/lock`,
    },
    { what: 'Lock.tryLock: taking a lock already held is a no-op', source: `${REFERENCE}/lock` },
    {
      what: 'Lock.waitLock: waits likewise, and throws when the time is over',
      source: `${REFERENCE}/lock; the words: public reports`,
    },
    { what: 'Lock.releaseLock: no effect without the lock', source: `${REFERENCE}/lock` },
    { what: 'Lock.hasLock: whether this execution holds it', source: `${REFERENCE}/lock` },
    { what: 'A lock ends with its execution', source: `${REFERENCE}/lock` },
  ],
  acceptedAndIgnored: [
    {
      what: 'The waiting time of Lock.tryLock and Lock.waitLock in the runtime of one thread, which most tests use: the answer comes at once, as executions run one at a time',
      source: 'the local runtime',
    },
  ],
  notSimulated: [
    { what: 'LockService.getUserLock', source: `${REFERENCE}/lock-service` },
    {
      what: 'The refusal "There are too many LockService operations against the same script." under bursts; tests inject it',
      source: 'public reports',
    },
    {
      what: 'Which of several waiting executions gets the lock: the first; Google promises no order, so tests may choose another',
      source: 'undocumented',
    },
    {
      what: 'A lock that is lost while its holder still counts on it, unless a test takes it away: Lock.hasLock is false from then on, and on Google it is undocumented',
      source: 'undocumented',
    },
  ],
};
