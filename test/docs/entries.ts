// Calendar entries as an example describes them, each the lines of a VEVENT.
import { calendarOf, instant } from './notation.ts';

/** Without times it is an all-day entry. `state` is how it is marked, '' for an ordinary one. */
export function entry(host: string, date: string, from: string, to: string, state: string): string[] {
  const times = from === '' ? allDay(date) : [`DTSTART:${stamp(date, from)}`, `DTEND:${stamp(date, to)}`];
  return vevent([date, from, state].join(' '), [...times, ...stateLine(state, host)]);
}

export function holiday(date: string): string[] {
  return vevent(date, allDay(date));
}

function vevent(uid: string, lines: readonly string[]): string[] {
  return [`UID:${uid}@example.com`, 'DTSTAMP:20270101T000000Z', 'SUMMARY:Event', ...lines];
}

/** Without an end it is one day long (RFC 5545, 3.6.1). */
function allDay(date: string): string[] {
  return [`DTSTART;VALUE=DATE:${date.replace(/-/g, '')}`];
}

function stamp(date: string, time: string): string {
  return new Date(instant(date, time)).toISOString().replace(/[-:]|\.000/g, '');
}

function stateLine(state: string, host: string): string[] {
  switch (state) {
    case '':
      return [];
    case 'free':
      return ['TRANSP:TRANSPARENT'];
    case 'tentative':
    case 'cancelled':
      return [`STATUS:${state.toUpperCase()}`];
    case 'declined':
      return [`ATTENDEE;PARTSTAT=DECLINED:mailto:${calendarOf(host)}`];
    default:
      throw new Error(`an event cannot be “${state}”`);
  }
}
