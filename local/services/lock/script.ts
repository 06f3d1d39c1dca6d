// LockService as scripts see it.
import type { ScriptCall } from '../../script/call.ts';
import { signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export function lockGlobal(call: ScriptCall) {
  const scriptLock = strict('Lock', {
    tryLock: (...args: unknown[]) => call('LockService', 'tryLock', waitMs('tryLock', args)),
    waitLock(...args: unknown[]) {
      call('LockService', 'waitLock', waitMs('waitLock', args));
    },
    releaseLock() {
      call('LockService', 'releaseLock');
    },
    hasLock: () => call('LockService', 'hasLock'),
  });
  return strict('LockService', { getScriptLock: () => scriptLock, getDocumentLock: () => null });
}

function waitMs(method: string, args: readonly unknown[]): number {
  const [wait] = args;
  if (args.length !== 1 || typeof wait !== 'number') throw signatureError(`LockService.Lock.${method}`, args);
  return wait;
}
