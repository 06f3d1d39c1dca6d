// The answer to a request to book a start that is not offered.
import type { Service } from '../../scheduling/model.ts';
import { type Decision, failed } from '../decision.ts';
import type { Attempt } from './attempt.ts';
import type { Availability } from './availability/availability.ts';

export function noSlotAt({ wanted, sheet, reasons, about }: Attempt, found: Availability): Decision {
  const refusal = nobodyCouldBeAsked(found, wanted.service) ? 'calendarUnreachable' : 'slotGone';
  return failed(refusal, reasons.ofOffer(found, wanted.service, sheet.configuration, 'one'), about);
}

/**
 * Saying "nothing is free" would be a guess if the calendars that it takes are out of reach: of every host, or of one where
 * all are needed.
 */
export function nobodyCouldBeAsked({ hosts, leftOut }: Availability, { assignment }: Service): boolean {
  const isUnknown = leftOut.some((left) => left.unreadable !== null);
  return isUnknown && (assignment === 'all' || leftOut.length === hosts.length);
}
