// An answer that is there, or that comes later because its execution has to wait.

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
