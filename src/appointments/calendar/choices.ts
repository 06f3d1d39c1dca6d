// Lists the hosts that may get a free slot (rule 9), best first. Each choice carries the words that say why.
import { hostsCell } from '../../records/bookingsWithHosts.ts';
import { rankHosts } from '../../scheduling/assignment.ts';
import type { Host } from '../../scheduling/model.ts';
import type { Slot } from '../../scheduling/poolStarts.ts';
import type { Reasons } from '../../words/reasons/reasons.ts';
import type { HostGroup, Wanted } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { bookingsByHost } from './availability/busyTimes.ts';

export interface Choice {
  readonly hosts: HostGroup;
  /** For the Log and the row of Bookings. */
  readonly why: string;
}

type Sought = Pick<Wanted, 'service' | 'startMs'>;
type Found = Pick<Availability, 'hosts' | 'standing'>;

export function choicesFor(slot: Slot, found: Found, wanted: Sought, reasons: Reasons): readonly Choice[] {
  const free = slot.hosts.flatMap((name) => found.hosts.find((host) => host.name === name) ?? []);
  const [holder, ...others] = free;
  if (holder === undefined) return [];
  switch (wanted.service.assignment) {
    case 'all':
      return [{ hosts: [holder, ...others], why: hostsCell(slot.hosts) }];
    case 'first':
      return free.map((host) => ({ hosts: [host], why: reasons.first(host.name, notFreeBefore(host, free, found)) }));
    case 'any':
      return byFairness(free, found, wanted, reasons);
  }
}

function byFairness(free: readonly Host[], found: Found, wanted: Sought, reasons: Reasons): Choice[] {
  const byHost = bookingsByHost(found.standing);
  const candidates = free.map((host) => ({ host, weight: host.weight, booked: byHost.get(host.name) ?? [] }));
  const ranked = rankHosts(candidates, wanted.startMs).map(({ candidate: { host }, bookings }) => ({ host, bookings }));
  const isOneOfSeveral = found.hosts.length > 1 && ranked.length === 1;
  return ranked.map(({ host }, at) => ({ hosts: [host], why: reasons.fewest(ranked.slice(at), isOneOfSeveral) }));
}

/** Names the hosts before this one in the service's order that are not free. */
function notFreeBefore(host: Host, free: readonly Host[], { hosts }: Found): string[] {
  const before = hosts.slice(0, hosts.indexOf(host));
  return before.filter((one) => !free.includes(one)).map(({ name }) => name);
}
