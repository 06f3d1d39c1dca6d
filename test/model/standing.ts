// Which rows of Bookings still stand: the calendar decides (rule 11).
import type { Host } from '../../src/scheduling/model.ts';
import type { Team } from '../scheduling/team.ts';
import type { Entry, Model, Row } from './model.ts';

const MINUTE = 60_000;

/** The rows as they count. */
export function counted(model: Model): readonly Row[] {
  return model.rows.flatMap((row) => asCounted(model, row) ?? []);
}

/**
 * A row with a Start that cannot be read, or with a host whom the Sheet does not have, counts as its event says while that
 * stands. null: there is nothing to go by.
 */
function asCounted(model: Model, row: Row): Row | null {
  const isUnread = row.typed?.Start !== undefined;
  if (row.status === 'cancelled' || row.endMs <= model.nowMs || (!isUnread && namesKnown(model, row))) return row;
  const { startMs, endMs, blocks } = row.entry;
  if (model.entries.includes(row.entry) && blocks) return { ...row, startMs, endMs, hosts: namedInEvent(model, row) };
  return isUnread ? null : row;
}

export function namesKnown(model: Model, row: Row): boolean {
  const names = hostsInSheet(model).map(({ name }) => name);
  return hostsOfRow(model, row).every((name) => names.includes(name));
}

/** Rule 11: past rows count by their Status, others while their time is still busy in the calendar that holds the event. */
export function standing(model: Model): readonly Row[] {
  return counted(model).filter((row) => stands(model, row));
}

export function stands(model: Model, row: Row): boolean {
  if (row.status === 'cancelled' || isBookedAgain(model, row)) return false;
  return row.endMs <= model.nowMs || isBusyThroughout(model, row.entry.calendarId, row);
}

/** Its time was given to a later booking, which was possible only because its own event had gone: what is busy is the other's. */
function isBookedAgain(model: Model, row: Row): boolean {
  const others = counted(model).filter(({ entry, status }) => status === 'booked' && entry !== row.entry);
  const later = others.filter(({ entry }) => entry.createdMs > row.entry.createdMs || isAfter(model, entry, row.entry));
  const isSameTime = (other: Row) => other.startMs < row.endMs && other.endMs > row.startMs;
  const isSameCalendar = (other: Row) => other.entry.calendarId === row.entry.calendarId;
  return row.status === 'booked' && later.some((other) => isSameCalendar(other) && isSameTime(other));
}

function isAfter({ rows }: Model, one: Entry, other: Entry): boolean {
  const place = (entry: Entry) => rows.findIndex((row) => row.entry === entry);
  return one.createdMs === other.createdMs && place(one) > place(other);
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

/** Those with a row in Hosts, and the calendar that it names; '' for none. */
export function hostsInSheet({ hosts, away }: Model): readonly Pick<Host, 'name' | 'calendarId'>[] {
  return hosts.flatMap(({ name, calendarId }) => {
    const how = away.get(name);
    if (how === 'removed') return [];
    return [{ name, calendarId: how?.column === 'Calendar' ? how.text : calendarId }];
  });
}

/** First the host who has the event's calendar now. */
export function namedNow(model: Model, { hosts: [first = '', ...others], entry }: Row): readonly string[] {
  const inSheet = hostsInSheet(model);
  const holders = inSheet.filter(({ calendarId }) => calendarId === entry.calendarId).map(({ name }) => name);
  return [holders.includes(first) ? first : (holders[0] ?? first), ...others];
}

/** As its event says, which keeps the names of its day. */
export function namedInEvent(model: Model, row: Row): readonly string[] {
  return namedNow(model, { ...row, hosts: row.hostsInEvent });
}

/** The hosts it takes the time of: the host of that name, or the one who has that calendar now. */
export function hostsOfRow(model: Model, row: Row): readonly string[] {
  const inSheet = hostsInSheet(model);
  return row.hosts.map((shown, at) => {
    if (inSheet.some(({ name }) => name === shown)) return shown;
    return inSheet.find(({ calendarId }) => calendarId === row.calendars[at])?.name ?? shown;
  });
}

export function busyTimes(model: Model): Team['busy'] {
  const byCalendar = new Map<string, Entry[]>();
  for (const entry of model.entries.filter((one) => isBusy(model, one))) {
    byCalendar.set(entry.calendarId, [...(byCalendar.get(entry.calendarId) ?? []), entry]);
  }
  return byCalendar;
}
