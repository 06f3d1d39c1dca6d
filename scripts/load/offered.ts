// Requests that are offered evenly, so many a minute, whatever becomes of those before. None is repeated.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { askForTimes, book, type Line } from './caller.ts';

export interface Rate {
  /** A minute. */
  readonly available: number;
  readonly book: number;
}

const MINUTE_MS = 60_000;

/** Ends when the last of them is answered. Each has a caller of its own. */
export async function offerEvenly(line: Line, rate: Rate, minutes: number): Promise<void> {
  const starts = openStarts();
  let callers = 0;
  const nextName = () => {
    callers += 1;
    return `Caller ${callers} Round 1`;
  };
  const ask = async () => starts.offered(await askForTimes(line, nextName()));
  // A booking needs a start that was offered.
  while (!starts.isAny()) await ask();
  await Promise.all([
    atRate(rate.available, minutes, ask),
    atRate(rate.book, minutes, () => book(line, nextName(), starts.next())),
  ]);
}

/** The first comes half an interval after the beginning. */
async function atRate(perMinute: number, minutes: number, send: () => Promise<unknown>): Promise<void> {
  const beganMs = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let count = 0; count < perMinute * minutes; count += 1) {
    const dueMs = beganMs + ((count + 0.5) * MINUTE_MS) / perMinute;
    await pause(Math.max(0, dueMs - performance.now()));
    sent.push(send());
  }
  await Promise.all(sent);
}

/** The starts that callers were offered. Each is asked for once, and again only when no other is left. */
function openStarts() {
  const known = new Set<string>();
  let fresh: string[] = [];
  return {
    isAny: () => known.size > 0,
    offered(starts: readonly string[]): void {
      fresh.push(...starts.filter((start) => !known.has(start)));
      for (const start of starts) known.add(start);
    },
    next(): string {
      if (fresh.length === 0) fresh = [...known];
      const [start = ''] = fresh.splice(randomInt(fresh.length), 1);
      return start;
    },
  };
}
