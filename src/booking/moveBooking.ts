// A contact with a future booking of a service asks for another start (rule 12, `refuse` and `move`).
import { type Interval, interval } from '../scheduling/interval.ts';
import type { Host } from '../scheduling/model.ts';
import { MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { writeStamp } from '../sheet/stamps.ts';
import type { Availability } from './availability.ts';
import { choicesFor } from './choices.ts';
import { type Decision, failed } from './decision.ts';
import { isInvited } from './eventFor.ts';
import { removeLater } from './leftOvers.ts';
import { noSlotAt } from './noSlot.ts';
import { type Booking, placeAtBest, standing } from './placeBooking.ts';
import { findEarlier, type ToPlace } from './placeEvent.ts';
import { markReadOnly } from './readOnly.ts';
import { canLookUp, type Existing } from './repeats.ts';
import { spokenTime } from './spokenTime.ts';
import { whereToLook } from './whereToLook.ts';

/** The event stands at the start that is wanted already: moved by hand, or by a call whose answer or row was lost. */
export function confirmMoved(booking: Booking, existing: Existing): Decision {
  return moved(booking, existing, existing);
}

export function refuseSecond(booking: Booking, existing: Existing): Decision {
  const { wanted, reasons, about } = booking;
  const zone = zoneOf(booking);
  const stamp = writeStamp(existing.startMs, zone);
  const reason = reasons.alreadyBooked(existing.held.row.host, stamp);
  return failed('alreadyBooked', reason, about, spokenTime(existing.startMs, zone, wanted.language));
}

/** One event is kept: it moves, or, if the host changes, the new one is entered before the old one is removed. */
export function moveBooking(asks: Booking, existing: Existing, found: Availability): Decision {
  const booking = withDetails(asks, existing.held.row);
  const { wanted, reasons, about } = booking;
  const slot = found.offer.slots[0];
  if (!canLookUp(existing.held)) return failed('notMoved', reasons.noEventToMove(existing.held.row.host), about);
  const unanswered = findEarlier(wanted, whereToLook(found, wanted));
  if (unanswered) {
    const { hosts } = unanswered;
    return instead(booking, existing, standing(booking, { hosts, why: hosts[0].name }, unanswered.eventId));
  }
  if (!slot) return withOwn(noSlotAt(booking, found), booking, existing, found);
  const holder = found.hosts.find((host) => host.calendarId === existing.held.calendarId);
  const isAll = wanted.service.assignment === 'all';
  const stays = holder !== undefined && (isAll ? slot.hosts[0] === holder.name : slot.hosts.includes(holder.name));
  return stays ? moveInPlace(booking, existing, holder, found) : placeAnew(booking, existing, found);
}

/** Until it is moved the old booking counts like any other, which people do not expect. */
function withOwn(decision: Decision, booking: Booking, { startMs }: Existing, { offer }: Availability): Decision {
  const mayBeWhy = offer.none?.kind === 'busy' || offer.none?.kind === 'full';
  if (!mayBeWhy) return decision;
  const own = booking.reasons.ownCounts(writeStamp(startMs, zoneOf(booking)));
  return { ...decision, reason: `${decision.reason} ${own}` };
}

/** What the caller did not say this time is known from the row: who moves is still invited. */
function withDetails(booking: Booking, { name, email, phone, contactId, externalId }: BookingRow): Booking {
  const known = Object.entries({ name, email, phone, contactId, externalId });
  const { contact } = booking.wanted;
  const missing = known.filter(([key]) => contact[key as keyof typeof contact] === '');
  return { ...booking, wanted: { ...booking.wanted, contact: { ...contact, ...Object.fromEntries(missing) } } };
}

function moveInPlace(booking: Booking, existing: Existing, holder: Host, found: Availability): Decision {
  const { asked, wanted, reasons, about } = booking;
  const { calendar } = wanted.ports;
  const { eventId } = existing.held.row;
  const to = slotOf(wanted);
  const outcome = calendar.move(holder.calendarId, eventId, to, isInvited(wanted));
  switch (outcome.kind) {
    case 'moved':
      return moved(booking, existing, to);
    case 'gone':
      return placeAnew(booking, existing, found);
    case 'notWritable':
      markReadOnly(asked.session, holder.calendarId);
      return failed('notMoved', reasons.notWritable([holder.calendarId]), about);
    case 'unknown':
      return hasMoved(booking, holder, eventId)
        ? moved(booking, existing, to)
        : failed('bookingUnconfirmed', reasons.unconfirmed(outcome.error), about);
  }
}

function hasMoved({ wanted }: Booking, { calendarId }: Host, eventId: string): boolean {
  try {
    return wanted.ports.calendar.get(calendarId, eventId)?.startMs === wanted.startMs;
  } catch {
    return false;
  }
}

function placeAnew(booking: Booking, existing: Existing, found: Availability): Decision {
  const { wanted, reasons } = booking;
  const slot = found.offer.slots[0];
  const choices = slot ? choicesFor(slot, found, wanted, reasons) : [];
  return instead(booking, existing, placeAtBest(booking, choices));
}

/** The new event stands, so the old one goes; its row becomes that of the new one. */
function instead(booking: Booking, existing: Existing, decision: Decision): Decision {
  if (decision.result.kind !== 'booked' || !decision.booking) return decision;
  const { asked, wanted } = booking;
  const { calendarId, row: before } = existing.held;
  const { row } = decision.booking;
  const removed = wanted.ports.calendar.remove(calendarId, before.eventId, isInvited(wanted));
  if (removed.kind !== 'removed') removeLater(asked.session, calendarId, before.eventId);
  return written(booking, existing, { ...row, reason: decision.reason });
}

/** The event of the row stands at its new time. */
function moved(booking: Booking, existing: Existing, { startMs, endMs }: Interval): Decision {
  const { row } = existing.held;
  return written(booking, existing, { ...row, startMs, endMs, reason: row.host });
}

function written(booking: Booking, { held, startMs }: Existing, after: BookingRow): Decision {
  const { reasons, about } = booking;
  const { row: before } = held;
  const from = startMs === booking.wanted.startMs ? before.startMs : startMs;
  const reason = reasons.moved(after.reason, writeStamp(from, zoneOf(booking)));
  const row = { ...after, bookedAtMs: before.bookedAtMs, status: 'moved', reason } as const;
  return { ...about, result: { kind: 'booked' }, reason, booking: { row, replaces: before.eventId } };
}

function slotOf({ startMs, service }: ToPlace) {
  return interval(startMs, startMs + service.durationMinutes * MINUTE_MS);
}

function zoneOf({ asked, wanted }: Booking) {
  return { timeZone: asked.sheet.configuration.settings.timeZone, offsetAt: wanted.ports.offsetAt };
}
