// Answers "what is free?".
import type { Asked, OpenBook } from '../appointments/appointmentBook.ts';
import type { Decision } from '../appointments/decision.ts';
import type { Interval } from '../scheduling/interval.ts';
import { shortList } from '../scheduling/shortList.ts';
import { isProblem } from '../sheet/cells/reading.ts';
import { timeZoneReader } from '../sheet/cells/timeZones.ts';

export function offerSlots(asked: Asked, book: OpenBook): Decision {
  const decision = book.starts();
  if (decision.result.kind !== 'offered') return decision;
  return { ...decision, result: { kind: 'offered', slots: forTheEar(asked, decision.result.slots) } };
}

// The contact's own zone decides what is morning and afternoon to them, never what is free.
function forTheEar({ sheet, request }: Asked, slots: readonly Interval[]): readonly Interval[] {
  const { offersPerAnswer, spreadOffers, timeZone } = sheet.configuration.settings;
  const theirs = timeZoneReader(sheet.execution.ports.isTimeZone)(request.contact.timeZone);
  const zone = isProblem(theirs) ? timeZone : theirs.value;
  return shortList(slots, { count: offersPerAnswer, spread: spreadOffers, timeZone: zone }, sheet.clock);
}
