// Several hosts' starts as one ascending list of slots, each start once.
import type { Instant } from './time.ts';

export interface Slot {
  readonly startMs: Instant;
  /** Not included. */
  readonly endMs: Instant;
  /** Names of the hosts free for the whole slot, in the order in which the hosts were given; never empty. */
  readonly hosts: readonly string[];
}

export interface FreeHost {
  readonly name: string;
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
}

/** Each start with every host that is free then (rule 10). Time grows with the number of starts times the logarithm of the number of hosts. */
export function poolStarts(hosts: readonly FreeHost[], lengthMs: number): Slot[] {
  const slots: Slot[] = [];
  const { starts, owners } = mergeAll(hosts.map(columnsOf));
  let names: string[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < starts.length; i++) {
    const startMs = at(starts, i);
    const name = hosts[at(owners, i)]?.name ?? '';
    if (startMs === previous) {
      names.push(name);
    } else {
      names = [name];
      slots.push({ startMs, endMs: startMs + lengthMs, hosts: names });
      previous = startMs;
    }
  }
  return slots;
}

/** Ascending starts, each with the index of its host. Typed arrays, as these lists are the longest of all. */
interface Columns {
  readonly starts: Float64Array;
  readonly owners: Uint32Array;
}

function columnsOf({ starts }: FreeHost, index: number): Columns {
  return { starts: new Float64Array(starts), owners: new Uint32Array(starts.length).fill(index) };
}

function mergeAll(lists: readonly Columns[]): Columns {
  if (lists.length <= 1) return lists[0] ?? { starts: new Float64Array(0), owners: new Uint32Array(0) };
  const half = lists.length >> 1;
  return merge(mergeAll(lists.slice(0, half)), mergeAll(lists.slice(half)));
}

/** Of equal starts those of `a` come first, which keeps the hosts' order. */
function merge(a: Columns, b: Columns): Columns {
  const length = a.starts.length + b.starts.length;
  const starts = new Float64Array(length);
  const owners = new Uint32Array(length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < length; k++) {
    const fromA = j === b.starts.length || (i < a.starts.length && at(a.starts, i) <= at(b.starts, j));
    starts[k] = fromA ? at(a.starts, i) : at(b.starts, j);
    owners[k] = fromA ? at(a.owners, i++) : at(b.owners, j++);
  }
  return { starts, owners };
}

// The index is always inside the array; the compiler cannot know.
function at(numbers: Float64Array | Uint32Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}

/** The starts that all hosts share, as slots that take them all (rule 9, `all`). Linear in the number of starts. No hosts share nothing. */
export function commonStarts(hosts: readonly FreeHost[], lengthMs: number): Slot[] {
  const [first, ...others] = hosts;
  if (first === undefined) return [];
  const names = hosts.map((host) => host.name);
  const shared = others.reduce((common, host) => inBoth(common, host.starts), first.starts);
  return shared.map((startMs) => ({ startMs, endMs: startMs + lengthMs, hosts: names }));
}

function inBoth(a: readonly Instant[], b: readonly Instant[]): Instant[] {
  const both: Instant[] = [];
  let j = 0;
  for (const start of a) {
    for (let other = b[j]; other !== undefined && other < start; other = b[j]) j++;
    if (b[j] === start) both.push(start);
  }
  return both;
}
