// Gathers the facts of the Sheet and the calendars for the rules, and asks them which hosts are free. `available`, `book`
// and "why?" all come through here.
import type { Execution } from '../../../execution.ts';
import { isPaused } from '../../../notes/pausedCalendars.ts';
import { type BookingWithHosts, buffersByService } from '../../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../../records/sheetRead.ts';
import { withoutSuperseded } from '../../../records/superseded.ts';
import { hull, type Interval, interval, overlap } from '../../../scheduling/interval.ts';
import type { IntervalSet } from '../../../scheduling/intervalSet.ts';
import { calendarsOf, type Host, type Service } from '../../../scheduling/model.ts';
import { type Offer, offer, type Question } from '../../../scheduling/offer.ts';
import { ownBookings } from '../../../scheduling/ownBookings.ts';
import { queryRange, type RangeQuestion } from '../../../scheduling/queryRange.ts';
import { MINUTE_MS } from '../../../scheduling/time.ts';
import type { ZoneClock } from '../../../scheduling/zone.ts';
import { wholeDates, type ZoneFault, zonesKnown, zonesToAsk } from '../../../scheduling/zoneData.ts';
import type { Configuration } from '../../../sheet/configuration.ts';
import { nameKey } from '../../../sheet/text.ts';
import type { HolidayFault, HostLeftOut } from '../../../words/reasons/reasons.ts';
import { readHolidays } from '../../holidays.ts';
import { readBusy, withBusy } from './busyTimes.ts';

export interface Facts {
  /** With every host that is not faulty, left-out ones included, in the order that counts. */
  readonly question: Question;
  readonly leftOut: readonly HostLeftOut[];
  readonly holidayFaults: readonly HolidayFault[];
  /** Busy times by calendar, without calendars that could not be read or were not asked. */
  readonly busy: ReadonlyMap<string, IntervalSet>;
  /** Of the calendars asked, those that could not be read, and why. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** The bookings that still stand; a booking outside the time asked about is not known to stand. */
  readonly standing: readonly BookingWithHosts[];
  /** The clock with the offsets by which the rules decide. */
  readonly clock: ZoneClock;
  readonly zoneFaults: readonly ZoneFault[];
}

interface FactsNeeded {
  readonly service: Service;
  readonly held: readonly BookingWithHosts[];
  /** Only starts inside; null = all. */
  readonly within: Interval | null;
  /** Further bookings that must be checked for whether they stand. */
  readonly alsoCheck?: readonly BookingWithHosts[];
  /** Calendars of which it must be known whether they can be read. */
  readonly alsoAsk?: readonly string[];
  /** When busy times must be known; null = at no time. */
  readonly rangeFor: (question: RangeQuestion) => Interval | null;
}

export interface Availability extends Omit<Facts, 'question'> {
  readonly offer: Offer;
  /** The hosts asked about, in the order that counts for the service's assignment. */
  readonly hosts: readonly Host[];
}

/** Throws if the busy times cannot be asked for at all. */
export function availability(sheet: SheetRead, asked: Omit<FactsNeeded, 'rangeFor'>): Availability {
  const rangeFor: FactsNeeded['rangeFor'] = (question) => {
    const range = queryRange(question, sheet.clock);
    return (asked.alsoCheck ?? []).reduce<Interval | null>(
      (all, also) => (all === null ? also : hull(all, also)),
      range,
    );
  };
  const { question, ...known } = gatherFacts(sheet, { ...asked, rangeFor });
  const isOut = (host: Host): boolean => known.leftOut.some((left) => left.host === host.name);
  const usable = question.hosts.filter(({ host }) => !isOut(host));
  return {
    ...known,
    offer: offer({ ...question, hosts: usable }, known.clock),
    hosts: question.hosts.map(({ host }) => host),
  };
}

/** "Nothing is free" would be a guess if every host's calendars are out of reach, or one host's where all are needed. */
export function noneCouldBeAsked({ hosts, leftOut }: Availability, { assignment }: Service): boolean {
  const isUnknown = leftOut.some((left) => left.unreadable !== null);
  return isUnknown && (assignment === 'all' || leftOut.length === hosts.length);
}

