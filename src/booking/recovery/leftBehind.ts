// What requests left to be done later: rows that wait for the Sheet, events that should be gone.
import { withWrites } from '../bookingWrite.ts';
import { leftOverKeys, removeNow } from '../leftOvers.ts';
import type { Ports } from '../ports.ts';
import { writeWaiting } from '../record.ts';
import { areSumsDue } from '../refusedRequests.ts';
import type { Session } from '../session.ts';
import { rowsWaiting, waitingBookings } from '../waitingRows.ts';
import { type Look, underLock } from './job.ts';

// Twenty rows a round: more than the properties hold.
const MOST_ROUNDS = 100;

/** Whether anything was written. Twenty a round, as long as the Sheet takes them. */
export function writeAllWaiting(ports: Ports, known: Look): boolean {
  let isAnyWritten = false;
  let isAnyLeft = isAnythingLeft(known.session);
  for (let round = 0; isAnyLeft && round < MOST_ROUNDS; round++) {
    isAnyLeft = false;
    underLock(ports, (fresh) => {
      if (!writeWaiting(fresh.session, fresh.sheet)) return;
      isAnyWritten = true;
      isAnyLeft = isAnythingLeft(fresh.session);
    });
  }
  return isAnyWritten;
}

/** Rows that wait for the Sheet, or sums of refused requests that are due. */
export function isAnythingLeft({ properties, changes, startedMs }: Session): boolean {
  const left = Object.fromEntries(Object.entries(properties).filter(([key]) => !changes.has(key)));
  return rowsWaiting(left).size > 0 || areSumsDue(left, startedMs);
}

const MOST_EVENTS = 50;
// Each is two calls while callers may wait for the lock.
const MOST_A_ROUND = 3;

/** Whether anything was tried. */
export function removeAllLeftOvers(ports: Ports, { session }: Look): boolean {
  const keys = leftOverKeys(session.properties).slice(0, MOST_EVENTS);
  for (let at = 0; at < keys.length; at += MOST_A_ROUND) {
    const some = keys.slice(at, at + MOST_A_ROUND);
    underLock(ports, (fresh) => {
      const stillThere = some.filter((key) => fresh.session.properties[key] !== undefined);
      for (const key of stillThere) removeNow(fresh.session, key, inUse(fresh));
    });
  }
  return keys.length > 0;
}

function inUse({ session, rows, unclear }: Look): ReadonlySet<string> {
  const rowsToBe = withWrites(rows, waitingBookings(session.properties));
  const standing = [...rowsToBe, ...unclear].filter(({ status }) => status !== 'cancelled');
  return new Set(standing.map(({ eventId }) => eventId));
}
