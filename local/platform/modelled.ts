// Lets each call of a script take the time that the bench's model gives it, on the machine's own clock.
import { modelledMs } from '../../bench/platform/costs.ts';
import type { Answering } from '../threads/executions.ts';
import { STAYS_INSIDE } from './dispatch.ts';
import { realTimer, type Timer } from './later.ts';

/** Its effect comes in the middle: a lock is held for half of the call that takes it and half of the one that releases it. */
export function modelledAnswering(timer: Timer = realTimer): Answering {
  const pause = (ms: number) => new Promise<void>((done) => void timer(ms, done));
  return async ({ service, method }, _, answer) => {
    if (STAYS_INSIDE.has(service)) return answer();
    const half = modelledMs([`${service}.${method}`]) / 2;
    await pause(half);
    const answered = await answer();
    await pause(half);
    return answered;
  };
}
