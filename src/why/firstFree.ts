// The first start that `available` would offer now, for a look at the week that it is in.
import { availability } from '../appointments/calendar/availability/availability.ts';
import { countedBookings } from '../appointments/calendar/counted/countedBookings.ts';
import { countedRows } from '../appointments/hubspot/countedRows.ts';
import { offeredStarts } from '../appointments/hubspot/offered.ts';
import type { Instant } from '../scheduling/time.ts';
import { askedOf } from './explainLink.ts';
import type { WhyQuestion } from './why.ts';

/** null if there is none, or if it cannot be told. One round trip. Throws if the busy times cannot be asked for at all. */
export function firstFree({ sheet, asked }: WhyQuestion): Instant | null {
  if ('linked' in asked) {
    const counted = countedRows(sheet, asked.linked);
    if ('fault' in counted) return null;
    const { result } = offeredStarts(askedOf(sheet, asked.linked), counted);
    return result.kind === 'offered' ? (result.slots[0]?.startMs ?? null) : null;
  }
  const counted = countedBookings(sheet, asked.service);
  if ('fault' in counted) return null;
  const { offer } = availability(sheet, { service: asked.service, held: counted.held, within: null });
  return offer.starts[0] ?? null;
}
