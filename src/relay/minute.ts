// How many calls a minute may go on to the web app. Google allows a script only so many calls of its own in a minute. Where
// more callers ask, each would take a part of that and few would get to an end. So the relay turns the rest away at once.
import type { Action } from './answer.ts';
import type { RelayTime } from './time.ts';

/** So many are let through evenly, and `atOnce` more where none came before. */
export interface MinuteLimit {
  readonly aMinute: number;
  readonly atOnce: number;
}

/** An action that is not named has no limit. */
export type MinuteLimits = { readonly [A in Action]?: MinuteLimit };

/**
 * What Google's quotas of a minute leave room for, at one host: 600 calls of Calendar, of which a booking takes three, and 60
 * reads of the Sheet, of which each booking takes one. test/docs/limits.test.ts holds the two to one another.
 */
export const GOOGLE_MINUTE = {
  available: { aMinute: 380, atOnce: 40 },
  book: { aMinute: 50, atOnce: 8 },
} as const;

const MINUTE_MS = 60_000;

export interface Minute {
  /** Whether a call may go on now. It uses nothing up. */
  hasRoom(action: Action): boolean;
  /** One that went on is over. */
  count(action: Action): void;
}

export function createMinute(limits: MinuteLimits, time: RelayTime): Minute {
  // Room left, and when that was so. Below 0 where several calls ended at once.
  const left = new Map<Action, { readonly room: number; readonly atMs: number }>();
  const roomOf = (action: Action, { aMinute, atOnce }: MinuteLimit): number => {
    const known = left.get(action);
    if (known === undefined) return atOnce;
    const passedMs = Math.max(0, time.nowMs() - known.atMs);
    return Math.min(atOnce, known.room + (passedMs * aMinute) / MINUTE_MS);
  };
  return {
    hasRoom(action) {
      const limit = limits[action];
      return limit === undefined || roomOf(action, limit) > 0;
    },
    count(action) {
      const limit = limits[action];
      if (limit !== undefined) left.set(action, { room: roomOf(action, limit) - 1, atMs: time.nowMs() });
    },
  };
}
