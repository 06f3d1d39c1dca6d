// After the recovery job the tab Bookings and the calendars say the same of what is to come, and nothing waits any more.
import type { FinalState, History } from '../evidence/history.ts';
import { eventText, type OwnEvent, ownEvents } from '../evidence/ownEvents.ts';
import { isCancelledByPerson } from '../evidence/people.ts';
import { instantText, MINUTE_MS, readStamp } from '../evidence/times.ts';

type Row = FinalState['bookings'][number];

// The job runs twice within an hour; what ends meanwhile may or may not be ahead of it.
const JOB_MS = 60 * MINUTE_MS;

export function bookingsAgree(history: History): string[] {
  const isAhead = (endMs: number): boolean => endMs > history.recoveryMs + JOB_MS;
  const active = history.final.bookings.filter(({ Status }) => Status === 'booked' || Status === 'moved');
  const withEvent = active.filter((row) => /^(?!hubspot:)./.test(row['Event id'] ?? ''));
  const rows = withEvent.filter((row) => isAhead(readStamp(row.End)));
  const events = ownEvents(history).filter(({ state }) => isAhead(state.endMs));
  return [
    ...unreadable(active),
    ...rows.flatMap((row) => withoutEvent(history, row)),
    ...events.flatMap((event) => withoutRow(history, event, active)),
    ...waiting(history.final.properties),
  ];
}

function unreadable(rows: readonly Row[]): string[] {
  const broken = rows.filter((row) => Number.isNaN(readStamp(row.Start) + readStamp(row.End)));
  return broken.map((row) => `a row of Bookings has a time that cannot be read: ${row.Start} to ${row.End}`);
}

function withoutEvent(history: History, row: Row): string[] {
  const { world, final } = history;
  const [name = ''] = (row.Host ?? '').split(',').map((text) => text.trim());
  const calendarId = world.hosts.find((host) => host.name === name)?.calendarId ?? '';
  const eventId = row['Event id'] ?? '';
  const event = final.events[calendarId]?.[eventId];
  const what = `the row of “${row.Service}” at ${instantText(readStamp(row.Start))} with ${name} (event ${eventId}, ${row.Status})`;
  if (event === undefined) return [`${what} has no event in that host's calendar`];
  if (!event.blocks) return [`${what} has an event that does not block`];
  if (event.startMs === readStamp(row.Start) && event.endMs === readStamp(row.End)) return [];
  return [`${what} has its event at ${instantText(event.startMs)} to ${instantText(event.endMs)}`];
}

function withoutRow(history: History, event: OwnEvent, active: readonly Row[]): string[] {
  const rows = active.filter((row) => row['Event id'] === event.eventId);
  if (rows.length === 1 || (rows.length === 0 && isCancelledByPerson(history, event.eventId))) return [];
  return [`${eventText(event)} has ${rows.length} active rows in Bookings`];
}

/** An entry may stay behind once its row is written, but then it must say `written`. */
function waiting(properties: FinalState['properties']): string[] {
  const left = Object.entries(properties).filter(
    ([key, value]) => /^(pending|leftOver)\./.test(key) && value !== 'written',
  );
  return left.map(([key, value]) => `${key} still waits: ${value.slice(0, 200)}`);
}
