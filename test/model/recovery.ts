// Bookings brought in line with the calendars: what stands there counts (rule 11), and a deleted row comes back.
import type { Entry, Model, Row } from './model.ts';
import { hostsInSheet, namedInEvent, namedNow, namesKnown } from './standing.ts';

const MINUTE = 60_000;

export function recover(model: Model): void {
  const back = model.lost.filter((row) => comesBack(model, row));
  model.rows = [...model.rows.map((row) => inLine(model, row)), ...back.map((row) => writtenAnew(model, row))];
  model.lost = model.lost.filter((row) => !back.includes(row));
}

function inLine(model: Model, row: Row): Row {
  if (row.status === 'cancelled' || row.endMs <= model.nowMs || model.erased.has(row.entry)) return row;
  if (!model.entries.includes(row.entry)) return { ...row, status: 'cancelled', typed: startOf(row), shares: '' };
  if (!row.entry.blocks) return row;
  const { startMs, endMs } = row.entry;
  const { typed, ...rest } = row;
  if (typed?.Start !== undefined) return { ...rest, startMs, endMs, hosts: namedInEvent(model, row), shares: '' };
  // A cell that names no host of the Sheet is written anew, unless the event was moved besides.
  if (!namesKnown(model, row) && (row.status === 'moved' || startMs === row.madeForMs))
    return asInEvent(model, row, rest);
  const hosts = namedNow(model, row);
  const isSame = row.startMs === startMs && row.endMs === endMs && hosts.join() === row.hosts.join();
  if (isSame && typed === undefined) return row;
  return { ...rest, startMs, endMs, hosts, status: isSame ? row.status : 'moved', shares: '' };
}

function asInEvent(model: Model, row: Row, rest: Row): Row {
  const { startMs, endMs } = row.entry;
  const hosts = namedInEvent(model, row);
  const isSame = row.startMs === startMs && row.endMs === endMs && hosts.join() === row.hosts.join();
  return isSame && row.typed === undefined ? row : { ...rest, startMs, endMs, hosts, shares: '' };
}

/** A start that cannot be told stays as it was typed. */
export function startOf({ typed }: Row): Row['typed'] {
  return typed?.Start === undefined ? undefined : { Start: typed.Start };
}

/** An event younger than ten minutes may belong to a call that still runs. */
function comesBack(model: Model, { entry }: Row): boolean {
  const isOld = entry.createdMs <= model.nowMs - 10 * MINUTE;
  const stands = model.entries.includes(entry) && entry.blocks && entry.endMs > model.nowMs;
  return stands && isOld && isNamed(model, entry);
}

/** A calendar is asked for what stands there while the Sheet names it. */
function isNamed(model: Model, { calendarId }: Entry): boolean {
  const isRead = ({ status, typed }: Row) => status !== 'cancelled' || typed?.Start === undefined;
  const ahead = model.rows.filter((row) => row.endMs > model.nowMs && isRead(row));
  const ofHosts = hostsInSheet(model).map((host) => host.calendarId);
  return [...ofHosts, ...ahead.map(({ entry }) => entry.calendarId)].includes(calendarId);
}

/** The row that an event has anew. */
export function writtenAnew(model: Model, row: Row): Row {
  const { startMs, endMs } = row.entry;
  const { typed: _, ...rest } = row;
  const status = startMs === row.madeForMs ? 'booked' : 'moved';
  return { ...rest, startMs, endMs, hosts: namedInEvent(model, row), person: row.inEvent, status, shares: '' };
}
