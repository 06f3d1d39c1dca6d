// Answers "book this one". The caller holds the script's lock; the Sheet was read after it was taken.
import { rankHosts } from '../scheduling/assignment.ts';
import { interval } from '../scheduling/interval.ts';
import type { Host } from '../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import { sameContact } from '../telli/sameContact.ts';
import { type Availability, availability } from './availability.ts';
import { type Decision, failed } from './decision.ts';
import { type HeldBooking, heldBookings } from './heldBookings.ts';
import { nobodyCouldBeAsked } from './offer.ts';
import { findEarlier, type Placed, placeEvent, type ToPlace } from './placeEvent.ts';
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
  const wanted = {
    ports: session.ports,
    requestId: session.incoming.requestId,
    service,
    contact: request.contact,
    startMs,
  };
  const booking = { asked, wanted, held: heldBookings(session, sheet), reasons, about: { ...about, startMs } };
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
  const earlier = held.find((one) => isRepeat(one, wanted)) ?? null;
  const within = interval(wanted.startMs, wanted.startMs + 1);
  const found = availability(asked.session, configuration, {
    service: wanted.service,
    held,
    within,
    alsoCheck: earlier,
  });
  if (earlier && found.standing.get(earlier.host)?.includes(earlier)) return repeated(booking, earlier.host);
  const slot = found.offer.slots[0];
  if (slot) return placeAtBest(booking, candidates(slot.hosts, found, wanted.startMs));
  const unanswered = findEarlier(wanted, found.hosts);
  if (unanswered) return standing(booking, unanswered.host, unanswered.eventId, reasons.repeated(unanswered.host.name));
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

function placeAtBest(booking: Booking, hosts: readonly Host[]): Decision {
  const { wanted, reasons, about } = booking;
  const notWritable: string[] = [];
  for (const host of hosts) {
    const placed = placeEvent(wanted, host);
    if (placed.kind !== 'notWritable') return decisionFor(booking, host, placed, notWritable);
    markReadOnly(wanted.ports, host.calendarId);
    notWritable.push(host.calendarId);
  }
  return failed('calendarNotWritable', reasons.notWritable(notWritable), about);
}

type Tried = Exclude<Placed, { readonly kind: 'notWritable' }>;

function decisionFor(booking: Booking, host: Host, placed: Tried, notWritable: readonly string[]): Decision {
  const { reasons, about } = booking;
  switch (placed.kind) {
    case 'written':
      return standing(booking, host, placed.eventId, reasons.booked(host.name, notWritable));
    case 'taken':
      return failed('slotGone', reasons.takenMeanwhile(host.name), about);
    case 'unknown':
      return failed('bookingUnconfirmed', reasons.unconfirmed(placed.error), about);
  }
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
