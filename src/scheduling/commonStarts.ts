// The starts that all hosts share, as slots that take them all (rule 9, `all`).
import type { FreeHost, Slot } from './poolStarts.ts';
import type { Instant } from './time.ts';

/** Ascending. Linear in the number of starts. No hosts share nothing. */
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
