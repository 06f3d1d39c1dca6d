// The page Erase a contact: finds a contact, shows what there is of them, and empties it. The Log and the calendars come place by
// place, as both may be long. Bookings is last: until then a second run finds the contact there.

import { changeSheetVersion } from '../../notes/ownSheet.ts';
import { whyUnread } from '../../ports/platformFailure.ts';
import type { Ports } from '../../ports/ports.ts';
import { lostTab } from '../../records/bookingsFault.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab } from '../../sheet/workbook.ts';
import { PageProblem } from '../fromPage.ts';
import { underLock } from '../lock.ts';
import type { EraseDone, EraseFound, ErasePlace, EraseSeen, EraseTerms, EraseTexts, NextPlace } from '../wire/erase.ts';
import type { Person } from '../wire/shared.ts';
import { pageWords } from '../words/words.ts';
import { type CalendarSeen, calendarsToSearch, eraseEvents, eventsOf } from './events.ts';
import { findContacts, openedSheet } from './findContacts.ts';
import { logStretch } from './log.ts';
import { eraseNotes } from './notes.ts';
import { columnsLost, contactRows, emptied } from './rows.ts';
import { type Matcher, matcherOf } from './terms.ts';
import { type EraseWords, eraseWords } from './words.ts';

const LONGEST_TYPED = 200;

export function findToErase(ports: Ports, typed: string, person: Person): EraseFound {
  const asked = typed.trim();
  if (asked === '' || asked.length > LONGEST_TYPED) throw new PageProblem(eraseWords(person.language).nothingTyped);
  return findContacts(ports, asked, person);
}

interface Asked {
  readonly sheet: SheetRead;
  readonly terms: EraseTerms;
  readonly matcher: Matcher;
  readonly words: EraseWords;
}

/** whole: with all rows of Bookings, of which some may name a calendar that no host has any more. */
function opened(ports: Ports, terms: EraseTerms, person: Person, mode: 'listed' | 'whole'): Asked {
  const sheet = openedSheet(ports, mode, person);
  return { sheet, terms, matcher: matcherOf(terms, sheet.contacts), words: eraseWords(person.language) };
}

const NOTHING_SEEN: EraseSeen = { log: 0, events: 0, invited: 0, left: [], next: null };
const NOTHING_DONE: EraseDone = { ...NOTHING_SEEN, rows: 0, notes: 0 };

const LOG = 'log ';
const CALENDARS = 'calendars ';
const ROWS = 'rows';

/** What is there, in the Log's next rows or in some calendars. */
export function lookToErase(ports: Ports, terms: EraseTerms, place: ErasePlace, person: Person): EraseSeen {
  const fromRow = logRowOf(place);
  if (fromRow === null) return inCalendars(opened(ports, terms, person, 'whole'), place, ({ events }) => events.length);
  const all = opened(ports, terms, person, 'listed');
  const { found, next } = logStretch(all.sheet, all.matcher, fromRow);
  return { ...NOTHING_SEEN, log: found, next: afterLog(next, all.words) };
}

/** Empties what is there. The last place is Bookings, with what the script properties hold. */
export function eraseAt(
  ports: Ports,
  terms: EraseTerms,
  texts: EraseTexts,
  place: ErasePlace,
  person: Person,
): EraseDone {
  const { busy } = pageWords(person.language);
  const locked = (work: () => EraseDone) => underLock(ports.lock, busy, work);
  if (place === ROWS) return locked(() => eraseRows(opened(ports, terms, person, 'whole')));
  const fromRow = logRowOf(place);
  if (fromRow === null) {
    const all = opened(ports, terms, person, 'whole');
    const left: string[] = [];
    const seen = inCalendars(all, place, ({ events }, calendarId) => {
      const done = eraseEvents(all.sheet, calendarId, events, texts, all.words);
      left.push(...done.left);
      return done.erased;
    });
    const next = seen.next ?? { place: ROWS, doing: all.words.inBookings };
    return { ...NOTHING_DONE, ...seen, left: [...seen.left, ...left], next };
  }
  const all = opened(ports, terms, person, 'listed');
  const seen = logStretch(all.sheet, all.matcher, fromRow);
  if (seen.found === 0) return { ...NOTHING_DONE, next: afterLog(seen.next, all.words) };
  return locked(() => eraseInLog(opened(ports, terms, person, 'listed'), fromRow));
}

