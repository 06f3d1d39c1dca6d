// Time limits that hold even when the work ignores its abort signal.

/** Thrown by `within` when the time is up. */
export class TimeIsUp extends Error {}

/**
 * The result of `work`, or a rejection with TimeIsUp after `limitMs` milliseconds. Its signal is aborted when the time is up,
 * and also when the work has ended, so that whatever it left open is let go.
 */
export async function within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeIsUp()), limitMs);
  });
  try {
    return await Promise.race([work(controller.signal), timeUp]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
