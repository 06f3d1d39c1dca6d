// Compares rows of Bookings with the calendars: the calendar decides (rule 11). Pure.
import { hostsAt } from '../appointments/calendar/events/eventTag.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import { homesOf } from '../records/bookingsWithHosts.ts';
import type { SheetHosts } from '../records/sheetHosts.ts';
import type { Instant } from '../scheduling/time.ts';
import type { StoredBooking } from '../sheet/bookings.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { Contacts } from '../telli/sameContact.ts';
import type { RecoveryWords } from '../words/recovery.ts';
import { keepingSaid } from '../words/said.ts';
import { type CalendarView, eventAt, type Place, timeOf } from './calendarView.ts';
import { isSamePerson, rowsByEvent } from './oneEvent.ts';

export interface Evidence {
  readonly rows: readonly StoredBooking[];
  readonly hosts: SheetHosts;
  readonly calendars: CalendarView;
  readonly nowMs: Instant;
  readonly words: RecoveryWords;
  readonly contacts: Contacts;
  /** Whether the tab has the column Calendar. */
  readonly keepsCalendars: boolean;
  /** How an instant is written in Bookings. */
  readonly stamp: (instant: Instant) => string;
}

/** found: the event, even if it was deleted. look: only asking for it tells. unknown: no calendar tells. */
export type EventWhereabouts =
  | { readonly kind: 'found'; readonly place: Place; readonly event: OwnEvent }
  | { readonly kind: 'look'; readonly place: Place }
  | { readonly kind: 'unknown' };

/** A row and its text after the calendar; `place` is the event's place, now or before. */
export interface Correction {
  readonly place: Place;
  readonly before: StoredBooking;
  readonly after: BookingRow;
}

/** Rows that stand, have an event and are not over. */
export function rowsAhead({ rows, nowMs }: Evidence): readonly StoredBooking[] {
  return rows.filter(({ status, eventId, endMs }) => status !== 'cancelled' && eventId !== '' && endMs > nowMs);
}

/** A row's Reason says what changed it last, and keeps what the caller said. */
export function correctionsOf(evidence: Evidence): Correction[] {
  return corrections(evidence).map(({ before, after, ...one }) => {
    const reason = keepingSaid(after.reason, before.reason);
    return { ...one, before, after: { ...after, reason } };
  });
}

function corrections(evidence: Evidence): Correction[] {
  const ahead = rowsAhead(evidence);
  const byEvent = rowsByEvent(ahead);
  return ahead.flatMap((row) => {
    const ofEvent = byEvent.get(row.eventId) ?? [];
    const theirs = ofEvent.filter((other) => isSamePerson(other, row, evidence.contacts));
    const first = theirs[0] ?? row;
    if (first !== row) return asTwin(row, first, evidence) ?? [];
    const correction = correctionOf(row, evidence);
    // Several contacts share this event, and only a person can say which contact's it is (doubles.ts). If the event is
    // gone, the rows are cancelled.
    const isLeftAlone = theirs.length < ofEvent.length && correction?.after.status !== 'cancelled';
    return isLeftAlone ? [] : (correction ?? []);
  });
}

/** Events to ask for one by one: their own calendar can be read and does not list them. */
export function eventsToAskFor(evidence: Evidence): Place[] {
  return rowsAhead(evidence).flatMap((row) => {
    if (locateEvent(row, evidence).kind !== 'look') return [];
    const places = homesOf(row, evidence.hosts).map((calendarId) => ({ calendarId, eventId: row.eventId }));
    return places.filter(
      (place) => evidence.calendars.listed.get(place.calendarId) && originalAt(place, evidence.calendars) === undefined,
    );
  });
}

/** Looks in the row's own calendar, then in its host's, then in all others that are listed. */
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
  // Google also knows deleted events. If it does not know this id, the calendar never had the event, or it is gone for
  // good. Or the account that asks may not see its events. So the row stays, which costs nothing (rule 11).
  return { kind: 'unknown' };
}

type EventReference = Pick<BookingRow, 'host' | 'calendar' | 'eventId'>;

/** An event that a person marked free still stands, and takes no host's time. */
export function eventStands({ blocks, markedFree }: OwnEvent): boolean {
  return blocks || markedFree;
}

// A guest's copy is not the event.
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

/** Fills unreadable cells from the event. */
function writtenAnew(row: StoredBooking, place: Place, { words }: Evidence): Correction | null {
  if (row.unread === undefined) return null;
  const reason = words.cellsWritten(row.unread.join(', '));
  return { place, before: row, after: { ...row, calendar: place.calendarId, reason } };
}

/** For a row that an older version wrote without Calendar, or a cell that a person changed. */
function withCalendar(row: StoredBooking, place: Place, { keepsCalendars, words }: Evidence): Correction | null {
  if (!keepsCalendars || row.calendar === place.calendarId) return null;
  const reason = row.calendar === '' ? row.reason : words.calendarWritten(row.calendar);
  return { place, before: row, after: { ...row, calendar: place.calendarId, reason } };
}

/** Of two rows of one person with one event, the first stays. Two executions wrote them when the lock failed. */
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
