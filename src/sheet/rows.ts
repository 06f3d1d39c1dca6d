// The rows of our own tabs, Bookings and Log: how they are written. See bookings.ts for how Bookings is read back.
import type { Instant } from '../scheduling/time.ts';
import { columnsNamed } from './columns.ts';
import { type StampZone, writeStamp } from './stamps.ts';
import type { Header } from './table.ts';
import { TABS } from './tabs.ts';
import { safeText } from './text.ts';
import { type Cell, findTab, type Workbook } from './workbook.ts';

export interface BookingRow {
  /** null if the row was read and its cell is not an instant. */
  readonly bookedAtMs: Instant | null;
  readonly service: string;
  readonly host: string;
  readonly startMs: Instant;
  readonly endMs: Instant;
  readonly status: 'booked' | 'moved' | 'cancelled';
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly contactId: string;
  readonly externalId: string;
  readonly eventId: string;
  /** Why this host, or from when it was moved. */
  readonly reason: string;
  /** Of the event, as Google names it; '' = not known. */
  readonly calendar: string;
}

export interface LogRow {
  readonly timeMs: Instant;
  readonly requestId: string;
  readonly action: string;
  readonly service: string;
  readonly auth: 'signature' | 'token' | 'secret' | 'none' | 'bad signature' | 'bad token' | 'bad secret';
  readonly outcome: 'success' | 'failed' | 'refused' | 'error';
  readonly reason: string;
  readonly slots: number | null;
  readonly startMs: Instant | null;
  readonly contactId: string;
  readonly contact: string;
  readonly milliseconds: number;
}

/** The target of rows: the workbook gives the order of the columns, the zone the wall time of instants. */
export interface RowTarget extends StampZone {
  readonly workbook: Workbook;
}

/** The longest Reason: a main reason, and three findings of some 200 characters. */
export const LONGEST_REASON = 1_500;
/** Of a row of Bookings: why this host, and what the caller said. A row that waits must fit into a property of 9 KB. */
const LONGEST_BOOKED_REASON = 1_000;
// A collective booking names all its hosts; one that was cut off would count as free.
const MOST_HOSTS_TEXT = 5_000;

type Cells<K extends 'bookings' | 'log'> = { readonly [H in Header<K>]: Cell };

/** The cells in the tab's own column order: columns we do not know stay empty, headers that are missing lose their cell. */
export function bookingCells(row: BookingRow, target: RowTarget): Cell[] {
  return inTabOrder(target.workbook, 'bookings', bookingTexts(row, target));
}

/** By header. */
export function bookingTexts(row: BookingRow, target: RowTarget): Cells<'bookings'> {
  return {
    'Booked at': row.bookedAtMs === null ? null : writeStamp(row.bookedAtMs, target),
    Service: text(row.service),
    Host: text(row.host, MOST_HOSTS_TEXT),
    Start: writeStamp(row.startMs, target),
    End: writeStamp(row.endMs, target),
    Status: row.status,
    Name: text(row.name),
    'E-mail': text(row.email),
    Phone: text(row.phone),
    'Contact id': text(row.contactId),
    'External id': text(row.externalId),
    'Event id': text(row.eventId),
    Reason: text(row.reason, LONGEST_BOOKED_REASON),
    Calendar: text(row.calendar),
  };
}

/** As `bookingCells`. */
export function logCells(row: LogRow, target: RowTarget): Cell[] {
  return inTabOrder(target.workbook, 'log', {
    Time: writeStamp(row.timeMs, target, true),
    'Request id': text(row.requestId),
    Action: text(row.action),
    Service: text(row.service),
    Auth: row.auth,
    Outcome: row.outcome,
    Reason: text(row.reason, LONGEST_REASON),
    Slots: row.slots,
    Start: row.startMs === null ? null : writeStamp(row.startMs, target),
    'Contact id': text(row.contactId),
    Contact: text(row.contact),
    Milliseconds: row.milliseconds,
  });
}

/** Text from outside, as text whatever it begins with; null if there is none. */
function text(value: string, limit?: number): Cell {
  return safeText(value, limit) || null;
}

/** A tab that is missing, or shows none of its headers, takes the cells in our order. */
function inTabOrder<K extends 'bookings' | 'log'>(workbook: Workbook, key: K, cells: Cells<K>): Cell[] {
  const headers: readonly Header<K>[] = TABS[key].headers;
  const tab = findTab(workbook.tabs, TABS[key].name);
  const places = headers.map((header) => (tab ? columnsNamed(tab, header)[0] : undefined));
  if (places.every((place) => place === undefined)) return headers.map((header) => cells[header]);
  const width = Math.max(...places.map((place) => (place ?? -1) + 1));
  return Array.from({ length: width }, (_, column) => {
    const header = headers[places.indexOf(column)];
    return header === undefined ? null : cells[header];
  });
}
