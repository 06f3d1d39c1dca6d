// Answers "book this one". The caller holds the script's lock; the Sheet was read after it was taken.
import { interval } from '../scheduling/interval.ts';
import { shownEventIds } from '../sheet/bookings.ts';
import { contactsIn } from '../telli/sameContact.ts';
import type { Asked } from './asked.ts';
import { type Availability, availability } from './availability.ts';
import { choicesFor } from './choices.ts';
import { type Decision, failed } from './decision.ts';
import { lookingElsewhere } from './elsewhere.ts';
import type { HeldBooking } from './heldBookings.ts';
import { isOf } from './known.ts';
import { leftOverEvent, leftOverKeys, removeLeftOver } from './leftOvers.ts';
import { confirmMoved, moveBooking, refuseSecond } from './moveBooking.ts';
import { noSlotAt } from './noSlot.ts';
import { type BookingAttempt, bookedBefore, placeAtBest } from './placeBooking.ts';
import { findEarlier, findMoved, type ToPlace } from './placeEvent.ts';
import { platformText, told } from './platformFailure.ts';
import { PROPERTY } from './propertyNames.ts';
import { reasonsFor } from './reasons.ts';
import {
  aheadUnseen,
  canLookUp,
  existingBooking,
  isFollowed,
  isStillTheirs,
  movedThere,
  sameRequest,
  startsThen,
} from './repeats.ts';
import { newRowLink } from './rowLink.ts';
import type { Session } from './session.ts';
import { sheetHosts } from './sheetHosts.ts';
import { whereNoRowTells, whereToLook } from './whereToLook.ts';

export function bookSlot(asked: Asked): Decision {
  const { session, sheet, service, request, held } = asked;
  const { language, countryCode } = sheet.configuration.settings;
  const reasons = reasonsFor(language);
  const about = { service: service.name, contact: request.contact };
  if (request.start === 'missing') return failed('startMissing', reasons.startMissing, about);
  if (request.start === 'unreadable') return failed('startUnreadable', reasons.startUnreadable, about);
  const startMs = request.start;
  const wanted: ToPlace = {
    ports: session.ports,
    requestId: session.incoming.requestId,
    service,
    contact: request.contact,
    contacts: contactsIn(countryCode),
    startMs,
    language,
    link: newRowLink(session, sheet),
    sheet: session.properties[PROPERTY.spreadsheetId] ?? '',
    knownIds: new Set([...shownEventIds(sheet.workbook), ...held.map(({ row }) => row.eventId)]),
    unwantedIds: leftOverIds(session),
    calledPrimary: sheet.workbook.mainCalendar?.address ?? '',
    written: new Set(),
  };
  const booking = { asked, wanted, held, reasons, about: { ...about, startMs } };
  // First, as it may stand where this booking is to stand.
  removeLeftOver(session, startMs, new Set(held.filter((one) => one.active).map(({ row }) => row.eventId)));
  try {
    return decide(booking);
  } catch (error) {
    if (wanted.written.size > 0) return standsAfterAll(booking, error);
    return failed('calendarUnreachable', reasons.calendarFailed(platformText(error)), booking.about);
  }
}

/** An event that was written is a success. The recovery job gives it its row. */
function standsAfterAll({ asked, reasons, about }: BookingAttempt, error: unknown): Decision {
  asked.session.ports.report(`After an event was written: ${told(error)}`);
  return { ...about, result: { kind: 'booked' }, reason: reasons.failedAfterwards(reasons.undecided(error)) };
}

function leftOverIds(session: Session): ReadonlySet<string> {
  return new Set(leftOverKeys(session.properties).flatMap((key) => leftOverEvent(session, key)?.eventId ?? []));
}

function decide(booking: BookingAttempt): Decision {
  const { asked, wanted, held, reasons } = booking;
  const { configuration } = asked.sheet;
  const { repeatBookings } = configuration.settings;
  const theirs = held.filter((one) => isTheirs(one, wanted) && (canLookUp(one) || !isFollowed(one, held)));
  const earlier = theirs.filter((one) => one.startMs === wanted.startMs);
  const ahead = theirs.filter((one) => one.endMs > asked.session.startedMs);
  // Only this one start.
  const within = interval(wanted.startMs, wanted.startMs + 1);
  const isAllowed = repeatBookings === 'allow';
  // Busy times are asked for around them as well, or nobody knows whether they stand.
  const alsoCheck = [...earlier, ...(isAllowed ? ahead : aheadUnseen(ahead))];
  const alsoAsk = isAllowed ? [] : ahead.map((one) => one.calendarId);
  const found = availability(asked.session, configuration, {
    service: wanted.service,
    held,
    within,
    alsoCheck,
    alsoAsk,
  });
  const elsewhere = lookingElsewhere(sheetHosts(asked.sheet.workbook), wanted.ports);
  const around = { ...found, held, elsewhere };
  // Their events were looked up, and are not there: what is busy then is something else.
  const gone = new Set<HeldBooking>();
  const isRepeated = (one: HeldBooking): boolean => {
    if (!found.standing.includes(one)) return isAllowed && startsThen(one, around, wanted);
    const isTheir = isStillTheirs(one, found.unreadable, wanted);
    if (isTheir === false) gone.add(one);
    return isTheir ?? !isFollowed(one, held);
  };
  const atStart = held.filter((one) => one.startMs === wanted.startMs && isOf(one, wanted.service));
  const repeat = earlier.find(isRepeated) ?? sameRequest(atStart, wanted);
  if (repeat) return { ...booking.about, result: { kind: 'booked' }, reason: reasons.repeated(repeat.row.host) };
  const existing = isAllowed ? movedThere(ahead, around, wanted) : existingBooking(ahead, around, asked.session);
  const standing = found.standing.filter((one) => !gone.has(one));
  if (!existing) return bookNew(booking, { ...found, standing });
  // A person moved the event to the start that is wanted, or an earlier call did whose answer or row was lost.
  if (existing.isSeen && existing.startMs === wanted.startMs) return confirmMoved(booking, existing);
  return repeatBookings === 'refuse' ? refuseSecond(booking, existing) : moveBooking(booking, existing, found);
}

function bookNew(booking: BookingAttempt, found: Availability): Decision {
  const { wanted, reasons } = booking;
  const slot = found.offer.slots[0];
  const unanswered =
    findEarlier(wanted, whereToLook(found, wanted)) ??
    (slot ? null : findMoved(wanted, whereNoRowTells(found, wanted)));
  if (unanswered) {
    // A move had removed the appointment before it: then it is all that is left, and stays whatever others have booked.
    const beside = unanswered.replaces === '' ? found.standing : [];
    return bookedBefore(booking, unanswered, reasons.repeated(unanswered.hosts[0].name), beside);
  }
  return slot ? placeAtBest(booking, choicesFor(slot, found, wanted, reasons)) : noSlotAt(booking, found);
}

function isTheirs(one: HeldBooking, { service, contact, contacts }: ToPlace): boolean {
  return one.active && isOf(one, service) && contacts.same(one.row, contact);
}
