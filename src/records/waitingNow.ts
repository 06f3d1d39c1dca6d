// Which of the rows that wait this execution is to write.
import type { Execution } from '../execution.ts';
import { areGatheredDue, isGathering, noteTry } from '../notes/gathering.ts';
import { rowsWaiting, type WaitingRows } from '../notes/waitingRows.ts';

/** Whether this execution holds the script's lock. */
export type Lock = 'held' | 'free';

export const NOTHING_WAITING: WaitingRows = new Map();

/** Whether it is worth the lock. */
export function isWaitingDue({ notes, ports, isHurried }: Execution): boolean {
  return !isHurried && rowsWaiting(notes).size > 0 && areGatheredDue(notes, ports.now());
}

/**
 * For an execution that holds the lock and has read its notes since. Each kind of row costs a read: of Bookings, of the Log. While
 * Google refuses, rows of Bookings are written by executions that have read it anyway, and rows of the Log now and then.
 */
export function waitingNow({ notes, ports, isHurried }: Execution, hasReadBookings: boolean): WaitingRows {
  if (isHurried) return NOTHING_WAITING;
  const nowMs = ports.now();
  const waiting = rowsWaiting(notes);
  const isDue = waiting.size > 0 && areGatheredDue(notes, nowMs);
  if (isDue) noteTry(notes, nowMs);
  const areBookingsDue = hasReadBookings || !isGathering(notes, nowMs);
  return new Map([...waiting].filter(([, { tab }]) => (tab === 'bookings' ? areBookingsDue : isDue)));
}
