// Whether an event of a calendar is the appointment that is wanted.
import type { StoredEvent } from '../../ports/calendar.ts';
import { overlap } from '../../scheduling/interval.ts';
import { nameKey } from '../../sheet/text.ts';
import { type Attempt, slotOf, type Wanted } from './attempt.ts';
import { tagOf } from './events/eventTag.ts';

/** Whether the event blocks the time that is wanted. One that a person cut down to nothing blocks none. */
export function standsAt(stored: StoredEvent, wanted: Wanted): boolean {
  return stored.blocks && stored.endMs > stored.startMs && overlap(stored, slotOf(wanted));
}

/** A relay's retry is known by its request id, also when the caller left no detail to know them by. */
export function isTheirs(stored: StoredEvent, { wanted, contacts, unwantedIds }: Attempt): boolean {
  const tag = tagOf(stored);
  return (
    stored.startMs === wanted.startMs &&
    !unwantedIds.has(stored.id) &&
    nameKey(tag.service) === nameKey(wanted.service.name) &&
    (tag.requestId === wanted.requestId || contacts.same(tag, wanted.contact))
  );
}
