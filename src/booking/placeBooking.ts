// Gives a free slot to a host: whose turn it is (rule 9), and whose calendar takes the event.
import { rankHosts } from '../scheduling/assignment.ts';
import type { Host } from '../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { Asked } from './asked.ts';
import type { Availability } from './availability.ts';
import { type Decision, failed } from './decision.ts';
import type { HeldBooking } from './heldBookings.ts';
import { placeEvent, type ToPlace } from './placeEvent.ts';
import { markReadOnly } from './readOnly.ts';
import type { Reasons } from './reasons.ts';

/** One request to book, with what its answer needs. */
export interface Booking {
  readonly asked: Asked;
  readonly wanted: ToPlace;
  readonly held: readonly HeldBooking[];
  readonly reasons: Reasons;
  readonly about: Partial<Decision>;
}

/** The free hosts, the one whose turn it is first (rule 9). */
export function candidates(
  free: readonly string[],
  { hosts, standing }: Availability,
  startMs: Instant,
): readonly Host[] {
  const ranked = rankHosts(
    hosts.filter((host) => free.includes(host.name)).map((host) => ({ host, own: standing.get(host.name) ?? [] })),
    startMs,
  );
  return ranked.map(({ host }) => host);
}

// The caller hears nothing after nine seconds, and others wait for the lock: no further host is tried after this time.
const LAST_TRY_MS = 5000;

/** At the first host whose calendar takes the event. One that refuses it, or has another event there, passes it on. */
export function placeAtBest(booking: Booking, hosts: readonly Host[]): Decision {
  const { asked, wanted, reasons, about } = booking;
  const notWritable: string[] = [];
  const taken: string[] = [];
  for (const host of hosts) {
    const isLate = wanted.ports.now() - asked.session.startedMs > LAST_TRY_MS;
    if (isLate && notWritable.length + taken.length > 0) break;
    const placed = placeEvent(wanted, host);
    switch (placed.kind) {
      case 'written':
        return standing(booking, host, placed.eventId, reasons.booked(host.name, notWritable));
      case 'unknown':
        return failed('bookingUnconfirmed', reasons.unconfirmed(placed.error), about);
      case 'notWritable':
        markReadOnly(asked.session, host.calendarId);
        notWritable.push(host.calendarId);
        break;
      case 'taken':
        taken.push(host.name);
    }
  }
  if (notWritable.length > 0) return failed('calendarNotWritable', reasons.notWritable(notWritable), about);
  return failed('slotGone', reasons.takenMeanwhile(taken.join(', ')), about);
}

/** The event stands; its row is written unless Bookings has it already. */
export function standing(booking: Booking, host: Host, eventId: string, reason: string): Decision {
  const decision: Decision = { ...booking.about, result: { kind: 'booked' }, reason };
  const hasRow = booking.held.some(({ row, active }) => active && row.eventId === eventId);
  return hasRow ? decision : { ...decision, booking: bookingRow(booking, host, eventId) };
}

function bookingRow({ wanted }: Booking, host: Host, eventId: string): BookingRow {
  const { service, contact, startMs, ports } = wanted;
  const { name, email, phone, contactId, externalId } = contact;
  return {
    bookedAtMs: ports.now(),
    service: service.name,
    host: host.name,
    startMs,
    endMs: startMs + service.durationMinutes * MINUTE_MS,
    status: 'booked',
    ...{ name, email, phone, contactId, externalId, eventId },
  };
}
