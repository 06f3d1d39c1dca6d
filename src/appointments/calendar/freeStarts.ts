// Every start that is free now.
import { platformText } from '../../ports/platformFailure.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import { interval } from '../../scheduling/interval.ts';
import type { Service } from '../../scheduling/model.ts';
import { MINUTE_MS } from '../../scheduling/time.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import type { Asked } from '../appointmentBook.ts';
import { type Decision, failed } from '../decision.ts';
import { type Availability, availability, noneCouldBeAsked } from './availability/availability.ts';

export function freeStarts({ sheet, service, request }: Asked<Service>, held: readonly BookingWithHosts[]): Decision {
  const about = { service: service.name, contact: request.contact };
  const reasons = reasonsFor(sheet.configuration.settings.language);
  let found: Availability;
  try {
    found = availability(sheet, { service, held, within: null });
  } catch (error) {
    return failed('calendarUnreachable', reasons.calendarFailed(platformText(error)), about);
  }
  const { starts } = found.offer;
  const reason = reasons.ofOffer(found, service, sheet.configuration, 'all');
  if (starts.length === 0 && noneCouldBeAsked(found, service)) return failed('calendarUnreachable', reason, about);
  const slots = starts.map((startMs) => interval(startMs, startMs + service.durationMinutes * MINUTE_MS));
  return { ...about, result: { kind: 'offered', slots }, reason };
}
