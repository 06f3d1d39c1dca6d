// The script's lock as one execution holds it.
import type { Session } from './session.ts';

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
