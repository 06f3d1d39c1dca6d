// Looks into the calendars for the contact's appointment at the start that is wanted, where a row of Bookings may hide it
// (rule 12). Nothing is written: the event stands, and so does its row.
import type { OwnEvent } from '../../ports/calendar.ts';
import { orThrow } from '../../ports/read.ts';
import { overlap } from '../../scheduling/interval.ts';
import { type Decision, failed } from '../decision.ts';
import type { Attempt, Untold } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { mayHoldEvent } from './findUnanswered.ts';
import { isTheirs, standsAt } from './theirEvent.ts';

// Each look is a call while the caller waits.
const MAX_LOOKS = 5;

/**
 * Success if they have it. A refusal if another host is free, and not every calendar could be asked that may hold it. null: they do
 * not have it, or nothing can be booked. Throws if a calendar cannot be asked.
 */
export function findUntold(attempt: Attempt, untold: Untold, found: Availability): Decision | null {
  const { wanted, execution, reasons, about } = attempt;
  const { busy, hosts, offer } = found;
  const places = new Set([
    ...(untold.isAnywhere ? hosts.map(({ calendarId }) => calendarId) : []),
    ...untold.calendarIds,
  ]);
  const suspects = [...places].filter((id) => busy.has(id) && isSuspect(id, attempt, untold, found));
  for (const calendarId of suspects.slice(0, MAX_LOOKS)) {
    const events = orThrow(execution.ports.calendar.ownEvents(calendarId, wanted.slot));
    const event = events.find((one) => isIt(one, attempt, untold));
    if (event === undefined) continue;
    // Of no row: an execution was stopped before it wrote one, and what comes next writes it.
    if (untold.areIdsKnown && !untold.eventIds.has(event.id)) return null;
    const host = hosts.find((one) => one.calendarId === calendarId)?.name ?? calendarId;
    return { ...about, result: { kind: 'booked' }, reason: reasons.repeated(host) };
  }
  const areAllAsked = suspects.length <= MAX_LOOKS && [...places].every((id) => busy.has(id));
  if (areAllAsked || offer.starts.length === 0) return null;
  return failed('sheetFaulty', reasons.faulty(untold.finding), about);
}

/** Busy at that start, and no row explains it that tells. */
function isSuspect(calendarId: string, { wanted }: Attempt, { eventIds }: Untold, found: Availability): boolean {
  const isExplained = found.standing.some(
    (own) => own.calendarId === calendarId && overlap(own, wanted.slot) && !eventIds.has(own.row.eventId),
  );
  return !isExplained && mayHoldEvent(calendarId, found, wanted.startMs);
}

function isIt(event: OwnEvent, attempt: Attempt, { eventIds }: Untold): boolean {
  const { knownIds, wanted } = attempt;
  // A row that tells says of its event that it is another's, or cancelled.
  const isTold = knownIds.has(event.id) && !eventIds.has(event.id);
  return !event.isCopy && !isTold && standsAt(event, wanted) && isTheirs(event, attempt);
}
