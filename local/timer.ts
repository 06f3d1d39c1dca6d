// Time that passes, as against the clock, which may stand still.

/** Does `work` once after `ms` milliseconds, unless the function it returns is called first. */
export type Timer = (ms: number, work: () => void) => () => void;

/** Node takes a longer time for one millisecond. */
const LONGEST_MS = 2 ** 31 - 1;

export const realTimer: Timer = (ms, work) => {
  const timeout = setTimeout(work, Math.min(ms, LONGEST_MS));
  return () => clearTimeout(timeout);
};
