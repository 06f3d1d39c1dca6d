// The one function that says which slots exist: `available` lists its answer, `book` asks it again for one start.
import type { OwnBooking } from './blocking.ts';
import { type HostStarts, hostStarts } from './hostStarts.ts';
import type { Interval } from './interval.ts';
import type { IntervalSet } from './intervalSet.ts';
import type { Host, OpeningRules, Service } from './model.ts';
import { mainReason, type NoSlotReason } from './noSlotReason.ts';
import { indexOpenings } from './openWindows.ts';
import { poolStarts, type Slot } from './poolStarts.ts';
import { type Instant, MINUTE_MS } from './time.ts';
import type { ZoneClock } from './zone.ts';

/** A host whose calendars could all be read. Whoever has one that could not must be left out. */
export interface HostAvailability {
  readonly host: Host;
  /** The union of the host's calendars, known at least for `queryRange`. */
  readonly busy: IntervalSet;
  /** The host's own bookings, of every service. */
  readonly own: readonly OwnBooking[];
}

export interface Question {
  readonly service: Service;
  /** The service's hosts, in the order in which ties are broken. */
  readonly hosts: readonly HostAvailability[];
  readonly openings: OpeningRules;
  readonly nowMs: Instant;
  /** Only starts inside this interval; null = every start. */
  readonly within: Interval | null;
}

export interface Offer {
  /** Ascending, each start once. */
  readonly slots: readonly Slot[];
  /** The main reason if there is no slot, else null. */
  readonly none: NoSlotReason | null;
}

/** Throws RangeError if the service's duration or slot interval is not above 0, or a host's time zone is unknown. */
export function offer(question: Question, clock: ZoneClock): Offer {
  const { service, hosts, openings, nowMs, within } = question;
  // `first` and `all` will choose among the pooled hosts here. Until then they offer nothing.
  if (service.assignment !== 'any') return { slots: [], none: { kind: 'assignmentNotOffered' } };
  const index = indexOpenings(openings, service.name);
  const found = hosts.map(({ host, busy, own }): HostStarts & { readonly name: string } => {
    const { starts, tally } = hostStarts({ service, host, index, clock, nowMs }, busy, own, within);
    return { name: host.name, starts, tally };
  });
  const slots = poolStarts(found, service.durationMinutes * MINUTE_MS);
  return { slots, none: slots.length > 0 ? null : mainReason(found.map(({ tally }) => tally)) };
}
