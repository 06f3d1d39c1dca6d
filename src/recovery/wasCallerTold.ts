// Whether the Log says that the caller of an event without a row was answered. Pure.
import type { StandingBooking } from '../appointments/calendar/ownRules.ts';
import { type Confirmed, isBefore, type RequestOutcomes } from '../records/logged.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { nameKey, safeText } from '../sheet/text.ts';
import { type OrphanEvent, requestOf, rowOf } from './orphanEvents.ts';

/** One request books once. If its booking has a row, a second event of it is one too many. */
export function outcomeTold(
  orphan: OrphanEvent,
  { of }: RequestOutcomes,
  requestsWithRow: ReadonlySet<string>,
): 'success' | 'failed' | 'nothing' {
  const requestId = requestOf(orphan);
  const outcomes = of.get(requestId);
  if (requestId !== '' && requestsWithRow.has(requestId)) return 'failed';
  if (outcomes?.has('success')) return 'success';
  // A caller who heard of a problem, and that asking again is safe, has no appointment either.
  return outcomes ? 'failed' : 'nothing';
}

/**
 * After this event was written, another request of the contact was told that this start is booked. If that booking has its
 * own row, the answer was about its event. An answer from before this event was about an earlier one.
 */
export function isConfirmedLater(
  { place, event }: OrphanEvent,
  { confirmed }: RequestOutcomes,
  standing: readonly StandingBooking[],
  rules: SheetRead,
): boolean {
  const mine = rowOf(place, event, '', rules);
  const isMine = (one: Pick<Confirmed, 'service' | 'startMs'>): boolean =>
    nameKey(one.service) === nameKey(mine.service) && one.startMs === mine.startMs;
  const isTold = confirmed.some(
    (one) => isMine(one) && one.contactId === safeText(mine.contactId) && !isBefore(one, event.createdMs),
  );
  return isTold && !standing.some(({ row }) => isMine(row) && rules.contacts.same(row, mine));
}
