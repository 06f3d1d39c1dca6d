// Rows of Bookings beside what the calendar holds: the calendar decides (rule 11). Pure.
import { hostsAt } from '../appointments/calendar/events/eventTag.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import { homesOf } from '../records/bookingsWithHosts.ts';
import type { SheetHost } from '../records/sheetHosts.ts';
import type { Instant } from '../scheduling/time.ts';
import type { StoredBooking } from '../sheet/bookings.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { Contacts } from '../telli/sameContact.ts';
import type { RecoveryWords } from '../words/recovery.ts';
import { type CalendarView, eventAt, type Place, timeOf } from './calendarView.ts';
import { isSamePerson, rowsByEvent } from './oneEvent.ts';

export interface Evidence {
  readonly rows: readonly StoredBooking[];
  readonly hosts: ReadonlyMap<string, SheetHost>;
  readonly calendars: CalendarView;
  readonly nowMs: Instant;
  readonly words: RecoveryWords;
  readonly contacts: Contacts;
  /** Whether the tab has the column Calendar. */
  readonly keepsCalendars: boolean;
  /** How an instant is written in Bookings. */
  readonly stamp: (instant: Instant) => string;
}

/** found: also where Google says that it is deleted. look = only asking for it tells; unknown = no calendar tells. */
export type EventWhereabouts =
  | { readonly kind: 'found'; readonly place: Place; readonly event: OwnEvent }
  | { readonly kind: 'look'; readonly place: Place }
  | { readonly kind: 'unknown' };

/** The row as the calendar has it; `place` says where its event stands, or stood. */
export interface Correction {
  readonly place: Place;
  readonly before: StoredBooking;
  readonly after: BookingRow;
}

/** Rows that stand, have an event and are not over. */
export function rowsAhead({ rows, nowMs }: Evidence): readonly StoredBooking[] {
  return rows.filter(({ status, eventId, endMs }) => status !== 'cancelled' && eventId !== '' && endMs > nowMs);
}

export function correctionsOf(evidence: Evidence): Correction[] {
  const ahead = rowsAhead(evidence);
  const byEvent = rowsByEvent(ahead);
  return ahead.flatMap((row) => {
    const ofEvent = byEvent.get(row.eventId) ?? [];
    const theirs = ofEvent.filter((other) => isSamePerson(other, row, evidence.contacts));
    const first = theirs[0] ?? row;
    if (first !== row) return asTwin(row, first, evidence) ?? [];
    const correction = correctionOf(row, evidence);
    // Several contacts share this event, and only a person can say which contact's it is (doubles.ts). If the event is gone,
    // the rows are cancelled.
    const isLeftAlone = theirs.length < ofEvent.length && correction?.after.status !== 'cancelled';
    return isLeftAlone ? [] : (correction ?? []);
  });
}

/** Events that are to be asked for one by one: their own calendar can be read and does not list them. */
export function eventsToAskFor(evidence: Evidence): Place[] {
  return rowsAhead(evidence).flatMap((row) => {
    if (locateEvent(row, evidence).kind !== 'look') return [];
    const places = homesOf(row, evidence.hosts).map((calendarId) => ({ calendarId, eventId: row.eventId }));
    return places.filter(
      (place) => evidence.calendars.listed.get(place.calendarId) && originalAt(place, evidence.calendars) === undefined,
    );
  });
}

/** In its own calendar, in that of its host, else in any other that is listed. */
export function locateEvent(row: EventReference, { hosts, calendars }: Evidence): EventWhereabouts {
  const homes = homesOf(row, hosts).map((calendarId) => ({ calendarId, eventId: row.eventId }));
  const others = [...calendars.listed.keys()].map((calendarId) => ({ calendarId, eventId: row.eventId }));
  for (const place of [...homes, ...others]) {
    const event = originalAt(place, calendars);
    if (event && eventStands(event)) return { kind: 'found', place, event };
  }
  for (const place of homes.filter(({ calendarId }) => calendars.listed.get(calendarId))) {
    const event = originalAt(place, calendars);
    if (event === undefined) return { kind: 'look', place };
    if (event !== null) return { kind: 'found', place, event };
  }
  // Google knows the events that were deleted. Where it knows none of this id the calendar never had it, or the person who
  // asks does not see its events, or it is gone as a whole: the row stays, which costs nothing (rule 11).
  return { kind: 'unknown' };
}

type EventReference = Pick<BookingRow, 'host' | 'calendar' | 'eventId'>;

/** An event that a person marked free still stands, and takes no host's time. */
export function eventStands({ blocks, markedFree }: OwnEvent): boolean {
  return blocks || markedFree;
}

// The copy of an invitation is not the event.
function originalAt(place: Place, calendars: CalendarView): OwnEvent | null | undefined {
  const event = eventAt(calendars, place);
  return event?.isCopy ? undefined : event;
}

function correctionOf(row: StoredBooking, evidence: Evidence): Correction | null {
  const standing = locateEvent(row, evidence);
  if (standing.kind !== 'found') return null;
  const { place, event } = standing;
  if (!event.blocks) return eventStands(event) ? null : cancelled(row, place, evidence);
  const time = timeOf(event);
  const host = hostsAt(row.host, { ...place, guests: event.guests }, evidence.hosts);
  const isInTime = time === null || (isSameSecond(row.startMs, time.startMs) && isSameSecond(row.endMs, time.endMs));
  if (isInTime && host === row.host) return writtenAnew(row, place, evidence) ?? withCalendar(row, place, evidence);
  const reason = evidence.words.movedByHand(row.host, evidence.stamp(row.startMs));
  return {
    place,
    before: row,
    after: { ...row, ...(time ?? {}), host, status: 'moved', reason, calendar: place.calendarId },
  };
}

/** Cells that could not be read, and what the event says there. */
function writtenAnew(row: StoredBooking, place: Place, { words }: Evidence): Correction | null {
  if (row.unread === undefined) return null;
  const reason = words.cellsWritten(row.unread.join(', '));
  return { place, before: row, after: { ...row, calendar: place.calendarId, reason } };
}

/** A row of a version that did not write it, or a cell that a person wrote over. */
function withCalendar(row: StoredBooking, place: Place, { keepsCalendars, words }: Evidence): Correction | null {
  if (!keepsCalendars || row.calendar === place.calendarId) return null;
  const reason = row.calendar === '' ? row.reason : words.calendarWritten(row.calendar);
  return { place, before: row, after: { ...row, calendar: place.calendarId, reason } };
}

/** Of two rows of one person with one event the first stays. Two executions wrote them where the lock failed. */
function asTwin(row: StoredBooking, first: StoredBooking, evidence: Evidence): Correction | null {
  const standing = locateEvent(row, evidence);
  if (standing.kind === 'unknown') return null;
  const reason = evidence.words.twin(first.sheetRow);
  return { place: standing.place, before: row, after: { ...row, status: 'cancelled', reason } };
}

function cancelled(row: StoredBooking, place: Place, { words }: Evidence): Correction {
  return { place, before: row, after: { ...row, status: 'cancelled', reason: words.cancelledByHand } };
}

// Cells hold whole seconds.
function isSameSecond(a: Instant, b: Instant): boolean {
  return Math.floor(a / 1000) === Math.floor(b / 1000);
}
