// The work that ours and the peers are given: busy times of a team, made from a seed, so that every run is the same.
import { DateTime } from 'luxon';
import { type Interval, interval } from '../../src/scheduling/interval.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../../src/scheduling/time.ts';

export const ZONE = 'Europe/Berlin';
/** Monday to Friday, as wall-clock hours. */
export const HOURS = [
  { from: 9, to: 12 },
  { from: 13, to: 17 },
] as const;

/** Monday, 1 January 2035, midnight in Berlin: far ahead, as time-slots-finder offers nothing before the machine's own clock. */
export const NOW_MS: Instant = Date.UTC(2034, 11, 31, 23);

export interface Size {
  readonly days: number;
  readonly hosts: number;
  readonly busyPerHost: number;
  /** Length of a slot, and the step between starts: peers know no other step than the length. */
  readonly minutes: number;
  /** any: a start counts if one host is free. all: every host must be. */
  readonly assignment: 'any' | 'all';
}

/**
 * grid: busy times begin and end on the slots' own grid, where every peer's rule gives the same starts.
 * minute: at any minute.
 */
export type Alignment = 'grid' | 'minute';

export interface Work extends Size {
  /** The midnight that ends the last day. */
  readonly untilMs: Instant;
  /** By host; ascending by start as calendars give them, and overlapping now and then. */
  readonly busy: readonly (readonly Interval[])[];
}

const SEED = 20350101;

export function makeWork(size: Size, alignment: Alignment = 'grid'): Work {
  const random = randomFrom(SEED);
  const untilMs = DateTime.fromMillis(NOW_MS, { zone: ZONE }).plus({ days: size.days }).toMillis();
  return { ...size, untilMs, busy: Array.from({ length: size.hosts }, () => busyTimes(size, alignment, random)) };
}

function busyTimes({ days, busyPerHost, minutes }: Size, alignment: Alignment, random: () => number): Interval[] {
  const unit = alignment === 'grid' ? minutes : 1;
  const times = Array.from({ length: busyPerHost }, () => {
    // Mornings are fuller than afternoons; so a team finds times that all of it is free.
    const minute = FIRST_MINUTE + Math.floor(random() ** 2 * (SPAN_MINUTES / unit)) * unit;
    const startMs = NOW_MS + Math.floor(random() * days) * DAY_MS + minute * MINUTE_MS;
    return interval(startMs, startMs + lengthMinutes(minutes, alignment, random) * MINUTE_MS);
  });
  return times.sort((a, b) => a.startMs - b.startMs);
}

// From 08:00 to 18:00 in winter. In summer, an hour later on the wall, which still covers the hours.
const FIRST_MINUTE = 8 * 60;
const SPAN_MINUTES = 10 * 60;

/** Three in four as long as a slot, the others twice that; off the grid, anything from 5 minutes to twice a slot. */
function lengthMinutes(minutes: number, alignment: Alignment, random: () => number): number {
  if (alignment === 'minute') return 5 + Math.floor(random() * (2 * minutes - 4));
  return random() < 0.75 ? minutes : 2 * minutes;
}

/** Numbers from 0 (included) to 1: mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
