// Several hosts' starts as one ascending list, each start once, and the slot that one of them makes.
import { ascendingUnion, countBelow, inBoth, without } from './sorted.ts';
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
  /** What `starts` are taken from, ascending, each once. Hosts who are open at the same times share one list. */
  readonly candidates: readonly Instant[];
}

/** The starts at which some host is free (rule 10). Linear in the hosts' starts, and in the hosts times the candidates of none. */
export function poolStarts(hosts: readonly FreeHost[]): readonly Instant[] {
  if (hosts.length === 1) return commonStarts(hosts);
  const candidates = ascendingUnion([...new Set(hosts.map((host) => host.candidates))]);
  const ofNone = hosts.reduce((left, { starts }) => without(left, starts), candidates);
  return without(candidates, ofNone);
}

/** The starts that all hosts share (rule 9, `all`). Linear in the number of starts. No hosts share nothing. */
export function commonStarts(hosts: readonly FreeHost[]): readonly Instant[] {
  const [first, ...others] = hosts.map(({ starts }) => starts);
  return first === undefined ? [] : others.reduce(inBoth, first);
}

/** The slot of a start that is free. */
export function slotAt(startMs: Instant, hosts: readonly FreeHost[], lengthMs: number): Slot {
  const free = hosts.filter(({ starts }) => starts[countBelow(starts, startMs)] === startMs);
  return { startMs, endMs: startMs + lengthMs, hosts: free.map(({ name }) => name) };
}
