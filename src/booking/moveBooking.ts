// A contact with a future booking of a service asks for another start (rule 12, `refuse` and `move`).
import { type Interval, interval } from '../scheduling/interval.ts';
import type { Slot } from '../scheduling/poolStarts.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { writeStamp } from '../sheet/stamps.ts';
import type { Availability } from './availability.ts';
import { choicesFor } from './choices.ts';
import { type Decision, failed } from './decision.ts';
import { besideOwn } from './doublyTaken.ts';
import { isInvited } from './eventFor.ts';
import { removeLater, withdraw } from './leftOvers.ts';
import { noSlotAt } from './noSlot.ts';
import { type BookingAttempt, bookedBefore, placeAtBest } from './placeBooking.ts';
import { type EventHosts, findEarlier, slotOf } from './placeEvent.ts';
import { platformText } from './platformFailure.ts';
import { isReadOnly, markReadOnly } from './readOnly.ts';
import { canLookUp, type Existing } from './repeats.ts';
import { rowLink } from './rowLink.ts';
import { spokenTime } from './spokenTime.ts';
import { whereToLook } from './whereToLook.ts';

/** The event stands at the start that is wanted already: moved by hand, or by a call whose answer or row was lost. */
export function confirmMoved(booking: BookingAttempt, existing: Existing): Decision {
  return moved(booking, existing, existing);
}

export function refuseSecond(booking: BookingAttempt, existing: Existing): Decision {
  const { wanted, reasons, about } = booking;
  const zone = zoneOf(booking);
  const stamp = writeStamp(existing.startMs, zone);
  const reason = reasons.alreadyBooked(existing.held.row.host, stamp);
  return failed('alreadyBooked', reason, about, spokenTime(existing.startMs, zone, wanted.language));
}

/** One event is kept: it moves, or, if the host changes, the new one is entered before the old one is removed. */
export function moveBooking(asks: BookingAttempt, existing: Existing, found: Availability): Decision {
  const booking = withDetails(asks, existing.held.row);
  const { wanted, reasons, about } = booking;
  const slot = found.offer.slots[0];
  const { held } = existing;
  if (!canLookUp(held)) return failed('notMoved', reasons.noEventToMove(held.row.host), about);
  if (!existing.isSeen) return failed('notMoved', reasons.eventNotSeen(held.calendarId), about);
  const unanswered = findEarlier(wanted, whereToLook(found, wanted));
  if (unanswered) {
    const others = found.standing.filter((one) => one !== held);
    const placed = bookedBefore(booking, unanswered, unanswered.hosts[0].name, others);
    return instead(booking, existing, placed);
  }
  if (!slot) return withOwn(noSlotAt(booking, found), booking, existing, found);
  const hosts = stayingHosts(booking, existing, found, slot);
  return hosts ? moveInPlace(booking, existing, hosts, found) : placeAnew(booking, existing, found);
}

/**
 * The event stays where it is if it would name the same hosts: calendars may be shared, and the service may have changed
 * since from one host to all, or back.
 */
function stayingHosts(
  { wanted }: BookingAttempt,
  { held }: Existing,
  { hosts }: Availability,
  slot: Slot,
): EventHosts | null {
  const now = wanted.service.assignment === 'all' ? slot.hosts : slot.hosts.filter((name) => name === held.hosts[0]);
  const isSame = now.length === held.hosts.length && now.every((name, at) => name === held.hosts[at]);
  const [holder, ...others] = now.flatMap((name) => hosts.find((host) => host.name === name) ?? []);
  return isSame && holder?.calendarId === held.calendarId ? [holder, ...others] : null;
}

/** Until it is moved the old booking counts like any other, which people do not expect. */
function withOwn(
  decision: Decision,
  booking: BookingAttempt,
  { startMs }: Existing,
  { offer }: Availability,
): Decision {
  const mayBeWhy = offer.none?.kind === 'busy' || offer.none?.kind === 'full';
  if (!mayBeWhy) return decision;
  const own = booking.reasons.ownCounts(writeStamp(startMs, zoneOf(booking)));
  return { ...decision, reason: `${decision.reason} ${own}` };
}

/** What the caller did not say this time is known from the row: who moves is still invited. */
function withDetails(
  booking: BookingAttempt,
  { name, email, phone, contactId, externalId }: BookingRow,
): BookingAttempt {
  const known = Object.entries({ name, email, phone, contactId, externalId });
  const { contact } = booking.wanted;
  const missing = known.filter(([key]) => contact[key as keyof typeof contact] === '');
  return { ...booking, wanted: { ...booking.wanted, contact: { ...contact, ...Object.fromEntries(missing) } } };
}

