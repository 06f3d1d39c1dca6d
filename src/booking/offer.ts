// Answers "what is free?".
import type { Asked } from '../appointments/asked.ts';
import { type Availability, availability } from '../appointments/calendar/availability/availability.ts';
import { nobodyCouldBeAsked } from '../appointments/calendar/noSlot.ts';
import { type Decision, failed } from '../appointments/decision.ts';
import { platformText } from '../ports/platformFailure.ts';
import { shortList } from '../scheduling/shortList.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { timeZoneReader } from '../sheet/cells/timeZones.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';

export function offerSlots(asked: Asked): Decision {
  const { execution, sheet, service, request, held } = asked;
  const about = { service: service.name, contact: request.contact };
  const reasons = reasonsFor(sheet.configuration.settings.language);
  let found: Availability;
  try {
    found = availability(execution, sheet.configuration, { service, held, within: null, alsoCheck: [], alsoAsk: [] });
  } catch (error) {
    return failed('calendarUnreachable', reasons.calendarFailed(platformText(error)), about);
  }
  const reason = reasons.ofOffer(found, service, sheet.configuration, false);
  if (found.offer.slots.length === 0 && nobodyCouldBeAsked(found, service)) {
    return failed('calendarUnreachable', reason, about);
  }
  return { ...about, result: { kind: 'offered', slots: forTheEar(asked, found) }, reason };
}

// The contact's own zone decides what is morning and afternoon to them, never what is free.
function forTheEar({ execution, sheet, request }: Asked, { offer }: Availability) {
  const { offersPerAnswer, spreadOffers, timeZone } = sheet.configuration.settings;
  const { isTimeZone, offsetAt } = execution.ports;
  const theirs = timeZoneReader(isTimeZone)(request.contact.timeZone);
  const zone = isProblem(theirs) ? timeZone : theirs.value;
  const wish = { count: offersPerAnswer, spread: spreadOffers, timeZone: zone };
  return shortList(offer.slots, wish, createZoneClock(offsetAt));
}