/** Throws if the busy times cannot be asked for at all. */
export function gatherFacts(sheet: SheetRead, needed: FactsNeeded): Facts {
  const { execution, configuration, nowMs } = sheet;
  const { ports } = execution;
  const { service, within, held, alsoCheck = [], alsoAsk = [] } = needed;
  const { timeZone, holidayCalendars } = configuration.settings;
  const hosts = hostsOf(configuration, service);
  const calendarsOfHosts = hosts.flatMap(calendarsOf);
  const holidays = readHolidays(execution, holidayCalendars);
  const openings = { ...configuration.openings, holidays: holidays.dates };
  const rules = { service, openings, timeZone, nowMs, within };
  const atLeast = needed.rangeFor({ ...rules, hosts, allBuffers: [...buffersByService(configuration).values()] });
  const near = atLeast === null ? [] : held.filter((one) => one.active && overlap(one, atLeast));
  const counting = near.filter((one) => concerns(one, service, hosts));
  const calendars = [...calendarsOfHosts, ...[...counting, ...alsoCheck].map((one) => one.calendarId)];
  const ahead = near.filter((one) => one.endMs > nowMs && calendars.includes(one.calendarId));
  const dates = within === null ? [] : [wholeDates(within)];
  // Each booking counts as a whole. If its event was moved a little, a part of the old time may still be busy.
  const range = atLeast === null ? null : [...ahead, ...dates].reduce<Interval>(hull, atLeast);
  const zones = zonesToAsk(ports, hosts, atLeast && (within ?? atLeast), service.durationMinutes * MINUTE_MS);
  const busy = readBusy(execution, [...calendars, ...alsoAsk], range, zones?.timeZone);
  const seen = calendarsOfHosts.flatMap((id) => busy.offsets.get(id) ?? []);
  const { clock, faults } = zonesKnown(ports, zones, seen, sheet.clock);
  const standing = ownBookings(withoutSuperseded(held), {
    busyByCalendar: busy.sets,
    range: range ?? NO_TIME,
    nowMs,
  });
  const ofService = standing.filter((one) => isOf(one, service));
  return {
    question: { ...rules, ofService, hosts: withBusy(hosts, busy.sets, standing) },
    leftOut: hosts.flatMap((host) => reasonToLeaveOut(execution, host, busy.unreadable)),
    holidayFaults: holidays.faults,
    busy: busy.sets,
    unreadable: busy.unreadable,
    standing,
    clock,
    zoneFaults: faults,
  };
}

// Nothing is asked of Google for it, so no booking in the future is known to stand.
const NO_TIME = interval(0, 1);

/** The active, faultless hosts: for `any` in the order of the tab Hosts, which breaks ties, else in the service's. */
function hostsOf(configuration: Configuration, service: Service): readonly Host[] {
  const hosts = configuration.hosts.filter((host) => service.hosts.includes(host.name));
  if (service.assignment === 'any') return hosts;
  return [...hosts].sort((a, b) => service.hosts.indexOf(a.name) - service.hosts.indexOf(b.name));
}

/** Whether a booking counts for a cap, a buffer or a share here, so that its calendar is asked whether it stands. */
function concerns(one: BookingWithHosts, service: Service, hosts: readonly Host[]): boolean {
  const isCounted = service.maxPerDay !== null && isOf(one, service);
  return isCounted || hosts.some(({ name }) => one.hosts.includes(name));
}

/** A row counts for every service if its own service cannot be read. */
export function isOf({ row }: BookingWithHosts, service: Service): boolean {
  return row.service === '' || nameKey(row.service) === nameKey(service.name);
}

/** Because of a calendar that cannot be read, or that was not writable a moment ago. */
function reasonToLeaveOut(execution: Execution, host: Host, unreadable: Facts['unreadable']): HostLeftOut[] {
  const calendarId = calendarsOf(host).find((id) => unreadable.has(id));
  if (calendarId !== undefined) return [{ host: host.name, calendarId, unreadable: unreadable.get(calendarId) ?? '' }];
  const paused = isPaused(execution.notes, host.calendarId, execution.startedMs);
  return paused ? [{ host: host.name, calendarId: host.calendarId, unreadable: null }] : [];
}
