// The relay's time, moved by hand.
import type { RelayTime } from '../../src/relay/time.ts';

export interface HandTime extends RelayTime {
  /** Moves on by `ms`, doing what falls due on the way; all that follows from it has then happened too. */
  pass(ms: number): Promise<void>;
}

export function handTime(): HandTime {
  let nowMs = 0;
  const timers = new Set<{ readonly dueMs: number; readonly work: () => void }>();
  const next = (untilMs: number) =>
    [...timers].filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];
  return {
    nowMs: () => nowMs,
    after(ms, work) {
      const timer = { dueMs: nowMs + ms, work };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async pass(ms) {
      const untilMs = nowMs + ms;
      await settled();
      for (let timer = next(untilMs); timer; timer = next(untilMs)) {
        nowMs = timer.dueMs;
        timers.delete(timer);
        timer.work();
        await settled();
      }
      nowMs = untilMs;
    },
  };
}

/** When every promise that can go on without time has gone on. */
export function settled(): Promise<void> {
  return new Promise((done) => void setImmediate(done));
}
