// LockService: what is copied and what is not.
import type { ServiceLedger } from '../../ledger.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference/lock';

export const lockLedger: ServiceLedger = {
  service: 'LockService',
  same: [
    { what: 'LockService.getScriptLock: one holder per script, whoever calls it', source: `${REFERENCE}/lock-service` },
    {
      what: 'LockService.getDocumentLock: null in a web app',
      source: `${REFERENCE}/lock-service (null outside a container-bound script's own user interface)`,
    },
    { what: 'Lock.tryLock: false if another process holds the lock', source: `${REFERENCE}/lock` },
    { what: 'Lock.tryLock: taking a lock already held is a no-op', source: `${REFERENCE}/lock` },
    { what: 'Lock.waitLock: throws if another process holds the lock', source: `${REFERENCE}/lock` },
    { what: 'Lock.releaseLock: no effect without the lock', source: `${REFERENCE}/lock` },
    { what: 'Lock.hasLock: whether this execution holds it', source: `${REFERENCE}/lock` },
    { what: 'A lock ends with its execution', source: `${REFERENCE}/lock` },
  ],
  acceptedAndIgnored: [
    {
      what: 'The waiting time of Lock.tryLock and Lock.waitLock: the answer comes at once, as executions run one at a time',
      source: 'the local runtime',
    },
  ],
  notSimulated: [
    { what: 'LockService.getUserLock', source: `${REFERENCE}/lock-service` },
    {
      what: 'The refusal "There are too many LockService operations against the same script." under bursts; tests inject it',
      source: 'public reports',
    },
  ],
};
