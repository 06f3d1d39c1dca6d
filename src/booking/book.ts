// Answers "book this one". The caller holds the script's lock; the Sheet was read after it was taken.
import { rankHosts } from '../scheduling/assignment.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { covers, EMPTY_SET, intervalsOf } from '../scheduling/intervalSet.ts';
import type { Host } from '../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import { sameContact } from '../telli/sameContact.ts';
import { type Availability, availability } from './availability.ts';
import { type Decision, failed } from './decision.ts';
import { type HeldBooking, heldBookings } from './heldBookings.ts';
import { nobodyCouldBeAsked } from './offer.ts';
import { findEarlier, placeEvent, type ToPlace } from './placeEvent.ts';
import { markReadOnly } from './readOnly.ts';
import { type Reasons, reasonsFor } from './reasons.ts';
import type { Asked } from './respond.ts';

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

interface Booking {
  readonly asked: Asked;
  readonly wanted: ToPlace;
  readonly held: readonly HeldBooking[];
  readonly reasons: Reasons;
  readonly about: Partial<Decision>;
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
  const mayHoldIt = found.hosts.filter((host) => mayHoldEvent(host, found, wanted.startMs));
  const unanswered = findEarlier(wanted, slot ? likeliest(mayHoldIt, found, slot) : mayHoldIt);
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

// While another host is free, one look is all that the ten round trips leave: at a host whose busy time no booking
// that stands explains, first of all if that time is the slot itself.
function likeliest(hosts: readonly Host[], { busy, standing }: Availability, slot: Interval): readonly Host[] {
  const unexplained = hosts.filter(({ name }) => !standing.get(name)?.some((own) => overlap(own, slot)));
  const isSlot = (one: Interval) => one.startMs === slot.startMs && one.endMs === slot.endMs;
  const exact = unexplained.filter(({ calendarId }) => intervalsOf(busy.get(calendarId) ?? EMPTY_SET).some(isSlot));
  return [...exact, ...unexplained].slice(0, 1);
}

function overlap(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}

// Busy at that moment; or, for a start out of range, not asked.
function mayHoldEvent({ calendarId }: Host, { busy, leftOut }: Availability, startMs: Instant): boolean {
  const known = busy.get(calendarId);
  if (known) return covers(known, interval(startMs, startMs + 1));
  return !leftOut.some((left) => left.calendarId === calendarId);
}

/** The event stands; its row is written unless Bookings has it already. */
function standing(booking: Booking, host: Host, eventId: string, reason: string): Decision {
  const decision: Decision = { ...booking.about, result: { kind: 'booked' }, reason };
  const hasRow = booking.held.some(({ row, active }) => active && row.eventId === eventId);
  return hasRow ? decision : { ...decision, booking: bookingRow(booking, host, eventId) };
}

/** The free hosts, the one whose turn it is first (rule 9). */
function candidates(free: readonly string[], { hosts, standing }: Availability, startMs: Instant): readonly Host[] {
  const ranked = rankHosts(
    hosts.filter((host) => free.includes(host.name)).map((host) => ({ host, own: standing.get(host.name) ?? [] })),
    startMs,
  );
  return ranked.map(({ host }) => host);
}

// The caller hears nothing after nine seconds, and others wait for the lock: no further host is tried after this time.
const LAST_TRY_MS = 5000;

/** At the first host whose calendar takes the event. One that refuses it, or has another event there, passes it on. */
function placeAtBest(booking: Booking, hosts: readonly Host[]): Decision {
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
        markReadOnly(wanted.ports, host.calendarId);
        notWritable.push(host.calendarId);
        break;
      case 'taken':
        taken.push(host.name);
    }
  }
  if (notWritable.length > 0) return failed('calendarNotWritable', reasons.notWritable(notWritable), about);
  return failed('slotGone', reasons.takenMeanwhile(taken.join(', ')), about);
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
