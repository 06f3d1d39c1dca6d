// A team as the rules' readers see it, before anything is counted or merged: what the naive model is asked about, and
// what the engine's question is made of.
import type { Interval } from '../../src/scheduling/interval.ts';
import { intervalSet } from '../../src/scheduling/intervalSet.ts';
import type { Host, OpeningRules, Service } from '../../src/scheduling/model.ts';
import type { Question } from '../../src/scheduling/offer.ts';
import type { CountedBooking } from '../../src/scheduling/ownBookings.ts';

/** An own booking that stands; the first of its hosts holds the event. */
export interface SceneBooking extends CountedBooking {
  readonly service: string;
}

export interface Team {
  readonly service: Service;
  readonly hosts: readonly Host[];
  readonly openings: OpeningRules;
  /** The Settings' zone. */
  readonly timeZone: string;
  readonly nowMs: number;
  /** By calendar; in any order, and they may overlap. */
  readonly busy: ReadonlyMap<string, readonly Interval[]>;
  readonly bookings: readonly SceneBooking[];
}

/** The question that the booking room would ask of the engine. */
export function questionOf(team: Team): Question {
  const { service: asked, hosts, openings, timeZone, nowMs, bookings } = team;
  const available = hosts.map((one) => ({
    host: one,
    busy: intervalSet(busyOf(team, one)),
    own: bookingsOf(team, one),
    booked: bookings.filter((booking) => booking.hosts.includes(one.name)),
  }));
  const ofService = bookings.filter((booking) => booking.service === asked.name);
  return { service: asked, hosts: available, ofService, openings, timeZone, nowMs, within: null };
}

export function busyOf({ busy }: Team, { calendarId, alsoBusyOn }: Host): readonly Interval[] {
  return [calendarId, ...alsoBusyOn].flatMap((id) => busy.get(id) ?? []);
}

/** Own bookings that take the host's time: they name it, or stand in a calendar that makes it busy. */
export function bookingsOf({ bookings }: Team, { name, calendarId, alsoBusyOn }: Host): readonly SceneBooking[] {
  const calendars = [calendarId, ...alsoBusyOn];
  return bookings.filter((booking) => booking.hosts.includes(name) || calendars.includes(booking.calendarId));
}
