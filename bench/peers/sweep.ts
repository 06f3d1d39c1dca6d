// A sweep written by hand for this work alone, as fast as we could make it: arrays of numbers, one grid for the whole team, a
// bit for each host, offsets asked once a fortnight. It knows none of our other rules, so it is near the least time possible.
import { offsetAt } from '../../src/google/zone.ts';
import { DAY_MS, MINUTE_MS } from '../../src/scheduling/time.ts';
import type { Contender } from '../engine/contender.ts';
import { HOURS, NOW_MS, type Work, ZONE } from '../engine/work.ts';

export const sweep: Contender = {
  name: 'sweep by hand',
  rule: 'keeps our grid; a difference would be a fault',
  takes: ({ hosts }) => hosts <= MOST_HOSTS,
  prepare(work) {
    const busy = work.busy.map((times) => ({
      starts: Float64Array.from(times, ({ startMs }) => startMs),
      ends: Float64Array.from(times, ({ endMs }) => endMs),
    }));
    return () => {
      const { starts } = freeStarts(work, busy);
      return () => [...starts];
    };
  },
};

/** The bits of a number. */
const MOST_HOSTS = 32;

/** Ascending by start, and overlapping now and then. */
interface BusyColumns {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

interface Free {
  readonly starts: Float64Array;
  /** By start: bit `i` for the host `i`. */
  readonly hosts: Uint32Array;
}

function freeStarts(work: Work, busy: readonly BusyColumns[]): Free {
  const lengthMs = work.minutes * MINUTE_MS;
  const grid = gridOf(work, lengthMs);
  const hosts = new Uint32Array(grid.length);
  for (let host = 0; host < busy.length; host++) markFree(grid, lengthMs, busy[host] as BusyColumns, hosts, 1 << host);
  const everyHost = 2 ** busy.length - 1;
  let count = 0;
  for (let at = 0; at < grid.length; at++) {
    const free = hosts[at] as number;
    if (work.assignment === 'all' ? free !== everyHost : free === 0) continue;
    grid[count] = grid[at] as number;
    hosts[count++] = free;
  }
  return { starts: grid.subarray(0, count), hosts: hosts.subarray(0, count) };
}

function markFree(grid: Float64Array, lengthMs: number, busy: BusyColumns, hosts: Uint32Array, bit: number): void {
  const { starts, ends } = busy;
  let at = 0;
  for (let next = 0; next < starts.length; next++) {
    const latestStart = (starts[next] as number) - lengthMs;
    const end = ends[next] as number;
    for (; at < grid.length && (grid[at] as number) <= latestStart; at++) hosts[at] = (hosts[at] as number) | bit;
    for (; at < grid.length && (grid[at] as number) < end; at++);
  }
  for (; at < grid.length; at++) hosts[at] = (hosts[at] as number) | bit;
}

function gridOf({ days, untilMs }: Work, lengthMs: number): Float64Array {
  const slotsADay = HOURS.reduce((sum, { from, to }) => sum + Math.floor(((to - from) * HOUR_MS) / lengthMs), 0);
  const grid = new Float64Array(days * slotsADay);
  const offsetOf = offsets(untilMs);
  const firstDay = Math.floor((NOW_MS + offsetOf(NOW_MS)) / DAY_MS);
  let count = 0;
  for (let day = firstDay; day < firstDay + days; day++) {
    // 1970-01-01 was a Thursday: 0 is Monday here.
    if ((day + 3) % 7 > 4) continue;
    for (const { from, to } of HOURS) {
      const openMs = instantOf(day * DAY_MS + from * HOUR_MS, offsetOf);
      const latestStart = instantOf(day * DAY_MS + to * HOUR_MS, offsetOf) - lengthMs;
      for (let start = openMs; start <= latestStart; start += lengthMs) grid[count++] = start;
    }
  }
  return grid.subarray(0, count);
}

/** Of a wall clock that the zone shows exactly once, as it does every opening's. */
function instantOf(wallMs: number, offsetOf: (instant: number) => number): number {
  return wallMs - offsetOf(wallMs - offsetOf(wallMs));
}

/** The offset at any instant from now to `untilMs`: a list of changes, walked forwards by what asks for one day after another. */
function offsets(untilMs: number): (instant: number) => number {
  const changes = [Number.NEGATIVE_INFINITY];
  const values = [offsetAt(ZONE, NOW_MS)];
  for (let from = NOW_MS; from < untilMs; from += STEP_MS) {
    const before = values[values.length - 1] as number;
    const after = offsetAt(ZONE, from + STEP_MS);
    if (after === before) continue;
    let low = from;
    let high = from + STEP_MS;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(ZONE, middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
    values.push(after);
  }
  return (instant) => {
    let last = changes.length - 1;
    while ((changes[last] as number) > instant) last--;
    return values[last] as number;
  };
}

const HOUR_MS = 60 * MINUTE_MS;
const STEP_MS = 14 * DAY_MS;
