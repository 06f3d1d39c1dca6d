// Decides about a service by its bookings. While they cannot be counted, nothing of the service is offered or booked.
import type { Asked } from '../appointments/asked.ts';
import { countedBookings } from '../appointments/calendar/counted/countedBookings.ts';
import { type Decision, failed } from '../appointments/decision.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';

/** The Log's Reason also says which rows of Bookings count as their events say. */
export function decideCounted(
  asked: Omit<Asked, 'held'>,
  use: (asked: Asked) => Decision,
  about: Partial<Decision>,
): Decision {
  const { execution, sheet, service } = asked;
  const reasons = reasonsFor(sheet.configuration.settings.language);
  const counted = countedBookings(execution, sheet, service);
  if ('fault' in counted) {
    return failed('sheetFaulty', reasons.faulty(counted.fault), { ...about, service: service.name });
  }
  const decision = use({ ...asked, held: counted.held });
  return { ...decision, reason: reasons.withDoubts(decision.reason, counted.doubts) };
}
