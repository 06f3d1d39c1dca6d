// The rows of Weekly hours for one host and service: those that the page may rewrite, and those that count besides.
import { isProblem } from '../../sheet/cells/reading.ts';
import { listOf } from '../../sheet/cells/texts.ts';
import { perhapsAfternoon, readTime } from '../../sheet/cells/times.ts';
import { weekdaysReader } from '../../sheet/cells/weekdays.ts';
import { columnsNamed, headerRowOf, textAt } from '../../sheet/columns.ts';
import type { TABS } from '../../sheet/tabs.ts';
import { nameKey } from '../../sheet/text.ts';
import type { Tab } from '../../sheet/workbook.ts';
import type { WeekStretch } from '../wire/hours.ts';
import type { HoursRow } from '../wire/setUp.ts';

type Header = (typeof TABS)['weeklyHours']['headers'][number];

export interface TabRow extends HoursRow {
  /** From 0. */
  readonly at: number;
  readonly host: string;
  readonly service: string;
  /** Part of a merged cell, so that what it shows is not all that it says. */
  readonly isMerged: boolean;
}

/** Every header must be there. */
export function columnOf(tab: Tab, header: Header): number {
  return columnsNamed(tab, header)[0] ?? -1;
}

export function rowsIn(tab: Tab): TabRow[] {
  const cell = (at: number, header: Header) => textAt(tab, at, columnOf(tab, header));
  const isMerged = (at: number) => (tab.merges ?? []).some(({ fromRow, toRow }) => fromRow <= at && at < toRow);
  const rows = tab.rows.map((_, at) => ({
    ...{ at, host: cell(at, 'Host'), service: cell(at, 'Service'), isMerged: isMerged(at) },
    ...{ days: cell(at, 'Days'), from: cell(at, 'From'), to: cell(at, 'To') },
  }));
  return rows.filter(
    ({ at, host, service, days, from, to }) => at > headerRowOf(tab) && `${host}${service}${days}${from}${to}` !== '',
  );
}

/** '' = everyone, and every service. */
export interface Chosen {
  readonly host: string;
  readonly service: string;
}

/** Rows of this host and service alone. */
export function isPlain({ host, service, isMerged }: TabRow, chosen: Chosen): boolean {
  return !isMerged && nameKey(host) === nameKey(chosen.host) && nameKey(service) === nameKey(chosen.service);
}

/** Whether the row counts for this host and service, be it among others. */
export function counts({ host, service }: TabRow, chosen: Chosen): boolean {
  return names(host, chosen.host) && names(service, chosen.service);
}

/** A blank cell names all. */
function names(cell: string, name: string): boolean {
  if (cell === '') return true;
  return name !== '' && [cell, ...listOf(cell)].some((one) => nameKey(one) === nameKey(name));
}

/** null if it cannot be read. */
export function stretchOf({ days, from, to }: HoursRow, foreignDays: boolean): WeekStretch | null {
  if ([days, from, to].includes('')) return null;
  const [weekdays, opens, closes] = [weekdaysReader(foreignDays)(days), readTime(from), readTime(to)];
  if (isProblem(weekdays) || isProblem(opens) || isProblem(closes)) return null;
  if (closes.value <= opens.value || perhapsAfternoon(from, to)) return null;
  // Monday = 1 in the Sheet's rules.
  return { weekdays: weekdays.value.map((day) => day - 1), fromMinute: opens.value, toMinute: closes.value };
}
