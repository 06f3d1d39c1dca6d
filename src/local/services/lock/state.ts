// The one lock of the script. Executions run one at a time, so only a test's foreign holder can be in the way.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';

/** Set `held` to let another process hold the lock. */
export interface ForeignHolder {
  held: boolean;
}

/** Nobody waits: a foreign holder does not let go while this execution runs. */
export function lockState(foreign: ForeignHolder = { held: false }): ServiceState {
  let holder: number | undefined;

  function take(execution: Execution): boolean {
    const takenByOther = holder !== undefined && holder !== execution.id;
    if (foreign.held || takenByOther) return false;
    holder = execution.id;
    return true;
  }
  function letGo(execution: Execution): void {
    if (holder === execution.id) holder = undefined;
  }

  return {
    name: 'LockService',
    methods: {
      tryLock: take,
      waitLock(execution) {
        if (!take(execution))
          throw new PlatformError('Lock timeout: another process was holding the lock for too long.');
      },
      releaseLock: letGo,
      hasLock: (execution) => holder === execution.id,
    },
    executionEnded: letGo,
  };
}
