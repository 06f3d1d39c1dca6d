// What the use cases need from outside. google/ has the real adapters; every other implementation
// passes the same contract suite. Each method says how it fails; nothing here fails open.
import type { Interval } from '../scheduling/interval.ts';
import type { Instant, LocalDate, OffsetAt, TimeZoneId } from '../scheduling/time.ts';
import type { Cell, Workbook } from '../sheet/workbook.ts';
import type {
  CalendarBusy,
  CalendarEvent,
  InsertOutcome,
  MoveOutcome,
  OwnEvent,
  RemoveOutcome,
  StoredEvent,
} from './calendarEvents.ts';

export type {
  CalendarBusy,
  CalendarEvent,
  Guest,
  InsertOutcome,
  Lacks,
  MoveOutcome,
  OwnEvent,
  RemoveOutcome,
  StoredEvent,
} from './calendarEvents.ts';

/** Each method but freeBusy and allDayDates is one call. `notifyGuests`: whether Google mails the guests. */
export interface CalendarPort {
  /**
   * One call for up to 50 calendars and 60 days; more are split. A calendar missing from the answer is unreadable. `timeZone`: the zone
   * in which Calendar is to answer. Throws if the whole query fails.
   */
  freeBusy(calendarIds: readonly string[], range: Interval, timeZone?: TimeZoneId): ReadonlyMap<string, CalendarBusy>;
  insert(calendarId: string, event: CalendarEvent, notifyGuests: boolean): InsertOutcome;
  /** Start and end change, all else stays: guests, link, the event's own zone. */
  move(calendarId: string, eventId: string, to: Interval, notifyGuests: boolean): MoveOutcome;
  remove(calendarId: string, eventId: string, notifyGuests: boolean): RemoveOutcome;
  /** null if there is no such event. Throws if the calendar cannot be asked. */
  get(calendarId: string, eventId: string): StoredEvent | null;
  /**
   * The dates with an all-day entry, marked free or busy, cancelled ones not; both bounds included, ascending, each once.
   * One call for up to 2,500 events. Throws if the calendar cannot be read.
   */
  allDayDates(calendarId: string, from: LocalDate, to: LocalDate): readonly LocalDate[];
  /**
   * The entries that touch the range and do not block it, all-day ones too: marked free, or declined by the calendar's owner. In the
   * order of their starts. One call. Throws if the entries cannot be read, as where only free/busy is shared.
   */
  notBlocking(calendarId: string, range: Interval): readonly Interval[];
  /**
   * The events of this product that touch the range, copies of invitations too, deleted ones not; in no certain order. One
   * call for up to 2,500 events. Throws if the calendar cannot be asked.
   */
  ownEvents(calendarId: string, range: Interval): readonly OwnEvent[];
}

/** Cells to write over in one row of a tab. */
export interface RowChange {
  readonly tab: 'bookings';
  /** As the spreadsheet numbers it: 1 is the header's. */
  readonly row: number;
  /** Columns count from 0; null clears the cell. */
  readonly cells: readonly { readonly column: number; readonly value: Cell }[];
}

/** Rows to append per tab, and cells to change, all in one atomic write. A tab that is missing is created with its headers. */
export interface RowBatch {
  readonly bookings: readonly (readonly Cell[])[];
  readonly log: readonly (readonly Cell[])[];
  readonly changes: readonly RowChange[];
}

export interface WorkbookPort {
  /**
   * The spreadsheet as shown, read afresh: the configuration tabs and Bookings whole, of Log the header and the row below.
   * Throws if it cannot be read.
   */
  read(): Workbook;
  /** Writes all of it or nothing; throws if it cannot. Rows are in the tabs' own column order (see sheet/rows.ts). `known` is the workbook last read. */
  write(known: Workbook, batch: RowBatch): void;
  /**
   * What these columns of Log (counted from 0) show, each from the header's row down to row `lastRow` (1 is the header's), or
   * to the end for null; blank tails may be missing. One call. Throws if it cannot be read, and without the tab.
   */
  readLog(known: Workbook, columns: readonly number[], lastRow: number | null): readonly (readonly string[])[];
  /** Deletes rows of Log from `firstRow` to `lastRow`, both included (1 is the header's). One call. Throws if it cannot. */
  deleteLogRows(known: Workbook, firstRow: number, lastRow: number): void;
  /** The address of a row of Bookings (1 is the header's), for people; '' if the tab is not there. No call. */
  link(known: Workbook, row: number): string;
}

/** Mail to people. Each method throws if it fails. */
export interface MailPort {
  /** The address of the person the script acts as; '' if Google does not tell. */
  owner(): string;
  send(to: string, subject: string, text: string): void;
}

export interface LockPort {
  /** True if this execution now holds the script's one lock, or held it already; false after `waitMs` or if the lock service fails. */
  tryLock(waitMs: number): boolean;
  /** Lets go, if it is held; a failure is swallowed, as the lock ends with the execution. */
  release(): void;
}

/**
 * Script properties: small, lasting. 9 KB a value and 500 KB in all are kept; what is larger is kept whole or refused.
 * Each method is one call, and throws if it fails.
 */
export interface PropertiesPort {
  /** A copy; a missing key is not in it. */
  all(): Readonly<Record<string, string>>;
  set(key: string, value: string): void;
  /** All of them in one call; other keys stay as they are. If it throws, Google does not say whether some were written. */
  setAll(entries: Readonly<Record<string, string>>): void;
  /** A missing key is no error. */
  delete(key: string): void;
}

/**
 * Script cache: may forget anything at any time. Nothing throws: a failing cache reads as empty and writes as nothing, and
 * a key of more than 250 characters or a value of more than 100 KB is not kept. Each method is one call.
 */
export interface CachePort {
  /** A missing key is not in the answer. */
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  /** Gone after `seconds`, 1 to 21,600. */
  putAll(entries: Readonly<Record<string, string>>, seconds: number): void;
}

/** Bytes are 0…255 on this side; Google's signed bytes stay in the adapter. None of these leaves the script. */
export interface CodecPort {
  hmacSha256(message: readonly number[], key: readonly number[]): readonly number[];
  /** Lowercase hex SHA-256 of the text's UTF-8 bytes. */
  sha256Hex(text: string): string;
  utf8(text: string): readonly number[];
  /** null if the bytes are not valid UTF-8. */
  text(utf8: readonly number[]): string | null;
  /** null if it is not base64. */
  fromBase64(text: string): readonly number[] | null;
  uuid(): string;
}

export interface Ports {
  readonly now: () => Instant;
  readonly offsetAt: OffsetAt;
  /** Another source of the same, which may have other zone data; null if the platform has no other. No call. */
  readonly otherOffsetAt: OffsetAt | null;
  /** Whether the platform knows this IANA name. */
  readonly isTimeZone: (name: string) => boolean;
  readonly calendar: CalendarPort;
  /** The spreadsheet saved by Set up; without a saved id, the one the script is bound to. */
  readonly openWorkbook: (savedId: string | undefined) => WorkbookPort;
  readonly lock: LockPort;
  readonly properties: PropertiesPort;
  readonly cache: CachePort;
  readonly codec: CodecPort;
  readonly mail: MailPort;
  /** For the operator's console; never callers' text. */
  readonly report: (message: string) => void;
}
