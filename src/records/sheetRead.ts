// The Sheet as one execution knows it: the tabs, and what they mean.
import type { Execution } from '../execution.ts';
import { nearBookings, rememberNearBookings } from '../notes/nearBookings.ts';
import type { Notebook } from '../notes/notebook.ts';
import { linkedServicesOf, mainCalendarOf, rememberLinks } from '../notes/ownSheet.ts';
import { bookingsSince, bookingsCounted as countBookings } from '../notes/recentBookings.ts';
import { areTabsUnknown, rememberTabs } from '../notes/tabFacts.ts';
import { platformText, told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { Instant } from '../scheduling/time.ts';
import { createZoneClock, type ZoneClock } from '../scheduling/zone.ts';
import { reduceForCache } from '../sheet/cacheable.ts';
import { type Configuration, type Language, speakingIn } from '../sheet/configuration.ts';
import { withMainCalendar } from '../sheet/mainCalendar.ts';
import { nearRowsOf } from '../sheet/nearRows.ts';
import { readConfiguration } from '../sheet/read/configuration.ts';
import type { Clocks } from '../sheet/read/context.ts';
import type { StampZone } from '../sheet/stamps.ts';
import { TABS } from '../sheet/tabs.ts';
import { findTab, type Workbook } from '../sheet/workbook.ts';
import { type Contacts, contactsIn } from '../telli/sameContact.ts';
import { type CachedSheet, type ExtraPart, fromCache, intoCache } from './cachedWorkbook.ts';
import { aheadForCache, callersForCache } from './callerHistory.ts';
import { doorFactsIntoCache, doorFactsOf } from './doorFacts.ts';
import { readAllHosts, type SheetHosts } from './sheetHosts.ts';
import { readTabs, type TabsMode } from './tabsRead.ts';

export interface SheetRead {
  /** The execution that read it. */
  readonly execution: Execution;
  readonly workbook: Workbook;
  readonly configuration: Configuration;
  readonly hosts: SheetHosts;
  readonly contacts: Contacts;
  /** The zone of Bookings' and the Log's times. */
  readonly zone: StampZone;
  readonly clock: ZoneClock;
  /** The start of the execution. */
  readonly nowMs: Instant;
  /** So many bookings were noted when it was read; see notes/recentBookings.ts. */
  readonly bookingsCounted: number;
  /** From the cache: without callers' data and old bookings. */
  readonly cached: boolean;
  /** The cached Bookings with callers; null if not asked for, or if the Sheet was read afresh. */
  readonly callers: Workbook | null;
  /** What the cache knows of meeting links, sealed; '' = nothing, null = the cache was not asked. */
  readonly links: string | null;
  /** What the cache holds under the further keys; null = the cache was not asked. */
  readonly also: Readonly<Record<string, string>> | null;
}

/** cachedWithAhead: with the callers of all bookings to come. */
export type ReadMode = TabsMode | CachedMode;
type CachedMode = keyof typeof EXTRA_PARTS;
const EXTRA_PARTS = { cached: null, cachedWithCallers: 'callers', cachedWithAhead: 'ahead' } as const;

function isCached(mode: ReadMode): mode is CachedMode {
  return mode in EXTRA_PARTS;
}

/** null, with a line for the operator, if the Sheet cannot be read. `also`: further keys of the cache, in the same call. */
export function readSheet(execution: Execution, mode: ReadMode, also: readonly string[] = []): SheetRead | null {
  return unlessUnreadable(execution, () => {
    if (isCached(mode)) return readCached(execution, EXTRA_PARTS[mode], also);
    const sheet = readAfresh(execution, mode);
    rememberLinks(execution.notes, sheet.configuration);
    rememberFacts(sheet);
    return sheet;
  });
}

function unlessUnreadable({ ports }: Execution, read: () => SheetRead): SheetRead | null {
  try {
    return read();
  } catch (error) {
    ports.report(`The Sheet cannot be read: ${platformText(error)}`);
    return null;
  }
}

function readAfresh(execution: Execution, mode: TabsMode): SheetRead {
  const { ports, notes, startedMs } = execution;
  const bookingsCounted = countBookings(notes);
  const near = mode === 'whole' ? null : nearBookings(notes);
  const { tabs, isNews } = readTabs(execution, near, mode);
  const workbook = readAsAddress(ports, notes, tabs);
  const bookings = findTab(workbook.tabs, TABS.bookings.name);
  const used = bookings?.rowNumbers === undefined ? null : near;
  if (bookings) rememberNearBookings(notes, nearRowsOf(bookings, workbook.locale, startedMs, used), used);
  const sheet = sheetOf(execution, workbook, {
    cached: false,
    callers: null,
    links: null,
    also: null,
    bookingsCounted,
  });
  if (isNews) rememberFacts(sheet);
  return sheet;
}

function rememberFacts({ execution: { notes }, workbook, configuration }: SheetRead): void {
  rememberTabs(notes, workbook, configuration.settings.requireSignature);
}

/**
 * Reads the cache while nothing was edited or booked, else the Sheet, which then goes into the cache. An execution that must
 * note the tabs leaves the cache alone: so it makes no more calls than others.
 */
function readCached(execution: Execution, extra: ExtraPart | null, alsoKeys: readonly string[]): SheetRead {
  if (areTabsUnknown(execution.notes)) return readAfresh(execution, 'fresh');
  const { sheets, links, also } = fromCache(execution, extra ? ['sheet', extra] : ['sheet'], alsoKeys);
  const [known, callers = null] = sheets.map((one) => (one && isOfNow(execution, one) ? one : null));
  // Where rows are left out, Google finds a caller's.
  const isEnough =
    extra === null || callers !== null || (extra === 'callers' && nearBookings(execution.notes) !== null);
  if (known && isEnough) {
    // Each booking that one of them lacks may have been noted since.
    const bookingsCounted = Math.min(known.bookingsCounted, callers?.bookingsCounted ?? known.bookingsCounted);
    return sheetOf(execution, known.workbook, {
      cached: true,
      callers: callers?.workbook ?? null,
      links,
      also,
      bookingsCounted,
    });
  }
  const fresh = readAfresh(execution, 'fresh');
  keepInCache(fresh, extra === 'callers' && !isWhole(fresh) ? null : extra);
  const { workbook: read, configuration, nowMs: readAtMs } = fresh;
  doorFactsIntoCache(
    execution.toCache,
    doorFactsOf({ notes: execution.notes, workbook: read, configuration, readAtMs }),
  );
  return { ...fresh, links, also };
}

function keepInCache(sheet: SheetRead, extra: ExtraPart | null): void {
  const { execution, workbook, bookingsCounted } = sheet;
  const reduced = ['sheet', reduceForCache(workbook, execution.ports.now())] as const;
  const parts = extra ? ([reduced, [extra, callersOf(sheet, extra)]] as const) : [reduced];
  intoCache(execution, parts, { bookingsCounted });
}

function callersOf({ workbook, zone, contacts, nowMs }: SheetRead, extra: ExtraPart): Workbook {
  return extra === 'ahead' ? aheadForCache(workbook, zone, nowMs) : callersForCache(workbook, zone, contacts, nowMs);
}

/** Whether the bookings since are still known. */
function isOfNow({ notes }: Execution, { bookingsCounted }: CachedSheet): boolean {
  return bookingsSince(notes, bookingsCounted) !== null;
}

/** Whether no row of Bookings was left out. */
export function isWhole({ workbook, cached }: Pick<SheetRead, 'workbook' | 'cached'>): boolean {
  return !cached && findTab(workbook.tabs, TABS.bookings.name)?.rowNumbers === undefined;
}

type FromCache = Pick<SheetRead, 'cached' | 'callers' | 'links' | 'also' | 'bookingsCounted'>;

function sheetOf(execution: Execution, workbook: Workbook, from: FromCache): SheetRead {
  const { ports, startedMs: nowMs } = execution;
  const { offsetAt } = ports;
  const clock = createZoneClock(offsetAt);
  const { speaks } = ports;
  const linked = linkedServicesOf(execution.notes);
  const read = readConfiguration(workbook, clocksAt(ports, nowMs, clock), linked, speaks);
  const configuration = speakingIn(read, speaks);
  const { timeZone, countryCode } = configuration.settings;
  const hosts = readAllHosts(workbook);
  const contacts = contactsIn(countryCode);
  return { execution, workbook, configuration, hosts, contacts, zone: { timeZone, offsetAt }, clock, nowMs, ...from };
}

/** The platform's offsets and zones at that moment. */
export function clocksAt({ isTimeZone, offsetAt }: Ports, now: Instant, clock = createZoneClock(offsetAt)): Clocks {
  return { isTimeZone, todayIn: (zone) => clock.localDateOf(zone, now) };
}

/**
 * `primary` means the main calendar of the person who first ran Set up, no matter which account asks. One call more only while
 * the Sheet says `primary` and no person has run Set up.
 */
export function readAsAddress(ports: Ports, notes: Notebook, workbook: Workbook): Workbook {
  return withMainCalendar(workbook, () => mainCalendarOf(notes) ?? userOf(ports));
}

/** '' if Google does not tell. */
function userOf({ mail, report }: Ports): string {
  try {
    return mail.owner();
  } catch (error) {
    report(`Google does not tell which calendar "primary" is: ${told(error)}`);
    return '';
  }
}

/** English if the Sheet cannot be read. */
export function languageOf(sheet: SheetRead | null): Language {
  return sheet?.configuration.settings.language ?? 'en';
}
