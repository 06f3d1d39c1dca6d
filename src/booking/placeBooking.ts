// Gives a free slot to the first choice whose calendar takes the event.
import { MINUTE_MS } from '../scheduling/time.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey, safeText } from '../sheet/text.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';
import { type Decision, failed } from './decision.ts';
import { besideOwn } from './doublyTaken.ts';
import { isInvited } from './eventFor.ts';
import { hostsAt } from './eventRow.ts';
import { type HeldBooking, hostsCell } from './heldBookings.ts';
import { withdraw } from './leftOvers.ts';
import { bookedOf, breaksRule } from './ownRules.ts';
import { type EventHosts, placeEvent, type ToPlace, type Unanswered } from './placeEvent.ts';
import { told } from './platformFailure.ts';
import { markReadOnly } from './readOnly.ts';
import type { Reasons } from './reasons.ts';
import { type Confirmed, readOutcomes } from './requestOutcomes.ts';
import { sheetHosts } from './sheetHosts.ts';

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
        wanted.written.add(placed.eventId);
        if (
          isKept(booking, hosts, placed.eventId, { isNew: true, writtenBy: placed.isOurs ? null : wanted.requestId })
        ) {
          const choice = { hosts, why: reasons.booked(why, notWritable, placed.lacks) };
          return booked(booking, bookingRow(booking, choice, placed.eventId));
        }
        taken.push(host.name);
        break;
      case 'unknown':
        return failed('bookingUnconfirmed', reasons.unconfirmed(placed.error), about);
      case 'limited':
        return failed('calendarLimited', reasons.limited(placed.error), about);
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

interface Written {
  /** See doublyTaken.ts. */
  readonly isNew: boolean;
  /** The request of another execution that wrote the event, and may have told its caller; null = this one did. */
  readonly writtenBy: string | null;
}

/** Whether the event may stand; else it is taken back, unless somebody may have been told of it. */
function isKept(booking: BookingAttempt, hosts: EventHosts, eventId: string, { isNew, writtenBy }: Written): boolean {
  const beside = besideOwn(booking, hosts, eventId, isNew);
  if (beside !== 'doubled') return beside === 'alone';
  if (writtenBy !== null && mayKnow(booking, writtenBy)) return true;
  takeBack(booking, hosts, eventId);
  return false;
}

function takeBack({ asked, wanted }: BookingAttempt, [{ calendarId }]: EventHosts, eventId: string): void {
  wanted.written.delete(eventId);
  withdraw(asked.session, { calendarId, eventId, startMs: wanted.startMs }, isInvited(wanted));
}

/**
 * An earlier call wrote the event, and nobody was answered. While it had no row the rules between own bookings did not see
 * it: `beside`, the bookings that stand, may have left no room for it.
 */
export function bookedBefore(
  booking: BookingAttempt,
  { hosts, named, eventId, status, requestId }: Unanswered,
  why: string,
  beside: readonly HeldBooking[],
): Decision {
  const [{ calendarId }] = hosts;
  // Of a collective booking one may be left out by a fault now; the event takes everyone's time.
  const host = hostsAt(named, { calendarId, guests: [] }, sheetHosts(booking.asked.sheet.workbook));
  const row = { ...bookingRow(booking, { hosts, why }, eventId), host, status };
  const isCrowdedOut = !hasRow(booking, eventId) && breaksOwnRules(booking, row, beside);
  const mayStand = !isCrowdedOut || mayKnow(booking, requestId);
  if (!mayStand) takeBack(booking, hosts, eventId);
  const written = { isNew: false, writtenBy: requestId };
  if (mayStand && isKept(booking, hosts, eventId, written)) return booked(booking, row);
  return failed('slotGone', booking.reasons.takenMeanwhile(hosts[0].name), booking.about);
}

function breaksOwnRules({ asked, wanted }: BookingAttempt, row: BookingRow, beside: readonly HeldBooking[]): boolean {
  const { sheet, session } = asked;
  const { configuration, workbook } = sheet;
  const clock = createZoneClock(session.ports.offsetAt);
  const { contacts } = wanted;
  const rules = { configuration, hosts: sheetHosts(workbook), clock, contacts, nowMs: session.startedMs };
  const standing = beside.map((one) => bookedOf(one.row, rules));
  return breaksRule(bookedOf(row, rules), standing, rules);
}

/** Whether the caller may have been told that it is booked: so says the Log, and its row of Bookings is lost; or nobody can tell. */
function mayKnow({ asked, wanted }: BookingAttempt, requestId: string): boolean {
  const { session, sheet } = asked;
  try {
    const { of, confirmed, sinceMs } = readOutcomes(session, sheet);
    const isTheirs = (one: Confirmed): boolean =>
      one.startMs === wanted.startMs &&
      nameKey(one.service) === nameKey(wanted.service.name) &&
      one.contactId === safeText(wanted.contact.contactId);
    return sinceMs === null || of.get(requestId)?.has('success') === true || confirmed.some(isTheirs);
  } catch (error) {
    session.ports.report(`The Log cannot be read: ${told(error)}`);
    return true;
  }
}

function hasRow({ held }: BookingAttempt, eventId: string): boolean {
  return held.some(({ row, active }) => active && row.eventId === eventId);
}

/** The event stands; its row is written unless Bookings has it already. */
function booked(booking: BookingAttempt, row: BookingRow): Decision {
  const decision: Decision = { ...booking.about, result: { kind: 'booked' }, reason: row.reason };
  if (hasRow(booking, row.eventId)) return decision;
  return { ...decision, booking: { row, replaces: '' } };
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
    calendar: hosts[0].calendarId,
  };
}
