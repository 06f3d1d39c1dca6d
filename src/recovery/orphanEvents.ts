// Our own events ahead without a row of Bookings, and the rows that they would have. Pure.
import { eventRow, tagNow, tagOf } from '../appointments/calendar/events/eventTag.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { Instant } from '../scheduling/time.ts';
import { isEventId } from '../sheet/cells/eventIds.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { withSaid } from '../words/said.ts';
import { type CalendarView, ownEventsIn, type Place, timeOf } from './calendarView.ts';

export interface OrphanEvent {
  readonly place: Place;
  readonly event: OwnEvent;
  /** Whether this Sheet surely wrote it. An older version named no Sheet, so a copy of this Sheet may have written it. */
  readonly isOurs: boolean;
}

/** The ids of this Sheet, its events and its present. */
export interface SheetKnowledge {
  /** Event ids that Bookings shows, or that wait for it or for removal. */
  readonly eventIds: ReadonlySet<string>;
  /** The spreadsheet's id; '' if it is not known. */
  readonly sheet: string;
  readonly nowMs: Instant;
}

/** Another Sheet's events are left to its own job. Younger events may belong to an execution that still runs. */
export function orphansIn(view: CalendarView, { eventIds, sheet, nowMs }: SheetKnowledge): OrphanEvent[] {
  const isStray = (event: OwnEvent): boolean =>
    // If a person copied an event, the copy has another id and belongs to that person.
    isEventId(event.id) &&
    event.blocks &&
    !eventIds.has(event.id) &&
    ['', sheet].includes(tagOf(event).sheet) &&
    event.createdMs <= nowMs - SURELY_ENDED_MS &&
    timeOf(event) !== null &&
    event.endMs > nowMs;
  return ownEventsIn(view)
    .filter(({ event }) => isStray(event))
    .map(({ calendarId, event }) => ({
      place: { calendarId, eventId: event.id },
      event,
      isOurs: tagOf(event).sheet !== '',
    }))
    .sort((a, b) => a.event.createdMs - b.event.createdMs || (a.event.id < b.event.id ? -1 : 1));
}

export function requestOf({ event }: OrphanEvent): string {
  return tagOf(event).requestId;
}

export function rowOf({ calendarId, eventId }: Place, event: OwnEvent, reason: string, sheet: SheetRead): BookingRow {
  const said = tagNow(event, sheet.execution).reason;
  const why = withSaid(reason, said, sheet.configuration.settings.language);
  return { ...eventRow(calendarId, event, sheet), eventId, bookedAtMs: event.createdMs, reason: why };
}
