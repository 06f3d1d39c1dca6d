// The team's set-up, as parsed values. The sheet room makes these; the rules trust them.
import type { LocalDate, LocalTime, TimeZoneId, Weekday } from './time.ts';

/** Opening hours on one date; `to` is not included and is after `from`. */
export interface Hours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Minimum notice: elapsed minutes, whole days, or days on which the host is open (rule 6). */
export type MinimumNotice =
  | { readonly kind: 'elapsed'; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'workingDays'; readonly days: number };

/**
 * Until when an appointment may be cancelled or moved by phone (rule 16): the notice that a new booking of its start would
 * need; null = not at all.
 */
export type Deadline = MinimumNotice | null;

export interface Deadlines {
  readonly cancelUntil: Deadline;
  readonly moveUntil: Deadline;
}

/** How far ahead a slot may start (rule 7); both bounds are included. */
export type BookingHorizon =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'until'; readonly date: LocalDate };

/**
 * The assignment of hosts (rule 9). any: the free host with the fewest bookings for its weight. first: the first free host
 * in the service's order. all: every host at once; the event stands in the first one's calendar.
 */
export type Assignment = 'any' | 'first' | 'all';

/** The time before and after an appointment that must be free of others. */
export interface Buffers {
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
}

/** What the Sheet decides about every service, also about one with times from elsewhere. */
export interface ServiceLimits {
  readonly name: string;
  readonly title: string;
  readonly minimumNotice: MinimumNotice;
  readonly bookingHorizon: BookingHorizon;
  /** Most own bookings over all hosts on a date of the Settings' zone (rule 8); null = no cap. */
  readonly maxPerDay: number | null;
}

/** A service with the times and hosts of a HubSpot meeting link (rule 15). */
export interface LinkedService extends ServiceLimits {
  /** The link's path, decoded, such as `team/demo`. */
  readonly slug: string;
  /** null = the only length that the link has. */
  readonly durationMinutes: number | null;
}

export interface Service extends Buffers, ServiceLimits, Deadlines {
  readonly durationMinutes: number;
  /** Minutes between starts, > 0. */
  readonly slotIntervalMinutes: number;
  /** Names of hosts, in the order of the service's cell; blank cell = all active hosts in the order of the Hosts tab. */
  readonly hosts: readonly string[];
  readonly assignment: Assignment;
  readonly place: string;
  /** Whether the event gets a video link. */
  readonly videoCall: boolean;
  /** Whether the contact is invited to the event, if there is a valid address. */
  readonly inviteContact: boolean;
  /** The event's title and description with `{name}` and the like in them; null = the usual ones. */
  readonly eventTitle: string | null;
  readonly eventDescription: string | null;
}

export interface Host {
  readonly name: string;
  /** The calendar for bookings; its busy times count. */
  readonly calendarId: string;
  readonly alsoBusyOn: readonly string[];
  readonly timeZone: TimeZoneId;
  /** Most own bookings on a date of the host's zone (rule 8); null = no cap. */
  readonly maxPerDay: number | null;
  /** Above 0; a host of weight 2 gets twice the bookings of one of weight 1. */
  readonly weight: number;
}

/** One row of the weekly hours. null = every host, every service. */
export interface WeeklyHours {
  readonly weekdays: readonly Weekday[];
  readonly hours: Hours;
  readonly host: string | null;
  readonly service: string | null;
}

/** One exception: `from` and `to` are both included; hours null = closed; host null = every host. */
export interface DateException {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly host: string | null;
  readonly hours: Hours | null;
}

/** The Sheet's rows about the hosts' hours. */
export interface OpeningRows {
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly DateException[];
}

/** Everything that decides when hosts are open. */
export interface OpeningRules extends OpeningRows {
  /** Dates that are closed unless an exception covers them. */
  readonly holidays: ReadonlySet<LocalDate>;
}

/** The calendars that take the host's time. */
export function calendarsOf(host: Host): readonly string[] {
  return [host.calendarId, ...host.alsoBusyOn];
}
