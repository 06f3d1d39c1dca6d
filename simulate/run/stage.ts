// The stage on which executions live. It holds every call that leaves a script until the agenda lets it go on, so that at
// most one execution runs at any moment. It also says when none runs.
import type { Call, Execution } from '../../local/boundary.ts';
import type { Later } from '../../local/platform/later.ts';
import type { Answering } from '../../local/threads/executions.ts';
import { callName } from '../faults/fault.ts';

/** An execution that stands still at a call. */
export interface HeldCall {
  readonly call: Call;
  readonly execution: Execution;
  /** Performs the call: JSON `Answer`, later if it waits for the lock. Has no effect once the execution has ended. */
  perform(): Later<string>;
  /** JSON `Answer`; the execution goes on. */
  answer(json: string): void;
}

export interface Stage {
  readonly answering: Answering;
  /** Runs what begins an execution; `began` is told its id when that is known, before any of its calls is held. */
  run<T>(begin: () => Promise<T>, began: (executionId: number) => void): Promise<T>;
  /** The run is worth nothing any more: `quiet` throws. */
  fail(why: string): void;
  /** Resolves when every execution stands still or has ended, and nothing waits for anything but the agenda. */
  quiet(): Promise<void>;
}

/** These run inside the script on Google, or cannot be told from what does: they are answered at once, but for a sleep. */
const STAYS_INSIDE = new Set(['Utilities', 'console', 'Runtime', 'Session', 'ScriptApp']);

export function createStage(hold: (held: HeldCall) => void): Stage {
  const floor = createFloor();
  const known = new Map<number, object>();
  let beginning: { readonly token: object; readonly began: (id: number) => void } | undefined;

  /** The triggers of an edit run inside the beginning of another execution. */
  function tokenOf({ id, simpleTrigger, event }: Execution): object | undefined {
    const isOfEdit = simpleTrigger || event?.changeType !== undefined;
    if (!known.has(id) && beginning && !isOfEdit) {
      known.set(id, beginning.token);
      beginning.began(id);
      beginning = undefined;
    }
    return known.get(id);
  }

  return {
    fail: floor.fail,
    quiet: floor.quiet,
    answering(call, execution, perform) {
      const token = tokenOf(execution);
      if (token === undefined) return perform();
      if (!floor.isOn(token)) floor.fail(`${call.service}.${call.method} comes from one that stands still`);
      if (STAYS_INSIDE.has(call.service) && callName(call) !== 'Utilities.sleep') return perform();
      return new Promise((goOn) => {
        const answer = (json: string) => {
          floor.enter(token);
          goOn(json);
        };
        hold({ call, execution, perform, answer });
        floor.leave(token);
      });
    },
    async run(begin, began) {
      const token = {};
      floor.enter(token);
      beginning = { token, began };
      try {
        return await begin();
      } finally {
        // The stage never learnt the id of an execution that made no call at all.
        if (beginning?.token === token) beginning = undefined;
        floor.leave(token);
      }
    },
  };
}

/** The executions that run now: one at most. */
function createFloor() {
  const running = new Set<object>();
  let wake = (): void => undefined;
  let trouble: Error | undefined;

  function fail(why: string): void {
    trouble ??= new Error(`The simulator has failed: ${why}.`);
    wake();
  }

  return {
    fail,
    isOn: (token: object): boolean => running.has(token),
    enter(token: object): void {
      running.add(token);
      if (running.size > 1) fail('two run at once');
    },
    leave(token: object): void {
      running.delete(token);
      if (running.size === 0) wake();
    },
    async quiet(): Promise<void> {
      do {
        if (running.size > 0) await new Promise<void>((done) => (wake = done));
        // After this turn of the event loop every resolved promise has run on, up to the next wait for the agenda.
        await new Promise((done) => setImmediate(done));
        if (trouble) throw trouble;
      } while (running.size > 0);
    },
  };
}
