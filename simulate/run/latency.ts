// Durations around the medians of docs/platform.md and the bench. A broad spread and a heavy tail let the seed decide which
// execution goes on first.
import { modelledMs } from '../../bench/platform/costs.ts';
import type { Call } from '../../local/boundary.ts';
import type { Chance } from '../chance.ts';

const LOCK_MS = 60;
const HOP_MS = 60;
/** One call in so many takes from two to a hundred seconds. */
const SLOW_ONE_IN = 120;
const SLOWEST_MS = 100_000;
const SLOW_MS = 2_000;

export interface CallTimes {
  /** Until the effect. */
  readonly effectMs: number;
  /** From the effect to the answer. */
  readonly answerMs: number;
}

export function callTimes({ service, method }: Call, chance: Chance): CallTimes {
  const median = service === 'LockService' ? LOCK_MS : modelledMs([`${service}.${method}`]);
  const whole = chance.happens(1 / SLOW_ONE_IN) ? slow(chance) : spread(median, chance);
  const effectMs = Math.round(whole * chance.share());
  return { effectMs, answerMs: whole - effectMs };
}

/** One way through the network. */
export function hopMs(chance: Chance): number {
  return spread(HOP_MS, chance);
}

/** A sum of three is near a bell curve: from an eighth of the median to eight times as much, mostly from half to double. */
function spread(median: number, chance: Chance): number {
  const bell = chance.share() + chance.share() + chance.share();
  return Math.max(1, Math.round(median * 2 ** (2 * bell - 3)));
}

function slow(chance: Chance): number {
  return Math.round(SLOW_MS * (SLOWEST_MS / SLOW_MS) ** chance.share());
}
