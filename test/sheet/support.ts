// Small workbooks for the tests of this room, and dates counted by Temporal.
import { Temporal } from 'temporal-polyfill';
import type { Reading } from '../../src/sheet/cells/reading.ts';
import type { Configuration } from '../../src/sheet/configuration.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import type { Workbook } from '../../src/sheet/workbook.ts';

export type Rows = readonly (readonly string[])[];
export type Tabs = Readonly<Record<string, Rows>>;

/** A practice with two hosts and two services, written without a fault; each tab has its headers. */
export const PRACTICE: Tabs = {
  Settings: [
    ['Setting', 'Value', 'Notes'],
    ['Time zone', 'Europe/Berlin', ''],
    ['Language', 'en', ''],
    ['Require signature', 'no', ''],
  ],
  Services: [
    [...TABS.services.headers],
    ['Checkup', 'Check-up', '30', '15', '5', '10', '2 h', '14 days', '', 'Anna, Ben', 'any', 'Room 1', 'no', 'no'],
    ['Visit', '', '45', '', '', '', '', '', '', '', '', '', '', ''],
  ],
  Hosts: [
    [...TABS.hosts.headers],
    ['Anna', 'anna@example.com', '', '', '', '', 'yes'],
    ['Ben', 'ben@example.com', 'ben-home@example.com', 'Europe/London', '', '1', ''],
  ],
  'Weekly hours': [
    [...TABS.weeklyHours.headers],
    ['', 'Mon-Fri', '09:00', '12:00', ''],
    ['Anna', 'Mon, Wed', '14:00', '18:00', 'Checkup'],
  ],
  Exceptions: [
    [...TABS.exceptions.headers],
    ['2027-03-29', '', '', '', '', 'Easter Monday'],
    ['2027-03-30', '2027-03-31', 'Ben', '10:00', '11:00', ''],
  ],
};

export function workbook(tabs: Tabs, locale = 'en_GB', timeZone = 'Europe/Berlin'): Workbook {
  return {
    timeZone,
    locale,
    tabs: Object.entries(tabs).map(([name, rows], sheetId) => ({ name, sheetId, rows })),
  };
}

const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'UTC', '+02:00'];

/** Knows five zones, one of them the offset that some platforms take for a zone. */
export function isTimeZone(name: string): boolean {
  return ZONES.includes(name);
}

/** It is 1 March 2027 everywhere. */
export const CLOCKS = { isTimeZone, todayIn: () => day('2027-03-01') };

export function read(tabs: Tabs, locale?: string): Configuration {
  return readForCheck(workbook(tabs, locale), CLOCKS);
}

/** The practice with one cell changed; `row` and `column` count from 0, the header is row 0. */
export function practiceWith(tab: string, row: number, column: number | string, text: string): Tabs {
  return withCell(PRACTICE, tab, row, column, text);
}

export function withCell(tabs: Tabs, tab: string, row: number, column: number | string, text: string): Tabs {
  const rows = (tabs[tab] ?? []).map((cells) => [...cells]);
  const at = typeof column === 'number' ? column : (tabs[tab]?.[0]?.indexOf(column) ?? -1);
  const cells = rows[row];
  if (cells === undefined || at < 0) throw new Error(`no cell ${tab} ${row} ${column}`);
  cells[at] = text;
  return { ...tabs, [tab]: rows };
}

export function withRows(tab: string, ...rows: Rows): Tabs {
  return { ...PRACTICE, [tab]: [PRACTICE[tab]?.[0] ?? [], ...rows] };
}

/** Days since 1970-01-01, by Temporal. */
export function day(iso: string): number {
  return Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(iso)).days;
}

/** The offset of a zone in milliseconds, by Temporal. */
export function offsetAt(zone: string, instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

export function instant(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

/** The value, or the kind of the problem in angle brackets, so that tables of examples stay short. */
export function outcome<T>(reading: Reading<T>): T | string {
  return 'problem' in reading ? `<${reading.problem.kind}>` : reading.value;
}
