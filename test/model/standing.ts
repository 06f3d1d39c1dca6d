// Which rows of Bookings still stand: the calendar decides (rule 11).
import type { Team } from '../scheduling/team.ts';
import type { Entry, Model, Row } from './model.ts';

const MINUTE = 60_000;

/** Rule 11: past rows count by their Status, others while their time is still busy in the calendar that holds the event. */
export function standing(model: Model): readonly Row[] {
  return model.rows.filter((row) => stands(model, row));
}

export function stands(model: Model, row: Row): boolean {
  if (row.status === 'cancelled' || isBookedAgain(model, row)) return false;
  return row.endMs <= model.nowMs || isBusyThroughout(model, holderOf(model, row), row);
}

/** Its time was given to a later booking, which was possible only because its own event had gone: what is busy is the other's. */
function isBookedAgain(model: Model, row: Row): boolean {
  const later = model.rows.slice(model.rows.indexOf(row) + 1).filter((other) => other.status === 'booked');
  const isSameTime = (other: Row) => other.startMs < row.endMs && other.endMs > row.startMs;
  const isSameCalendar = (other: Row) => holderOf(model, other) === holderOf(model, row);
  return row.status === 'booked' && later.some((other) => isSameCalendar(other) && isSameTime(other));
}

function isBusyThroughout(model: Model, calendarId: string, { startMs, endMs }: Row): boolean {
  const there = model.entries.filter((entry) => entry.calendarId === calendarId && isBusy(model, entry));
  for (let minute = startMs; minute < endMs; minute += MINUTE) {
    if (!there.some((entry) => entry.startMs <= minute && minute < entry.endMs)) return false;
  }
  return true;
}

function isBusy({ unansweredBlocks }: Model, { blocks, copyOf }: Entry): boolean {
  return blocks && (copyOf === null || unansweredBlocks);
}

/** The calendar that holds the row's event. */
export function holderOf({ hosts }: Model, row: Row): string {
  return hosts.find((host) => host.name === row.hosts[0])?.calendarId ?? '';
}

export function busyTimes(model: Model): Team['busy'] {
  const byCalendar = new Map<string, Entry[]>();
  for (const entry of model.entries.filter((one) => isBusy(model, one))) {
    byCalendar.set(entry.calendarId, [...(byCalendar.get(entry.calendarId) ?? []), entry]);
  }
  return byCalendar;
}
