// Several hosts' starts as one ascending list of slots, each start once.
import { ascendingUnion, at } from './sorted.ts';
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

/**
 * Each start with every host that is free then (rule 10). Time grows with the number of hosts times that of the different
 * candidates, which are few: hosts with other hours mostly start at the same minutes.
 */
export function poolStarts(hosts: readonly FreeHost[], lengthMs: number): Slot[] {
  if (hosts.length === 1) return commonStarts(hosts, lengthMs);
  const slots: Slot[] = [];
  const queues = hosts.map(({ name, starts }) => ({ name, starts, next: 0 }));
  const free = hosts.map(({ name }) => name);
  for (const startMs of ascendingUnion([...new Set(hosts.map(({ candidates }) => candidates))])) {
    let count = 0;
    for (const queue of queues) {
      const { starts, next } = queue;
      if (next === starts.length || at(starts, next) !== startMs) continue;
      queue.next = next + 1;
      free[count++] = queue.name;
    }
    if (count > 0) slots.push({ startMs, endMs: startMs + lengthMs, hosts: free.slice(0, count) });
  }
  return slots;
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
  const both = a.slice();
  let count = 0;
  let j = 0;
  for (const start of a) {
    while (j < b.length && at(b, j) < start) j++;
    if (j < b.length && at(b, j) === start) both[count++] = start;
  }
  both.length = count;
  return both;
}
