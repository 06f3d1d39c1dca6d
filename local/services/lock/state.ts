// The one lock of the script: the execution that holds it, and those that wait for it.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import { andThen, type Later, type Timer } from '../../platform/later.ts';

/** Set `held` to let another process hold the lock. A waiting execution looks again when its time is over. */
export interface ForeignHolder {
  held: boolean;
}

export interface LockOptions {
  readonly foreign?: ForeignHolder | undefined;
  /** Ends the waiting. Missing = no execution waits: it gets the lock at once or not at all. */
  readonly timer?: Timer | undefined;
  /** How long the lock is kept after its execution's end. Needs `timer`. Default 0. */
  readonly lateMs?: number | undefined;
  /** The place of the waiting execution that gets the lock next. Default: the first to come. Google promises no order. */
  readonly next?: ((waiting: readonly Execution[]) => number) | undefined;
}

export interface LockState extends ServiceState {
  /** The holder loses it and is not told. */
  lose(): void;
  /** The id of the execution that holds it; null if none does. */
  holder(): number | null;
}

interface Waiting {
  readonly execution: Execution;
  readonly stop: (gotIt: boolean) => void;
}

export function lockState({ foreign, timer, lateMs = 0, next = () => 0 }: LockOptions = {}): LockState {
  let holder: number | undefined;
  const waiting: Waiting[] = [];

  function take({ id }: Execution): boolean {
    const isTaken = foreign?.held === true || (holder !== undefined && holder !== id);
    if (!isTaken) holder = id;
    return !isTaken;
  }

  /** A time below 0 is over at once, also where the lock is free. */
  function takeWithin(execution: Execution, ms: number): Later<boolean> {
    if (ms < 0) return false;
    if (take(execution)) return true;
    return timer !== undefined && ms > 0 ? wait(execution, ms, timer) : false;
  }

  function wait(execution: Execution, ms: number, later: Timer): Promise<boolean> {
    return new Promise((done) => {
      const cancel = later(ms, () => one.stop(take(execution)));
      const one: Waiting = {
        execution,
        stop(gotIt) {
          cancel();
          waiting.splice(waiting.indexOf(one), 1);
          done(gotIt);
        },
      };
      waiting.push(one);
    });
  }

  function free(): void {
    holder = undefined;
    const one = waiting[next(waiting.map(({ execution }) => execution))];
    if (one && take(one.execution)) one.stop(true);
  }

  function letGo({ id }: Execution): void {
    if (holder === id) free();
  }

  return {
    name: 'LockService',
    methods: {
      tryLock: takeWithin,
      waitLock: (execution, ms: number) => andThen(takeWithin(execution, ms), refuseUnless),
      releaseLock: letGo,
      hasLock: (execution) => holder === execution.id,
    },
    executionEnded(execution) {
      for (const one of waiting.filter((other) => other.execution.id === execution.id)) one.stop(false);
      if (timer && lateMs > 0 && holder === execution.id) timer(lateMs, () => letGo(execution));
      else letGo(execution);
    },
    lose: free,
    holder: () => holder ?? null,
  };
}

function refuseUnless(gotIt: boolean): void {
  if (!gotIt) throw new PlatformError('Lock timeout: another process was holding the lock for too long.');
}
