// One calendar month of a link's times, by duration, with the hosts' busy times beside them.
import type { Zone } from '../../services/calendar/ics/zone.ts';
import { type Account, type Asked, mustHave, READ_LINKS, zoneOf } from '../account.ts';
import type { Link } from '../links.ts';
import { invalid, notFound, ok, type Reply } from '../reply.ts';
import { type Host, hostsOf, isOffered } from './hosts.ts';
import { allowedStarts, overlap, type Span, windowOf } from './starts.ts';

export function availabilityPage(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_LINKS);
  const link = linkOf(account, asked.parts[0] ?? '');
  return ok(monthOf(account, link, askedZone(asked), readOffset(asked.query.get('monthOffset'))));
}

export function linkOf({ files }: Account, slug: string): Link {
  const link = files.links().find((one) => one.slug === slug);
  if (link === undefined) throw notFound('slug does not exist');
  return link;
}

export function askedZone({ query }: Asked): string {
  const name = query.get('timezone');
  if (name === null || name === '') throw invalid('timezone is required');
  return name;
}

function readOffset(text: string | null): number {
  if (text === null) return 0;
  if (!/^\d{1,3}$/.test(text)) throw invalid('monthOffset is not a whole number');
  return Number(text);
}

/** `zoneName` is the one that the request names. */
export function monthOf(account: Account, link: Link, zoneName: string, offset: number) {
  const { nothingFree } = account.levers.switches;
  const zone = monthZone(account, link, zoneOf(account, zoneName));
  const month = spanOfMonth(account, zone, offset);
  const later = laterThan(account, link, zone, offset);
  // The calendars are read once for both: that is what takes time.
  const hosts = hostsOf(account, link, { fromMs: month.fromMs, untilMs: later.untilMs }, false);
  const lists = link.durationsMs.map((durationMs) => listOf(account, link, hosts, durationMs, month));
  const shown = nothingFree === 'empty-list' ? lists : lists.filter(({ availabilities }) => availabilities.length > 0);
  const linkAvailability = {
    hasMore: link.durationsMs.some((durationMs) => startsIn(account, link, hosts, durationMs, later).length > 0),
    linkAvailabilityByDuration: Object.fromEntries(shown.map((list) => [String(list.meetingDurationMillis), list])),
  };
  const isLeftOut = nothingFree === 'no-availability' && shown.length === 0;
  return { ...(isLeftOut ? {} : { linkAvailability }), allUsersBusyTimes: hosts.map((host) => busyTimes(host, month)) };
}

function monthZone(account: Account, link: Link, asked: Zone): Zone {
  const which = account.levers.switches.monthZone;
  if (which === 'asked') return asked;
  return zoneOf(account, which === 'utc' ? 'UTC' : link.timeZone);
}

function spanOfMonth({ clock }: Account, zone: Zone, offset: number): Span {
  const today = new Date(zone.wall(clock.nowMs()));
  const first = (months: number) => zone.instant(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1));
  return { fromMs: first(offset), untilMs: first(offset + 1) };
}

function listOf(account: Account, link: Link, hosts: readonly Host[], durationMs: number, month: Span) {
  const starts = startsIn(account, link, hosts, durationMs, month);
  return {
    meetingDurationMillis: durationMs,
    availabilities: starts.map((ms) => ({ startMillisUtc: ms, endMillisUtc: ms + durationMs })),
  };
}

function startsIn(account: Account, link: Link, hosts: readonly Host[], durationMs: number, span: Span): number[] {
  const window = windowOf(account, link);
  const open = account.levers.switches.pastStarts === 'kept' ? { ...window, fromMs: span.fromMs } : window;
  const starts = allowedStarts(link, durationMs, overlap(span, open), zoneOf(account, link.timeZone));
  return starts.filter((ms) => isOffered(link, hosts, ms, durationMs));
}

/** Where `hasMore` looks for a start. */
function laterThan(account: Account, link: Link, zone: Zone, offset: number): Span {
  const next = spanOfMonth(account, zone, offset + 1);
  if (account.levers.switches.hasMore === 'next-month') return next;
  return { fromMs: next.fromMs, untilMs: Math.max(next.fromMs, windowOf(account, link).untilMs) };
}

/** HubSpot shows the names and addresses of its users here. */
function busyTimes({ member, isOffline, busy }: Host, { fromMs, untilMs }: Span) {
  const { id, userId, email, name } = member;
  const [firstName, ...rest] = name.split(' ');
  const inMonth = busy.filter(({ startMs, endMs }) => startMs < untilMs && endMs > fromMs);
  return {
    isOffline,
    busyTimes: inMonth.map(({ startMs, endMs }) => ({ start: startMs, end: endMs })),
    meetingsUser: {
      id,
      userId,
      calendarProvider: 'GOOGLE',
      isSalesStarter: false,
      userProfile: { email, firstName, lastName: rest.join(' '), fullName: name },
    },
  };
}