function moveInPlace(booking: BookingAttempt, existing: Existing, hosts: EventHosts, found: Availability): Decision {
  const { asked, wanted, reasons, about } = booking;
  const { eventId } = existing.held.row;
  const [{ calendarId }] = hosts;
  const outcome = wanted.ports.calendar.move(calendarId, eventId, slotOf(wanted), isInvited(wanted));
  switch (outcome.kind) {
    case 'moved':
      return movedAlone(booking, existing, hosts);
    case 'gone':
      return placeAnew(booking, existing, found);
    case 'limited':
      return failed('notMoved', reasons.limited(outcome.error), about);
    case 'notWritable':
      markReadOnly(asked.session, calendarId);
      return failed('notMoved', reasons.notWritable([calendarId]), about);
    case 'unknown':
      return hasMoved(booking, calendarId, eventId)
        ? movedAlone(booking, existing, hosts)
        : failed('bookingUnconfirmed', reasons.unconfirmed(outcome.error), about);
  }
}

/** It goes back to where it was if its new time turns out to be taken. */
function movedAlone(booking: BookingAttempt, existing: Existing, hosts: EventHosts): Decision {
  const { wanted, reasons, about } = booking;
  const { eventId } = existing.held.row;
  const [{ calendarId, name }] = hosts;
  wanted.written.add(eventId);
  if (besideOwn(booking, hosts, eventId, true) !== 'doubled') return moved(booking, existing, slotOf(wanted));
  const before = interval(existing.startMs, existing.endMs);
  wanted.written.delete(eventId);
  const { kind } = wanted.ports.calendar.move(calendarId, eventId, before, isInvited(wanted));
  const reason = reasons.takenMeanwhile(name);
  return failed(kind === 'moved' ? 'slotGone' : 'bookingUnconfirmed', reason, about);
}

function hasMoved({ wanted }: BookingAttempt, calendarId: string, eventId: string): boolean {
  try {
    return wanted.ports.calendar.get(calendarId, eventId)?.startMs === wanted.startMs;
  } catch (error) {
    platformText(error);
    return false;
  }
}

function placeAnew(booking: BookingAttempt, existing: Existing, found: Availability): Decision {
  const { asked, wanted, reasons, about } = booking;
  const { calendarId } = existing.held;
  if (isReadOnly(asked.session.properties, calendarId, asked.session.startedMs))
    return failed('notMoved', reasons.notWritable([calendarId]), about);
  const slot = found.offer.slots[0];
  const choices = slot ? choicesFor(slot, found, wanted, reasons) : [];
  // The row stays where it is.
  const link = rowLink(asked.session, asked.sheet, existing.held.sheetRow);
  const anew = { ...wanted, link, replaces: existing.held.row.eventId };
  return instead(booking, existing, placeAtBest({ ...booking, wanted: anew }, choices));
}

/** The new event stands, so the old one goes; its row becomes that of the new one. If the old one may not go, the new one does. */
function instead(booking: BookingAttempt, existing: Existing, decision: Decision): Decision {
  if (decision.result.kind !== 'booked' || !decision.booking) return decision;
  const { asked, wanted, reasons, about } = booking;
  const { calendarId, row: before } = existing.held;
  const { row } = decision.booking;
  const removed = wanted.ports.calendar.remove(calendarId, before.eventId, isInvited(wanted));
  if (removed.kind === 'notWritable') {
    const { calendar, eventId, startMs } = row;
    wanted.written.delete(eventId);
    withdraw(asked.session, { calendarId: calendar, eventId, startMs }, isInvited(wanted));
    markReadOnly(asked.session, calendarId);
    return failed('notMoved', reasons.notWritable([calendarId]), about);
  }
  if (removed.kind !== 'removed')
    removeLater(asked.session, { calendarId, eventId: before.eventId, startMs: existing.startMs });
  return written(booking, existing, { ...row, reason: decision.reason });
}

/** The event of the row stands at its new time. */
function moved(booking: BookingAttempt, existing: Existing, { startMs, endMs }: Interval): Decision {
  const { row, calendarId } = existing.held;
  return written(booking, existing, { ...row, startMs, endMs, reason: row.host, calendar: calendarId });
}

function written(booking: BookingAttempt, { held, startMs }: Existing, after: BookingRow): Decision {
  const { reasons, about } = booking;
  const { row: before } = held;
  const from = startMs === booking.wanted.startMs ? before.startMs : startMs;
  const reason = reasons.moved(after.reason, writeStamp(from, zoneOf(booking)));
  const row = { ...after, bookedAtMs: before.bookedAtMs, status: 'moved', reason } as const;
  return { ...about, result: { kind: 'booked' }, reason, booking: { row, replaces: before.eventId } };
}

function zoneOf({ asked, wanted }: BookingAttempt) {
  return { timeZone: asked.sheet.configuration.settings.timeZone, offsetAt: wanted.ports.offsetAt };
}
