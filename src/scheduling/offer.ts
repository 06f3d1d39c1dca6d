// The one function that says which starts are free: `available` lists its answer, `book` asks it again for one start.
import { fullDates } from './caps.ts';
import { type HostStarts, startsOfHosts } from './hostStarts.ts';
import type { Interval } from './interval.ts';
import type { OwnBooking } from './keepApart.ts';
import type { Host, OpeningRules, Service } from './model.ts';
import { mainReason, type NoSlotReason } from './noSlotReason.ts';
import { indexOpenings } from './openWindows.ts';
import { commonStarts, type FreeHost, poolStarts, type Slot, slotAt } from './poolStarts.ts';
import type { Taken } from './startRules.ts';
import { type Instant, MINUTE_MS, type TimeZoneId } from './time.ts';
import type { ZoneClock } from './zone.ts';

/** A host with calendars that could all be read. A host with one that could not must be left out. */
export interface HostAvailability extends Taken {
  readonly host: Host;
}

export interface Question {
  readonly service: Service;
  /** The service's hosts. In this order ties are broken, `first` chooses and `all` are named. */
  readonly hosts: readonly HostAvailability[];
  /** Own bookings of the service, over all hosts. */
  readonly ofService: readonly OwnBooking[];
  readonly openings: OpeningRules;
  /** The Settings' zone; the service's cap counts by its dates. */
  readonly timeZone: TimeZoneId;
  readonly nowMs: Instant;
  /** Only starts inside this interval; null = every start. */
  readonly within: Interval | null;
}

export interface Offer {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  /** The slot of one of `starts`. Only here are hosts named: a list of times needs no names. */
  readonly slotAt: (startMs: Instant) => Slot;
  /** The main reason if there is no start, else null. */
  readonly none: NoSlotReason | null;
}

/** Throws RangeError if the service's duration or slot interval is not above 0, or a host's time zone is unknown. */
export function offer(question: Question, clock: ZoneClock): Offer {
  const { service, hosts, ofService, openings, timeZone, nowMs, within } = question;
  if (isHostMissing(question)) return { ...teamOffer([], question), none: { kind: 'hostMissing' } };
  const index = indexOpenings(openings, service.name);
  const serviceFull = fullDates(ofService, service.maxPerDay, timeZone, { clock, nowMs });
  const startsOf = startsOfHosts(serviceFull, within);
  const found = hosts.map((available) => startsOf({ service, host: available.host, index, clock, nowMs }, available));
  const team = teamOffer(found, question);
  const none = team.starts.length > 0 ? null : noneBecause(found, service.assignment === 'all');
  return { starts: team.starts, slotAt: team.slotAt, none };
}

/** What the hosts' free starts make (rule 9). */
export function teamOffer(hosts: readonly FreeHost[], question: Question): Omit<Offer, 'none'> {
  const lengthMs = question.service.durationMinutes * MINUTE_MS;
  return {
    starts: startsOfTeam(hosts, question),
    slotAt: (startMs) => slotAt(startMs, hosts, lengthMs),
  };
}

/** The slot of the first start; null if there is none. */
export function firstSlot(offered: Offer): Slot | null {
  const [first] = offered.starts;
  return first === undefined ? null : offered.slotAt(first);
}

function startsOfTeam(hosts: readonly FreeHost[], question: Question): readonly Instant[] {
  if (question.service.assignment !== 'all') return poolStarts(hosts);
  return isHostMissing(question) ? [] : commonStarts(hosts);
}

function isHostMissing({ service, hosts }: Question): boolean {
  return service.assignment === 'all' && hosts.length < service.hosts.length;
}

function noneBecause(found: readonly HostStarts[], isAll: boolean): NoSlotReason {
  const missing = found.filter(({ candidates, free }) => free(candidates).length === 0);
  if (isAll && found.length > 0 && missing.length === 0) return { kind: 'noCommonStart' };
  return mainReason(missing.map(({ tally }) => tally()));
}
