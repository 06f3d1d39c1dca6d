// Rows of Bookings beside what the calendar holds: the calendar decides (rule 11). Pure.
import type { Instant } from '../../scheduling/time.ts';
import type { StoredBooking } from '../../sheet/bookings.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';
import { isEventIdOf } from '../eventId.ts';
import { calendarOf, hostsCell, hostsNamed } from '../heldBookings.ts';
import type { CodecPort, OwnEvent } from '../ports.ts';
import type { SheetHost } from '../sheetHosts.ts';
import { isSamePerson, rowsByEvent } from './oneEvent.ts';
import { eventAt, type Place, timeOf, type View } from './view.ts';
import type { RecoveryWords } from './words.ts';

export interface Rows {
  readonly rows: readonly StoredBooking[];
  readonly hosts: ReadonlyMap<string, SheetHost>;
  readonly view: View;
  readonly nowMs: Instant;
  readonly words: RecoveryWords;
  readonly codec: CodecPort;
  /** Whether the tab has the column Calendar. */
  readonly keepsCalendars: boolean;
  /** How an instant is written in Bookings. */
  readonly stamp: (instant: Instant) => string;
}

/** Where a row's event stands. null = it is gone; look = only asking for it tells; unknown = nobody can tell. */
export type Standing =
  | { readonly kind: 'found'; readonly place: Place; readonly event: OwnEvent }
  | { readonly kind: 'gone'; readonly place: Place }
  | { readonly kind: 'look'; readonly place: Place }
  | { readonly kind: 'unknown' };

/** The row as the calendar has it; `place` says where its event stands, or stood. */
export interface Correction {
  readonly place: Place;
  readonly before: StoredBooking;
  readonly after: BookingRow;
}

/** Those that stand, have an event and are not over. */
export function rowsAhead({ rows, nowMs }: Rows): readonly StoredBooking[] {
  return rows.filter(({ status, eventId, endMs }) => status !== 'cancelled' && eventId !== '' && endMs > nowMs);
}

export function correctionsOf(known: Rows): Correction[] {
  const ahead = rowsAhead(known);
  const byEvent = rowsByEvent(ahead);
  return ahead.flatMap((row) => {
    const ofEvent = byEvent.get(row.eventId) ?? [];
    const theirs = ofEvent.filter((other) => isSamePerson(other, row));
    const first = theirs[0] ?? row;
    if (first !== row) return asTwin(row, first, known) ?? [];
    const correction = correctionOf(row, known);
    // Whose event it is a person must say (doubles.ts), unless it is nobody's any more.
    const isLeftAlone = theirs.length < ofEvent.length && correction?.after.status !== 'cancelled';
    return isLeftAlone ? [] : (correction ?? []);
  });
}

/** Events that are to be asked for one by one: their own calendar can be read and does not list them. */
export function toLookAt(known: Rows): Place[] {
  return rowsAhead(known).flatMap((row) => {
    const standing = standingOf(row, known);
    return standing.kind === 'look' ? [standing.place] : [];
  });
}

/** In its own calendar, else in any other that is listed. */
export function standingOf(row: Sought, { hosts, view, codec }: Rows): Standing {
  const { eventId, startMs } = row;
  const home = calendarOf(row, hosts);
  const own = home === '' ? undefined : found({ calendarId: home, eventId }, view);
  if (own && isThere(own)) return { kind: 'found', place: { calendarId: home, eventId }, event: own };
  for (const calendarId of view.listed.keys()) {
    const event = found({ calendarId, eventId }, view);
    if (calendarId !== home && event && isThere(event)) return { kind: 'found', place: { calendarId, eventId }, event };
  }
  if (home === '' || !view.listed.get(home)) return { kind: 'unknown' };
  const place = { calendarId: home, eventId };
  if (own === undefined) return { kind: 'look', place };
  if (own !== null) return { kind: 'found', place, event: own };
  // Google knows deleted events, so this calendar may never have had it: a person may have changed the cell Calendar, and the
  // event stands in the one before. Only its id proves the calendar. That of an appointment that was moved does not, as it
  // was made for another start; its row stays, which costs nothing (rule 11), while a row that is cancelled stays cancelled.
  return isEventIdOf(eventId, home, startMs, codec) ? { kind: 'gone', place } : { kind: 'unknown' };
}

type Sought = Pick<BookingRow, 'host' | 'calendar' | 'eventId' | 'startMs'>;

/** Marked free by hand it stands still, and takes nobody's time. */
export function isThere({ blocks, markedFree }: OwnEvent): boolean {
  return blocks || markedFree;
}

// The copy of an invitation is not the event.
function found(place: Place, view: View): OwnEvent | null | undefined {
  const event = eventAt(view, place);
  return event?.isCopy ? undefined : event;
}

function correctionOf(row: StoredBooking, known: Rows): Correction | null {
  const standing = standingOf(row, known);
  if (standing.kind === 'gone') return cancelled(row, standing.place, known);
  if (standing.kind !== 'found') return null;
  const { place, event } = standing;
  if (!event.blocks) return isThere(event) ? null : cancelled(row, place, known);
  const time = timeOf(event);
  const host = hostAt(row, place, known);
  const isInTime = time === null || (isSame(row.startMs, time.startMs) && isSame(row.endMs, time.endMs));
  if (isInTime && host === row.host) return withCalendar(row, place, known);
  const reason = known.words.movedByHand(row.host, known.stamp(row.startMs));
  return {
    place,
    before: row,
    after: { ...row, ...(time ?? {}), host, status: 'moved', reason, calendar: place.calendarId },
  };
}

/** A row of a version that did not write it, or a cell that a person wrote over. */
function withCalendar(row: StoredBooking, place: Place, { keepsCalendars }: Rows): Correction | null {
  if (!keepsCalendars || row.calendar === place.calendarId) return null;
  return { place, before: row, after: { ...row, calendar: place.calendarId } };
}

/** Of two rows of one person with one event the first stays. Two executions wrote them where the lock failed. */
function asTwin(row: StoredBooking, first: StoredBooking, known: Rows): Correction | null {
  const standing = standingOf(row, known);
  if (standing.kind === 'unknown') return null;
  const reason = known.words.twin(first.sheetRow);
  return { place: standing.place, before: row, after: { ...row, status: 'cancelled', reason } };
}

function cancelled(row: StoredBooking, place: Place, { words }: Rows): Correction {
  return { place, before: row, after: { ...row, status: 'cancelled', reason: words.cancelledByHand } };
}

/** Whose calendar holds the event comes first; the others of a collective booking stay. */
function hostAt({ host }: BookingRow, { calendarId }: Place, { hosts }: Rows): string {
  const [first = '', ...others] = hostsNamed(host, hosts);
  if (hosts.get(nameKey(first))?.calendarId === calendarId) return host;
  const holder = [...hosts.values()].find((one) => one.calendarId === calendarId);
  return holder ? hostsCell([holder.name, ...others.filter((name) => name !== holder.name)]) : host;
}

// Cells hold whole seconds.
function isSame(a: Instant, b: Instant): boolean {
  return Math.floor(a / 1000) === Math.floor(b / 1000);
}
