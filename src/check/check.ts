// Check finds everything that is wrong: the key, the tabs, each calendar, the rows of Bookings, and rows that wait to be
// written.
import { telliKey } from '../notes/credentials.ts';
import { type Notebook, openNotebook } from '../notes/notebook.ts';
import { linkedServicesOf, savedSpreadsheet } from '../notes/ownSheet.ts';
import { rowsWaiting } from '../notes/waitingRows.ts';
import { PlatformFailure, whyUnread } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import { lostTab } from '../records/bookingsFault.ts';
import { fillCache, linksIntoCache } from '../records/cachedWorkbook.ts';
import { doorFactsOf, keepDoorFacts } from '../records/doorFacts.ts';
import { clocksAt, readAsAddress } from '../records/sheetRead.ts';
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { readBookings } from '../sheet/bookings.ts';
import { type Finding, type Language, speakingIn } from '../sheet/configuration.ts';
import { readForCheck } from '../sheet/read/configuration.ts';
import { PRESENT_VERSION, sheetVersionOf } from '../sheet/sheetVersion.ts';
import { SHEET_VERSION, TABS } from '../sheet/tabs.ts';
import { headerKey, nameKey } from '../sheet/text.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { type Reasons, reasonsFor } from '../words/reasons/reasons.ts';
import { type CalendarsAsked, type CalendarsSeen, calendarsChecked } from './calendars.ts';
import { checkLinks, type LinksChecked } from './hubspot/links.ts';
import { problemFindings } from './hubspot/problems.ts';
import { rowNumbers } from './rowNumbers.ts';

/** The Sheet as the menu needs it, read afresh. Throws if the Sheet or the script properties cannot be read. */
export function openSheet(ports: Ports) {
  const readAtMs = ports.now();
  const notes = openNotebook(ports.properties);
  if (notes.fault !== null) throw new PlatformFailure(notes.fault);
  const port = ports.openWorkbook(savedSpreadsheet(notes));
  return { port, ...openedSheet(ports, notes, readAsAddress(ports, notes, port.read(null)), readAtMs) };
}

/** `ofSettings`: the language of Settings. Like `openSheet`, from properties and tabs that were read since `readAtMs`. */
export function openedSheet(ports: Ports, notes: Notebook, workbook: Workbook, readAtMs: Instant) {
  const { speaks } = ports;
  const read = readForCheck(workbook, clocksAt(ports, ports.now()), linkedServicesOf(notes), speaks);
  return { notes, workbook, configuration: speakingIn(read, speaks), ofSettings: read.settings.language, readAtMs };
}

interface CheckOptions {
  /** A calendar's refusal of a booking still counts for so long after its host is offered again. */
  readonly pausedForMs?: number;
}

/** What meeting links ask and are, besides what is wrong with them. */
export interface Checked extends Omit<LinksChecked, 'findings'> {
  readonly findings: readonly Finding[];
  /** That of the findings. */
  readonly language: Language;
  readonly calendars: CalendarsSeen;
  /** So many of the findings are about meeting links. */
  readonly linkProblems: number;
}

/** Check at a person's wish: callers are offered at once what has been put right. One call more with a HubSpot link. */
export function checkForPerson(ports: Ports): Checked & ReturnType<typeof openSheet> {
  const opened = openSheet(ports);
  const checked = findProblems(ports, opened);
  const toCache = new Map<string, string>();
  if (Object.keys(checked.known).length > 0) linksIntoCache({ toCache }, checked.known);
  fillCache({ ports, toCache });
  return { ...opened, ...checked };
}

/**
 * The findings stand in the order of the Sheet, with the language that they are in. Throws as `openSheet`. What requests need
 * to know before they have proved themselves goes into the cache.
 */
export function findProblems(
  ports: Ports,
  opened: ReturnType<typeof openedSheet> = openSheet(ports),
  { pausedForMs = 0 }: CheckOptions = {},
): Checked {
  const { notes, workbook, configuration } = opened;
  keepDoorFacts(ports.cache, doorFactsOf(opened, opened.ofSettings));
  const { timeZone, language } = configuration.settings;
  const reasons = reasonsFor(language);
  const zone = { timeZone, offsetAt: ports.offsetAt };
  const bookings = readBookings(workbook, zone, language);
  const lost = lostTab(notes, opened);
  const waiting = rowsWaiting(notes).size;
  const services = rowNumbers(workbook, 'services', 'Service', nameKey);
  const rowOf = (service: string) => services.get(nameKey(service)) ?? null;
  const settings = rowNumbers(workbook, 'settings', 'Setting', headerKey);
  const rowOfSetting = (setting: string) => settings.get(headerKey(setting)) ?? null;
  // Before the links are checked: one that reads fine ends what a booking had reported of it, which is told this once.
  const problems = problemFindings({ notes, nowMs: ports.now(), zone, language, rowOf });
  const links = checkLinks({ ports, notes, configuration, rowOf, rowOfSetting });
  const calendars = calendarsChecked({ ports, workbook, configuration, notes, reasons }, pausedForMs);
  const findings = [
    ...(telliKey(notes) ? [] : [wholeTab(TABS.settings.name, reasons.shut.noKey)]),
    ...configuration.findings,
    ...newerFindings(workbook, reasons, rowOfSetting),
    ...calendars.findings,
    ...holidayFindings({ ports, workbook, configuration, reasons }),
    ...links.findings,
    ...problems,
    ...(lost ? [lost] : []),
    ...bookings.findings,
    ...(waiting > 0 ? [wholeTab(TABS.log.name, reasons.waiting(waiting))] : []),
  ];
  return { ...links, findings, language, calendars: calendars.seen, linkProblems: links.findings.length };
}

function wholeTab(tab: string, sentence: string): Finding {
  return { tab, row: null, column: null, sentence };
}

/** A person who deployed an old state may miss what the tabs say. */
function newerFindings(
  { tabs }: Workbook,
  reasons: Reasons,
  rowOfSetting: (setting: string) => number | null,
): Finding[] {
  const version = sheetVersionOf(tabs) ?? PRESENT_VERSION;
  if (version <= PRESENT_VERSION) return [];
  const sentence = reasons.newerSheet(version, PRESENT_VERSION);
  return [{ tab: TABS.settings.name, row: rowOfSetting(SHEET_VERSION), column: 'Value', sentence }];
}

/** Each holiday calendar is read afresh, so that a person sees at once whether sharing it helped. */
function holidayFindings({ ports, workbook, configuration, reasons }: Omit<CalendarsAsked, 'notes'>): Finding[] {
  const { holidayCalendars } = configuration.settings;
  const row = rowNumbers(workbook, 'settings', 'Setting', headerKey).get(headerKey('Holiday calendars')) ?? null;
  const today = Math.floor(ports.now() / DAY_MS);
  return [...new Set(holidayCalendars)].flatMap((calendarId) => {
    const read = ports.calendar.allDayDates(calendarId, today, today + 1);
    if ('value' in read) return [];
    const sentence = reasons.holidays(calendarId, whyUnread(read.unreadable));
    return [{ tab: TABS.settings.name, row, column: 'Value', sentence }];
  });
}
