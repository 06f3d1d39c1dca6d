// The means of waiting: an answer that is there or comes later, and time that passes.

export type Later<T> = T | Promise<T>;

/** `next` of the value, at once if it is there. */
export function andThen<T, U>(value: Later<T>, next: (value: T) => U): Later<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** The work's value, or `failed` of what it throws or is rejected with. */
export function caught<T>(work: () => Later<T>, failed: (error: unknown) => T): Later<T> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(failed) : value;
  } catch (error) {
    return failed(error);
  }
}

/** Does `work` once after `ms` milliseconds, unless the function it returns is called first. */
export type Timer = (ms: number, work: () => void) => () => void;

/** Node takes a longer time for one millisecond. */
const LONGEST_MS = 2 ** 31 - 1;

export const realTimer: Timer = (ms, work) => {
  const timeout = setTimeout(work, Math.min(ms, LONGEST_MS));
  return () => clearTimeout(timeout);
};
