// What the Log says of an event without a row: whether its caller was told. Pure.
import type { Rules, StandingBooking } from '../appointments/calendar/ownRules.ts';
import type { Confirmed, RequestOutcomes } from '../records/requestOutcomes.ts';
import { nameKey, safeText } from '../sheet/text.ts';
import { type OrphanEvent, requestOf, rowOf } from './orphanEvents.ts';

/** One request books once: where its booking has a row, another event of it is one too many. */
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

// The Log's clock is the script's, the event's is Google's, and a request waits for the lock before it sees the event.
const CLOCKS_APART_MS = 10_000;

/**
 * Another request of the contact was told of this start once the event stood. Unless that was another event: one that has
 * its row. One that was gone before this one was made was confirmed before, too.
 */
export function isConfirmedLater(
  { place, event }: OrphanEvent,
  { confirmed }: RequestOutcomes,
  standing: readonly StandingBooking[],
  rules: Rules,
): boolean {
  const mine = rowOf(place, event, '', rules);
  const isMine = (one: Pick<Confirmed, 'service' | 'startMs'>): boolean =>
    nameKey(one.service) === nameKey(mine.service) && one.startMs === mine.startMs;
  const isTold = confirmed.some(
    (one) =>
      isMine(one) && one.contactId === safeText(mine.contactId) && one.timeMs >= event.createdMs - CLOCKS_APART_MS,
  );
  return isTold && !standing.some(({ row }) => isMine(row) && rules.contacts.same(row, mine));
}
