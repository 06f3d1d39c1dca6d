// Finishes what requests left pending: rows that wait for the Sheet, and events to remove.
import { removeNoted } from '../appointments/calendar/removal.ts';
import type { Execution } from '../execution.ts';
import { removalNotes } from '../notes/eventsToRemove.ts';
import { rowsWaiting, waitingBookings } from '../notes/waitingRows.ts';
import type { Ports } from '../ports/ports.ts';
import { writeWaiting } from '../records/record.ts';
import { isWhole } from '../records/sheetRead.ts';
import { withWrites } from '../sheet/bookingWrite.ts';
import { type Snapshot, takeSnapshot, underLock } from './snapshot.ts';

// Five hundred rows a round. The properties hold fewer rows than all rounds together.
const MOST_ROUNDS = 100;

/** Writes them in rounds as long as the Sheet takes them. True if any row was written. */
export function writeAllWaiting(ports: Ports, snapshot: Snapshot): boolean {
  let isAnyWritten = false;
  let isAnyLeft = isAnythingPending(snapshot.execution);
  for (let round = 0; isAnyLeft && round < MOST_ROUNDS; round++) {
    isAnyLeft = false;
    underLock(ports, (fresh) => {
      if (!writeWaiting(fresh.sheet)) return;
      isAnyWritten = true;
      isAnyLeft = isAnythingPending(fresh.execution);
    });
  }
  return isAnyWritten;
}

/** Rows that wait for the Sheet. */
export function isAnythingPending({ notes }: Execution): boolean {
  return rowsWaiting(notes).size > 0;
}

const NO_IDS: ReadonlySet<string> = new Set();
const MOST_EVENTS = 50;
// Each is two calls while callers may wait for the lock.
const MOST_A_ROUND = 3;

/** True if any removal was tried. */
export function removeAllNoted(ports: Ports, first: Snapshot): boolean {
  const keys = removalNotes(first.execution.notes)
    .map(({ key }) => key)
    .slice(0, MOST_EVENTS);
  // An event may be of a row that is long over.
  const inUse = !isWhole(first.sheet) && keys.length > 0 ? eventIdsInUse(takeSnapshot(ports, 'whole')) : NO_IDS;
  for (let at = 0; at < keys.length; at += MOST_A_ROUND) {
    const some = keys.slice(at, at + MOST_A_ROUND);
    underLock(ports, (fresh) => {
      const stillThere = removalNotes(fresh.execution.notes).filter(({ key }) => some.includes(key));
      const used = new Set([...inUse, ...eventIdsInUse(fresh)]);
      for (const note of stillThere) removeNoted(fresh.execution, note, used);
    });
  }
  return keys.length > 0;
}

function eventIdsInUse({ execution, rows, unclear }: Snapshot): ReadonlySet<string> {
  const rowsToBe = withWrites(rows, waitingBookings(execution.notes));
  const standing = [...rowsToBe, ...unclear].filter(({ status }) => status !== 'cancelled');
  return new Set(standing.map(({ eventId }) => eventId));
}
