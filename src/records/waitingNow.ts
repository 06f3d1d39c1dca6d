// Which of the rows that wait this execution is to write.
import type { Execution } from '../execution.ts';
import { areGatheredDue, noteTry } from '../notes/gathering.ts';
import { rowsWaiting, type WaitingRows } from '../notes/waitingRows.ts';

/** Whether this execution holds the script's lock. */
export type Lock = 'held' | 'free';

export const NOTHING_WAITING: WaitingRows = new Map();

/** Bookings that wait are always due. */
export function isWaitingDue({ notes, ports, isHurried }: Execution): boolean {
  if (isHurried) return false;
  const waiting = [...rowsWaiting(notes).values()];
  return waiting.some(({ tab }) => tab === 'bookings') || (waiting.length > 0 && areGatheredDue(notes, ports.now()));
}

/**
 * For an execution that holds the lock and has read its notes since. Log rows that are gathered cost a read of the Log, so they are
 * left out until they are due.
 */
export function waitingNow({ notes, ports, isHurried }: Execution): WaitingRows {
  if (isHurried) return NOTHING_WAITING;
  const waiting = rowsWaiting(notes);
  const isDue = waiting.size > 0 && areGatheredDue(notes, ports.now());
  if (isDue) noteTry(notes, ports.now());
  return isDue ? waiting : new Map([...waiting].filter(([, { tab }]) => tab === 'bookings'));
}
