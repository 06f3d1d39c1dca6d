// A later booking of the same time supersedes a booking: its event must have gone before. Only this file decides so, from
// rows alone.
import { overlap } from '../scheduling/interval.ts';
import type { BookingWithHosts } from './bookingsWithHosts.ts';

/** A booking with its place among all. Of two booked in one second, the lower row is later. */
interface PlacedBooking {
  readonly one: BookingWithHosts;
  readonly at: number;
}

function isLater(other: PlacedBooking, one: PlacedBooking): boolean {
  return ((other.one.row.bookedAtMs ?? 0) - (one.one.row.bookedAtMs ?? 0) || other.at - one.at) > 0;
}

/** Whether a later booking has its host's time. This matters only while no answer shows the booking's event. */
export function isSuperseded(one: BookingWithHosts, held: readonly BookingWithHosts[]): boolean {
  const own = { one, at: held.indexOf(one) };
  const sharesHost = (other: BookingWithHosts): boolean => other.hosts.some((name) => one.hosts.includes(name));
  return held.some(
    (other, at) => other.active && sharesHost(other) && overlap(other, one) && isLater({ one: other, at }, own),
  );
}

/**
 * Leaves out a booking if a later one has its time in the same calendar: the busy time there is not its own. Rows without
 * an event id were typed by people and stay. Moved rows stay too, as no row tells when they moved.
 */
export function withoutSuperseded(held: readonly BookingWithHosts[]): readonly BookingWithHosts[] {
  const byStart = held
    .filter(({ row, calendarId }) => row.status === 'booked' && calendarId !== '' && row.eventId !== '')
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.startMs - b.one.startMs);
  const superseded = new Set<BookingWithHosts>();
  const running = new Map<string, PlacedBooking[]>();
  for (const next of byStart) {
    const { calendarId, startMs } = next.one;
    const still = (running.get(calendarId) ?? []).filter(({ one }) => one.endMs > startMs);
    for (const other of still) superseded.add(isLater(next, other) ? other.one : next.one);
    running.set(calendarId, [...still, next]);
  }
  return superseded.size === 0 ? held : held.filter((one) => !superseded.has(one));
}
