// Answers "what is free?".

import type { Asked } from './asked.ts';
import { type Availability, availability } from './availability.ts';
import { type Decision, failed } from './decision.ts';
import { heldBookings } from './heldBookings.ts';
import { reasonsFor } from './reasons.ts';

export function offerSlots({ session, sheet, service, request }: Asked): Decision {
  const about = { service: service.name, contact: request.contact };
  const reasons = reasonsFor(sheet.configuration.settings.language);
  let found: Availability;
  try {
    const held = heldBookings(session, sheet);
    found = availability(session, sheet.configuration, { service, held, within: null, alsoCheck: [] });
  } catch (error) {
    return failed('calendarUnreachable', reasons.calendarFailed(String(error)), about);
  }
  const { offer, leftOut } = found;
  const reason = reasons.noSlot(offer.none, leftOut, sheet.configuration.withdrawnHosts);
  if (offer.slots.length === 0 && nobodyCouldBeAsked(found)) return failed('calendarUnreachable', reason, about);
  return { ...about, result: { kind: 'offered', slots: offer.slots }, reason };
}

/** Saying "nothing is free" would be a guess if the calendar of every host is out of reach. */
export function nobodyCouldBeAsked({ hosts, leftOut }: Availability): boolean {
  return hosts.length > 0 && leftOut.length === hosts.length && leftOut.some((left) => left.unreadable !== null);
}
