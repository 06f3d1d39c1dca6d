// Time as the relay sees it, so that a simulation can move it; and limits that hold even when the work ignores its abort signal.

export interface RelayTime {
  /** Milliseconds since any moment; only differences count. */
  nowMs(): number;
  /** Does `work` once after `ms` milliseconds, unless the function it returns is called first. */
  after(ms: number, work: () => void): () => void;
}

export const realTime: RelayTime = {
  nowMs: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Thrown by `within` when the time is up. */
export class TimeIsUp extends Error {}

/**
 * The result of `work`, or a rejection with TimeIsUp after `limitMs` milliseconds. The signal is aborted when the time is
 * up. It is also aborted when the work has ended, so that open connections are let go.
 */
export async function within<T>(
  time: RelayTime,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let cancel = (): void => undefined;
  const timeUp = new Promise<never>((_, reject) => {
    cancel = time.after(limitMs, () => reject(new TimeIsUp()));
  });
  try {
    return await Promise.race([work(controller.signal), timeUp]);
  } finally {
    cancel();
    controller.abort();
  }
}

export function pause(time: RelayTime, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    time.after(milliseconds, resolve);
  });
}