function eraseInLog({ sheet, matcher, words }: Asked, fromRow: number): EraseDone {
  const { writes, isAll, next } = logStretch(sheet, matcher, fromRow);
  if (writes.length > 0) sheet.execution.workbook.writeCells(writes);
  const log = new Set(writes.map(({ row }) => row)).size;
  return { ...NOTHING_DONE, log, next: isAll ? afterLog(next, words) : inLog(fromRow, words) };
}

// Google ends an execution after six minutes, and a person waits.
const MOST_MS = 12_000;

/** As many calendars as there is time for. */
function inCalendars(
  { sheet, terms, matcher, words }: Asked,
  place: ErasePlace,
  count: (seen: CalendarSeen, calendarId: string) => number,
): EraseSeen {
  if (!place.startsWith(CALENDARS)) throw new Error(`no place: ${place}`);
  const { now } = sheet.execution.ports;
  const endMs = now() + MOST_MS;
  const all = calendarsToSearch(sheet);
  const left: string[] = [];
  let [events, invited] = [0, 0];
  for (const [at, calendarId] of all.entries()) {
    if (calendarId <= place.slice(CALENDARS.length)) continue;
    if (now() > endMs) {
      const next = { place: `${CALENDARS}${all[at - 1]}`, doing: words.inCalendar(at + 1, all.length) };
      return { ...NOTHING_SEEN, events, invited, left, next };
    }
    const seen = eventsOf(sheet, calendarId, matcher, terms.emails);
    events += count(seen, calendarId);
    invited += seen.invited;
    if (seen.unread !== '') left.push(words.calendarUnread(calendarId, whyUnread(seen.unread)));
  }
  return { ...NOTHING_SEEN, events, invited, left };
}

/** What a tab or column holds that a person has renamed is not found. */
function leftInBookings({ sheet, words }: Asked): string[] {
  const lost = lostTab(sheet.execution.notes, sheet);
  const columns = columnsLost(sheet.workbook);
  const why = lost?.sentence ?? (columns.length > 0 ? words.noColumns(columns.join(', ')) : null);
  return why === null ? [] : [words.rowsLeft(why)];
}

function eraseRows(asked: Asked): EraseDone {
  const { sheet, matcher, words } = asked;
  const { workbook, execution, nowMs } = sheet;
  const { notes, ports } = execution;
  const tab = findTab(workbook.tabs, TABS.bookings.name);
  const rows = contactRows(workbook).filter(matcher.isTheirs);
  const writes = tab
    ? emptied(
        tab,
        rows.map(({ row }) => row),
      )
    : [];
  const noted = eraseNotes(notes, matcher, nowMs);
  if (writes.length > 0) execution.workbook.writeCells(writes);
  // Whatever the cache holds of the contact is asked for no more, and forgotten within five minutes.
  changeSheetVersion(notes, ports.codec);
  notes.flush();
  const left = [...leftInBookings(asked), ...(noted.claims === 0 ? [] : [words.claimsLeft(noted.claims)])];
  return { ...NOTHING_DONE, rows: rows.length, notes: noted.count, left };
}

function logRowOf(place: ErasePlace): number | null {
  if (place === '') return 1;
  if (!place.startsWith(LOG)) return null;
  const row = Number(place.slice(LOG.length));
  if (!Number.isInteger(row) || row < 1) throw new Error(`no place: ${place}`);
  return row;
}

function inLog(row: number, words: EraseWords): NextPlace {
  return { place: `${LOG}${row}`, doing: words.inLog(row) };
}

function afterLog(next: number | null, words: EraseWords): NextPlace {
  return next === null ? { place: CALENDARS, doing: words.inCalendars } : inLog(next, words);
}
