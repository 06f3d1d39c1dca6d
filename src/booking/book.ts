// Answers "book this one". The caller holds the script's lock; the Sheet was read after it was taken.
import { interval } from '../scheduling/interval.ts';
import { nameKey } from '../sheet/text.ts';
import { sameContact } from '../telli/sameContact.ts';
import type { Asked } from './asked.ts';
import { availability } from './availability.ts';
import { type Decision, failed } from './decision.ts';
import { type HeldBooking, heldBookings } from './heldBookings.ts';
import { nobodyCouldBeAsked } from './offer.ts';
import { type Booking, candidates, placeAtBest, standing } from './placeBooking.ts';
import { findEarlier, type ToPlace } from './placeEvent.ts';
import { reasonsFor } from './reasons.ts';
import { overlap, whereToLook } from './whereToLook.ts';

export function bookSlot(asked: Asked): Decision {
  const { session, sheet, service, request } = asked;
  const reasons = reasonsFor(sheet.configuration.settings.language);
  const about = { service: service.name, contact: request.contact };
  if (request.start === 'missing') return failed('startMissing', reasons.startMissing, about);
  if (request.start === 'unreadable') return failed('startUnreadable', reasons.startUnreadable, about);
  const startMs = request.start;
  const held = heldBookings(session, sheet);
  const wanted = {
    ports: session.ports,
    requestId: session.incoming.requestId,
    service,
    contact: request.contact,
    startMs,
    knownIds: new Set(held.map(({ row }) => row.eventId)),
  };
  const booking = { asked, wanted, held, reasons, about: { ...about, startMs } };
  try {
    return decide(booking);
  } catch (error) {
    return failed('calendarUnreachable', reasons.calendarFailed(String(error)), booking.about);
  }
}

function decide(booking: Booking): Decision {
  const { asked, wanted, held, reasons, about } = booking;
  const { configuration } = asked.sheet;
  const earlier = held.filter((one) => isRepeat(one, wanted) && !isFollowed(one, held));
  const within = interval(wanted.startMs, wanted.startMs + 1);
  const found = availability(asked.session, configuration, {
    service: wanted.service,
    held,
    within,
    alsoCheck: earlier,
  });
  const stillThere = earlier.find((one) => found.standing.get(one.host)?.includes(one));
  if (stillThere) return repeated(booking, stillThere.host);
  const slot = found.offer.slots[0];
  const unanswered = findEarlier(wanted, whereToLook(found, wanted.startMs));
  if (unanswered) return standing(booking, unanswered.host, unanswered.eventId, reasons.repeated(unanswered.host.name));
  if (slot) return placeAtBest(booking, candidates(slot.hosts, found, wanted.startMs));
  const refusal = nobodyCouldBeAsked(found) ? 'calendarUnreachable' : 'slotGone';
  return failed(refusal, reasons.noSlot(found.offer.none, found.leftOut, configuration.withdrawnHosts), about);
}

// The same contact, service and start: after a lost answer the caller asks again (rule 12).
function isRepeat({ row, active }: HeldBooking, { startMs, service, contact }: ToPlace): boolean {
  return (
    active && row.startMs === startMs && nameKey(row.service) === nameKey(service.name) && sameContact(row, contact)
  );
}

function repeated({ reasons, about }: Booking, host: string): Decision {
  return { ...about, result: { kind: 'booked' }, reason: reasons.repeated(host) };
}

// A later booking of the same host and time was possible only because the event of this one had gone.
function isFollowed(one: HeldBooking, held: readonly HeldBooking[]): boolean {
  const isLater = (other: HeldBooking, at: number): boolean =>
    ((other.row.bookedAtMs ?? 0) - (one.row.bookedAtMs ?? 0) || at - held.indexOf(one)) > 0;
  return held.some((other, at) => other.active && other.host === one.host && overlap(other, one) && isLater(other, at));
}
