// Which of a link's hosts are free. A host with a calendar that HubSpot cannot read counts as free at all hours.
import type { Account } from '../account.ts';
import type { Busy } from '../calendars.ts';
import type { Link, Member } from '../links.ts';
import type { Span } from './starts.ts';

const MINUTE_MS = 60_000;

export interface Host {
  readonly member: Member;
  readonly isOffline: boolean;
  readonly busy: readonly Busy[];
}

/** The hosts with what blocks them in the span and next to it. `isFresh`: bookings of a moment ago are seen too. */
export function hostsOf(account: Account, link: Link, span: Span, isFresh: boolean): Host[] {
  const margin = link.bufferMinutes * MINUTE_MS + Math.max(0, ...link.durationsMs);
  const unseen = isFresh ? new Set<string>() : unseenEvents(account);
  return link.members.map((member) => {
    const found = account.calendars.busy(member.calendar, span.fromMs - margin, span.untilMs + margin);
    const busy = (member.isOffline ? null : found)?.filter(({ eventId }) => !unseen.has(eventId));
    return { member, isOffline: busy === undefined, busy: busy ?? [] };
  });
}

export function freeHosts(link: Link, hosts: readonly Host[], startMs: number, durationMs: number): Host[] {
  const bufferMs = link.bufferMinutes * MINUTE_MS;
  const [fromMs, untilMs] = [startMs - bufferMs, startMs + durationMs + bufferMs];
  return hosts.filter(({ busy }) => busy.every((one) => one.endMs <= fromMs || one.startMs >= untilMs));
}

/** A round robin wants one free host, the other links all of theirs. */
export function isOffered(link: Link, hosts: readonly Host[], startMs: number, durationMs: number): boolean {
  const free = freeHosts(link, hosts, startMs, durationMs).length;
  return link.type === 'ROUND_ROBIN_CALENDAR' ? free > 0 : free === hosts.length;
}

/** Those of meetings booked so recently that availability does not know them yet. */
function unseenEvents({ files, clock, levers }: Account): Set<string> {
  const sinceMs = clock.nowMs() - levers.switches.availabilityLagMs;
  const recent = files.state().meetings.filter(({ bookedMs }) => bookedMs !== undefined && bookedMs > sinceMs);
  return new Set(recent.flatMap(({ eventId }) => (eventId === undefined ? [] : [eventId])));
}
