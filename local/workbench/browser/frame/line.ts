// The line on which calls wait: ten at a time, and answers in an order that no page may count on.
import type { Latency } from './protocol.ts';

/** "google.script.run": ten calls at a time, the eleventh waits. */
const AT_ONCE = 10;

export interface Line {
  /** Sends now, or when another call has been answered. */
  send(start: () => void): void;
  /** Delivers an answer, at once or after its delay. */
  deliver(finish: () => void): void;
}

export function createLine(latency: Latency): Line {
  const waiting: (() => void)[] = [];
  const chance = latency === null ? null : chanceOf(latency.seed);
  let open = 0;

  function next(): void {
    const start = open < AT_ONCE ? waiting.shift() : undefined;
    if (start === undefined) return;
    open += 1;
    start();
  }

  return {
    send(start) {
      waiting.push(start);
      next();
    },
    deliver(finish) {
      const done = () => {
        open -= 1;
        finish();
        next();
      };
      if (latency === null || chance === null) done();
      else setTimeout(done, latency.fromMs + chance() * (latency.toMs - latency.fromMs));
    },
  };
}

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
