// Events of ours that tell of a contact, in one calendar: what they hold for the script alone, and their text.
import { eraseEvent } from '../../appointments/calendar/events/eraseEvent.ts';
import { hasDetails, tagOf } from '../../appointments/calendar/events/eventTag.ts';
import { noteErasedEvent } from '../../notes/erasedEvents.ts';
import { savedSpreadsheet } from '../../notes/ownSheet.ts';
import type { OwnEvent } from '../../ports/calendar.ts';
import { calendarsOfAll } from '../../records/sheetHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { interval } from '../../scheduling/interval.ts';
import { DAY_MS } from '../../scheduling/time.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import type { EraseTexts } from '../wire/erase.ts';
import type { Matcher } from './terms.ts';
import type { EraseWords } from './words.ts';

const DAYS_BACK = 3_650;
const DAYS_AHEAD = 370;

/** Of all hosts, and of all rows that name another. In an order that stays. */
export function calendarsToSearch({ workbook, hosts }: SheetRead): readonly string[] {
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  const [column = -1] = tab ? columnsNamed(tab, 'Calendar') : [];
  const ofRows = (tab?.rows ?? []).slice(1).map((texts) => (texts[column] ?? '').trim());
  return [...new Set([...calendarsOfAll(hosts), ...ofRows])].filter((id) => id.includes('@')).sort();
}

export interface CalendarSeen {
  readonly events: readonly OwnEvent[];
  readonly invited: number;
  /** '' = it was read. */
  readonly unread: string;
}

/** One call for up to 2,500 events of ours. */
export function eventsOf(
  { execution, nowMs }: SheetRead,
  calendarId: string,
  matcher: Matcher,
  emails: readonly string[],
): CalendarSeen {
  const range = interval(nowMs - DAYS_BACK * DAY_MS, nowMs + DAYS_AHEAD * DAY_MS);
  const read = execution.ports.calendar.ownEvents(calendarId, range);
  if ('unreadable' in read) return { events: [], invited: 0, unread: read.unreadable };
  const own = ['', savedSpreadsheet(execution.notes) ?? ''];
  const events = read.value.filter(
    (event) => !event.isCopy && own.includes(tagOf(event).sheet) && isAbout(event, matcher),
  );
  const addresses = emails.map((email) => email.toLowerCase());
  const invited = events.filter(({ guests }) => guests.some((guest) => addresses.includes(guest))).length;
  return { events, invited, unread: '' };
}

/** An event that tells the script nothing of its contact any more may still have them in its text. */
function isAbout(event: OwnEvent, { isTheirs, isQuotedIn }: Matcher): boolean {
  const tag = tagOf(event);
  return hasDetails(tag) ? isTheirs(tag) : isQuotedIn(`${event.title} ${event.description}`);
}

/** Up to a call an event, and two for the notes. What is left is noted, so that the recovery job tries again. */
export function eraseEvents(
  { execution, nowMs }: SheetRead,
  calendarId: string,
  events: readonly OwnEvent[],
  texts: EraseTexts,
  words: EraseWords,
): { readonly erased: number; readonly left: readonly string[] } {
  const { notes } = execution;
  const goes = (event: OwnEvent) => texts === 'all' || (texts === 'over' && event.endMs <= nowMs);
  const all = events
    .filter((event) => hasDetails(tagOf(event)) || goes(event))
    .map((event) => ({ event, note: { calendarId, eventId: event.id, withTexts: goes(event), sinceMs: nowMs } }));
  for (const { note } of all) noteErasedEvent(notes, { ...note, doneMs: null });
  notes.flush();
  const outcomes = all.map(({ event, note }) => eraseEvent(execution, note, event));
  notes.flush();
  const failed = outcomes.filter(({ kind }) => kind !== 'written' && kind !== 'gone');
  const left = failed.length === 0 ? [] : [words.eventsLeft(failed.length, calendarId)];
  return { erased: outcomes.length - failed.length, left };
}
