// The script's lock as one execution holds it.
import type { Session } from './session.ts';

// The relay gives its first attempt about five seconds; what follows the lock needs half of them.
const LOCK_WAIT_MS = 2500;
// A lock that is free is had within one call.
const FREE_AT_ONCE_MS = 1000;

/** null if it was not to be had in time. */
export function takeLock({ ports }: Session): { readonly hasWaited: boolean } | null {
  const askedMs = ports.now();
  if (!ports.lock.tryLock(LOCK_WAIT_MS)) return null;
  return { hasWaited: ports.now() - askedMs > FREE_AT_ONCE_MS };
}

/** The script's lock as one execution holds it, until it lets go or ends. Letting go takes a call. */
export interface HeldLock {
  isHeld(): boolean;
  /** No call if it was released already. */
  release(): void;
}

export function held({ ports }: Session): HeldLock {
  let isHeld = true;
  return {
    isHeld: () => isHeld,
    release() {
      if (isHeld) ports.lock.release();
      isHeld = false;
    },
  };
}
