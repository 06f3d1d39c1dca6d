// Gives a free slot to the first choice whose calendar takes the event.
import { MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';
import { type Decision, failed } from './decision.ts';
import { besideOwn } from './doublyTaken.ts';
import { isInvited } from './eventFor.ts';
import { type HeldBooking, hostsCell } from './heldBookings.ts';
import { withdraw } from './leftOvers.ts';
import { type EventHosts, placeEvent, type ToPlace } from './placeEvent.ts';
import { markReadOnly } from './readOnly.ts';
import type { Reasons } from './reasons.ts';

/** One request to book, with what its answer needs. */
export interface BookingAttempt {
  readonly asked: Asked;
  readonly wanted: ToPlace;
  readonly held: readonly HeldBooking[];
  readonly reasons: Reasons;
  readonly about: Partial<Decision>;
}

// The caller hears nothing after nine seconds, and others wait for the lock: no further host is tried after this time.
const LAST_TRY_MS = 5000;

/** One whose calendar refuses the event, or has another event there, passes it on to the next. */
export function placeAtBest(booking: BookingAttempt, choices: readonly Choice[]): Decision {
  const { asked, wanted, reasons, about } = booking;
  const notWritable: string[] = [];
  const taken: string[] = [];
  for (const { hosts, why } of choices) {
    const isLate = wanted.ports.now() - asked.session.startedMs > LAST_TRY_MS;
    if (isLate && notWritable.length + taken.length > 0) break;
    const [host] = hosts;
    const placed = placeEvent(wanted, hosts);
    switch (placed.kind) {
      case 'written':
        if (isKept(booking, hosts, placed.eventId)) {
          return booked(booking, { hosts, why: reasons.booked(why, notWritable, placed.lacks) }, placed.eventId);
        }
        taken.push(host.name);
        break;
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

/** Whether the event may stand; else it is taken back. */
function isKept(booking: BookingAttempt, hosts: EventHosts, eventId: string, isNew = true): boolean {
  const { asked, wanted } = booking;
  const beside = besideOwn(booking, hosts, eventId, isNew);
  if (beside === 'doubled') withdraw(asked.session, hosts[0].calendarId, eventId, isInvited(wanted));
  return beside === 'alone';
}

/** An earlier call wrote the event, and nobody was answered. */
export function bookedBefore(booking: BookingAttempt, choice: Choice, eventId: string): Decision {
  if (isKept(booking, choice.hosts, eventId, false)) return booked(booking, choice, eventId);
  return failed('slotGone', booking.reasons.takenMeanwhile(choice.hosts[0].name), booking.about);
}

/** The event stands; its row is written unless Bookings has it already. */
function booked(booking: BookingAttempt, choice: Choice, eventId: string): Decision {
  const decision: Decision = { ...booking.about, result: { kind: 'booked' }, reason: choice.why };
  const hasRow = booking.held.some(({ row, active }) => active && row.eventId === eventId);
  const row = bookingRow(booking, choice, eventId);
  return hasRow ? decision : { ...decision, booking: { row, replaces: '' } };
}

function bookingRow({ wanted }: BookingAttempt, { hosts, why }: Choice, eventId: string): BookingRow {
  const { service, contact, startMs, ports } = wanted;
  const { name, email, phone, contactId, externalId } = contact;
  return {
    bookedAtMs: ports.now(),
    service: service.name,
    host: hostsCell(hosts.map((host) => host.name)),
    startMs,
    endMs: startMs + service.durationMinutes * MINUTE_MS,
    status: 'booked',
    ...{ name, email, phone, contactId, externalId, eventId },
    reason: why,
  };
}
