// Calls and time in the test's hand: nothing goes on until the test says so, so no test depends on which thread is quicker.
import type { Call, Execution } from '../../../local/boundary.ts';
import type { Later, Timer } from '../../../local/platform/later.ts';
import type { Answering } from '../../../local/threads/executions.ts';

/** A call whose execution stands still. */
export interface HeldCall {
  readonly call: Call;
  readonly execution: Execution;
  /** Performs it; the execution goes on as soon as the answer is there. */
  answer(): Later<string>;
}

export interface Calls {
  readonly answering: Answering;
  /** The next call that is held, in the order in which they come; of this execution only, if its id is given. */
  next(executionId?: number): Promise<HeldCall>;
  /** The next `count`, of as many executions, by the execution's id. */
  nextOfEach(count: number): Promise<HeldCall[]>;
}

/** Holds the calls of these methods; all others are answered as they come. */
export function holdCalls(...methods: readonly string[]): Calls {
  const arrived: HeldCall[] = [];
  const wanted: { readonly by: (held: HeldCall) => boolean; readonly take: (held: HeldCall) => void }[] = [];

  function arrive(held: HeldCall): void {
    const at = wanted.findIndex(({ by }) => by(held));
    if (at === -1) arrived.push(held);
    else wanted.splice(at, 1)[0]?.take(held);
  }

  function next(executionId?: number): Promise<HeldCall> {
    const by = ({ execution }: HeldCall) => executionId === undefined || execution.id === executionId;
    const at = arrived.findIndex(by);
    const [held] = at === -1 ? [] : arrived.splice(at, 1);
    return held ? Promise.resolve(held) : new Promise((take) => wanted.push({ by, take }));
  }

  return {
    answering(call, execution, answer) {
      if (!methods.includes(call.method)) return answer();
      return new Promise((goOn) => {
        const perform = () => {
          const answered = answer();
          goOn(answered);
          return answered;
        };
        arrive({ call, execution, answer: perform });
      });
    },
    next,
    async nextOfEach(count) {
      const held = await Promise.all(Array.from({ length: count }, () => next()));
      return held.sort((one, other) => one.execution.id - other.execution.id);
    },
  };
}

export interface HandTimer {
  readonly timer: Timer;
  /** Lets every timer that was set to exactly `ms`, and has not been cancelled, go off. */
  pass(ms: number): void;
  /** What is set, in ms. */
  set(): number[];
}

export function handTimer(): HandTimer {
  const running = new Set<{ readonly ms: number; readonly work: () => void }>();
  return {
    timer(ms, work) {
      const one = { ms, work };
      running.add(one);
      return () => running.delete(one);
    },
    pass(ms) {
      for (const one of [...running].filter((other) => other.ms === ms)) {
        running.delete(one);
        one.work();
      }
    },
    set: () => [...running].map(({ ms }) => ms),
  };
}
