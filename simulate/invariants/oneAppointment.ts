// With `refuse` and `move` a contact never has two appointments of one service ahead, unless people made it so.

import { identityIn, isSame, nameOf } from '../evidence/contacts.ts';
import { isAfterErasing } from '../evidence/erased.ts';
import type { History } from '../evidence/history.ts';
import { eventText, type OwnEvent, ownEvents } from '../evidence/ownEvents.ts';
import { hasDeletedRow, isCancelledByPerson } from '../evidence/people.ts';
import { isUnnoted } from '../evidence/unnoted.ts';

export function oneAppointment(history: History): string[] {
  if (history.world.repeatBookings === 'allow' || hasDeletedRow(history)) return [];
  const standing = ownEvents(history).filter(
    ({ arrival, eventId }) => arrival.by !== 'person' && !isCancelledByPerson(history, eventId),
  );
  const counted = standing.filter((event) => !isUnnoted(history, event, standing) && !isForgotten(history, event));
  const inOrder = counted.sort((a, b) => a.arrival.order - b.arrival.order);
  return inOrder.flatMap((later, at) => {
    const earlier = inOrder.slice(0, at).find((one) => isSecond(one, later));
    const who = nameOf(identityIn(later.state.properties));
    const rule = `although Repeat bookings says ${history.world.repeatBookings}`;
    return earlier ? [`${who} has both ${eventText(earlier)} and ${eventText(later)}, ${rule}`] : [];
  });
}

/** A contact who was erased meanwhile is a new one, as no row tells of them. */
function isForgotten({ erased, runs }: History, { arrival }: OwnEvent): boolean {
  const run = runs.find(({ executionId }) => executionId === arrival.by);
  return run !== undefined && isAfterErasing(erased, run);
}

/** An appointment that had begun when the other one was made is no longer ahead. */
function isSecond(earlier: OwnEvent, later: OwnEvent): boolean {
  const [one, other] = [earlier.state.properties, later.state.properties];
  const isSameService = one.service?.toLowerCase() === other.service?.toLowerCase();
  return isSameService && isSame(identityIn(one), identityIn(other)) && earlier.state.startMs > later.arrival.atMs;
}
