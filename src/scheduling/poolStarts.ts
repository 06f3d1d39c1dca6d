// Several hosts' starts as one ascending list, each start once, and the slot that one of them makes.
import { ascendingUnion, inBoth, without } from './sorted.ts';
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
  /** The starts in open time, ascending, each once. Hosts who are open at the same times share one list. */
  readonly candidates: readonly Instant[];
  /** Those of some candidates, ascending, at which the host is free. */
  readonly free: (candidates: readonly Instant[]) => readonly Instant[];
}

/**
 * The starts at which some host is free (rule 10): each is asked about those that no host before it has. Time grows at most
 * with the hosts times the different candidates, which are few: hosts with other hours mostly start at the same minutes.
 */
export function poolStarts(hosts: readonly FreeHost[]): readonly Instant[] {
  if (hosts.length === 1) return commonStarts(hosts);
  const all = ascendingUnion(candidatesOf(hosts));
  const ofNone = hosts.reduce((left, { candidates, free }) => without(left, free(inBoth(left, candidates))), all);
  return without(all, ofNone);
}

/** The starts that all hosts share (rule 9, `all`): each is asked about those that the hosts before it left. No hosts share nothing. */
export function commonStarts(hosts: readonly FreeHost[]): readonly Instant[] {
  const [first, ...others] = candidatesOf(hosts);
  return first === undefined ? [] : hosts.reduce((left, { free }) => free(left), others.reduce(inBoth, first));
}

/** The slot of a start that is free. */
export function slotAt(startMs: Instant, hosts: readonly FreeHost[], lengthMs: number): Slot {
  const free = hosts.filter((host) => host.free(inBoth([startMs], host.candidates)).length > 0);
  return { startMs, endMs: startMs + lengthMs, hosts: free.map(({ name }) => name) };
}

/** Each list once. */
function candidatesOf(hosts: readonly FreeHost[]): readonly (readonly Instant[])[] {
  return [...new Set(hosts.map(({ candidates }) => candidates))];
}
