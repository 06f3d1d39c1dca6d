// What requests left to be done later: rows that wait for the Sheet, events that should be gone.

import type { Execution } from '../execution.ts';
import { leftOverKeys, removeNow } from '../notes/eventsToRemove.ts';
import { areSumsDue } from '../notes/refusedRequests.ts';
import { rowsWaiting, waitingBookings } from '../notes/waitingRows.ts';
import type { Ports } from '../ports/ports.ts';
import { writeWaiting } from '../records/record.ts';
import { withWrites } from '../sheet/bookingWrite.ts';
import { type Look, underLock } from './snapshot.ts';

// Twenty rows a round: more than the properties hold.
const MOST_ROUNDS = 100;

/** Whether anything was written. Twenty a round, as long as the Sheet takes them. */
export function writeAllWaiting(ports: Ports, known: Look): boolean {
  let isAnyWritten = false;
  let isAnyLeft = isAnythingLeft(known.execution);
  for (let round = 0; isAnyLeft && round < MOST_ROUNDS; round++) {
    isAnyLeft = false;
    underLock(ports, (fresh) => {
      if (!writeWaiting(fresh.execution, fresh.sheet)) return;
      isAnyWritten = true;
      isAnyLeft = isAnythingLeft(fresh.execution);
    });
  }
  return isAnyWritten;
}

/** Rows that wait for the Sheet, or sums of refused requests that are due. */
export function isAnythingLeft({ properties, changes, startedMs }: Execution): boolean {
  const left = Object.fromEntries(Object.entries(properties).filter(([key]) => !changes.has(key)));
  return rowsWaiting(left).size > 0 || areSumsDue(left, startedMs);
}

const MOST_EVENTS = 50;
// Each is two calls while callers may wait for the lock.
const MOST_A_ROUND = 3;

/** Whether anything was tried. */
export function removeAllLeftOvers(ports: Ports, { execution }: Look): boolean {
  const keys = leftOverKeys(execution.properties).slice(0, MOST_EVENTS);
  for (let at = 0; at < keys.length; at += MOST_A_ROUND) {
    const some = keys.slice(at, at + MOST_A_ROUND);
    underLock(ports, (fresh) => {
      const stillThere = some.filter((key) => fresh.execution.properties[key] !== undefined);
      for (const key of stillThere) removeNow(fresh.execution, key, inUse(fresh));
    });
  }
  return keys.length > 0;
}

function inUse({ execution, rows, unclear }: Look): ReadonlySet<string> {
  const rowsToBe = withWrites(rows, waitingBookings(execution.properties));
  const standing = [...rowsToBe, ...unclear].filter(({ status }) => status !== 'cancelled');
  return new Set(standing.map(({ eventId }) => eventId));
}
