// The times of one month. One wrong entry makes all of it unreadable: the rest of it may be wrong too.
// The answer also holds the hosts' names, addresses and busy times. None of them leaves this file.
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject } from '../text/json.ts';
import { type ApiAnswer, type Json, objectsOf } from './answer.ts';
import { readBody, type Unreadable } from './readBody.ts';

/** Offline: HubSpot cannot see the host's calendar, takes all of it for free and enters nothing. */
export interface Member {
  readonly isOffline: boolean;
}

export interface Month {
  readonly kind: 'month';
  /** Ascending, each start once, by the length of the meeting in milliseconds. */
  readonly startsByDurationMs: ReadonlyMap<number, readonly Instant[]>;
  readonly hasMore: boolean;
  readonly members: readonly Member[];
}

export function readMonth(answer: ApiAnswer): Month | Unreadable {
  return readBody(answer, [200], (body): Month | string => {
    const { linkAvailability, allUsersBusyTimes } = body;
    if (!isJsonObject(linkAvailability)) return 'no linkAvailability';
    const startsByDurationMs = startsIn(linkAvailability.linkAvailabilityByDuration);
    if (typeof startsByDurationMs === 'string') return startsByDurationMs;
    const members = readMembers(allUsersBusyTimes);
    if (members === null) return 'malformed allUsersBusyTimes';
    return { kind: 'month', startsByDurationMs, hasMore: linkAvailability.hasMore === true, members };
  });
}

/** null = unreadable. Only whether each of them is offline. */
export function readMembers(value: unknown): readonly Member[] | null {
  const members = objectsOf(value)?.map(({ isOffline }) => isOffline);
  return members?.every(isBoolean) ? members.map((isOffline) => ({ isOffline })) : null;
}

function startsIn(byDuration: unknown): ReadonlyMap<number, readonly Instant[]> | string {
  if (!isJsonObject(byDuration)) return 'no linkAvailabilityByDuration';
  const starts = new Map<number, readonly Instant[]>();
  for (const [key, bucket] of Object.entries(byDuration)) {
    const durationMs = durationOf(key, bucket);
    const read = durationMs === null ? null : startsOf(bucket, durationMs);
    if (durationMs === null || read === null) return 'malformed times of a duration';
    starts.set(durationMs, read);
  }
  return starts;
}

function durationOf(key: string, bucket: unknown): number | null {
  const durationMs = /^[1-9]\d{0,14}$/.test(key) ? Number(key) : null;
  return isJsonObject(bucket) && bucket.meetingDurationMillis === durationMs ? durationMs : null;
}

function startsOf(bucket: unknown, durationMs: number): readonly Instant[] | null {
  const entries = isJsonObject(bucket) && Array.isArray(bucket.availabilities) ? bucket.availabilities : null;
  if (!entries?.every((entry) => isJsonObject(entry) && isSlot(entry, durationMs))) return null;
  const starts: ReadonlySet<number> = new Set(entries.map(({ startMillisUtc }) => startMillisUtc));
  return [...starts].sort((a, b) => a - b);
}

function isSlot({ startMillisUtc, endMillisUtc }: Json, durationMs: number): boolean {
  return isInstant(startMillisUtc) && isInstant(endMillisUtc) && endMillisUtc - startMillisUtc === durationMs;
}

function isInstant(value: unknown): value is Instant {
  return Number.isSafeInteger(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
