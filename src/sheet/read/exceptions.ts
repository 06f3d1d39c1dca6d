// The tab Exceptions. What cannot be read closes: unreadable hours or an unknown host close the row's dates, and an
// unreadable date withdraws the hosts the row names, until it is fixed.
import type { DateException } from '../../scheduling/model.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import { dateReader } from '../cells/dates.ts';
import type { FaultClosure, Faulty, Finding, LeftOutRow } from '../configuration.ts';
import type { Effect } from '../effect.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { closeDates } from './closures.ts';
import type { ReadingContext } from './context.ts';
import { type HostEntry, isActive } from './hosts.ts';
import { mentionedIn } from './names.ts';
import { readHostsNamed, readHours } from './openingCells.ts';

export interface ExceptionsReading {
  /** With the dates that faults close. */
  readonly exceptions: readonly DateException[];
  readonly closedByFault: readonly FaultClosure[];
  readonly leftOut: readonly LeftOutRow[];
  /** Hosts named by a row with an unreadable date. */
  readonly withdrawnHosts: readonly Faulty[];
  /** Why nothing at all may be offered: no tab, or an unreadable date for everyone. */
  readonly withdrawn: Finding | null;
}

/** What one row asks for. */
type Wish =
  | { readonly kind: 'exceptions'; readonly exceptions: readonly DateException[] }
  | { readonly kind: 'closure'; readonly closure: FaultClosure }
  | { readonly kind: 'leftOut'; readonly row: LeftOutRow }
  | { readonly kind: 'withdrawal'; readonly hosts: readonly string[] | null; readonly finding: Finding };

export function readExceptions(context: ReadingContext, hosts: readonly HostEntry[]): ExceptionsReading {
  const table = openTable(context.workbook, 'exceptions', context.report);
  const exceptions: DateException[] = [];
  const closedByFault: FaultClosure[] = [];
  const leftOut: LeftOutRow[] = [];
  const withdrawnHosts: Faulty[] = [];
  let withdrawn = table.fault;
  for (const row of table.rows) {
    const wish = readRow(rowReader(row, table.name, context.report, effectFor(hosts)), context, hosts);
    if (wish.kind === 'exceptions') exceptions.push(...wish.exceptions);
    else if (wish.kind === 'closure') closedByFault.push(wish.closure);
    else if (wish.kind === 'leftOut') leftOut.push(wish.row);
    else if (wish.hosts === null) withdrawn = withdrawn ?? wish.finding;
    else withdrawnHosts.push(...wish.hosts.map((name) => ({ name, finding: wish.finding })));
  }
  const everyone = hosts.filter(isActive).map((host) => host.name);
  return {
    exceptions: closeDates(exceptions, closedByFault, everyone),
    closedByFault,
    leftOut,
    withdrawnHosts,
    withdrawn,
  };
}

/** Dates are read first, then hosts: so the first fault of a row tells what the whole row does. */
function effectFor(hosts: readonly HostEntry[]) {
  return (header: Header<'exceptions'> | null, shown: (header: Header<'exceptions'>) => string): Effect | null => {
    // Without any date the sentence itself says so.
    if (shown('From date') === '' && shown('To date') === '')
      return header === 'From date' ? null : { kind: 'rowLeftOut' };
    if (header === 'Host') return { kind: 'datesClosed', forAll: true };
    const { found, unknown } = mentionedIn(shown('Host'), hosts);
    const names = unknown.length > 0 ? null : found.filter(isActive).map(({ name }) => name);
    if (names?.length === 0) return { kind: 'rowLeftOut' };
    const isHours = header === 'From' || header === 'To';
    return isHours ? { kind: 'datesClosed', forAll: false } : { kind: 'hostsNotOffered', hosts: names };
  };
}

function readRow(row: RowReader<Header<'exceptions'>>, context: ReadingContext, hosts: readonly HostEntry[]): Wish {
  const dates = readDates(row, context);
  const named = readHostsNamed(row, hosts);
  const hours = readHours(row);
  const read = row.complete({ dates: dates ?? undefined, named, hours });
  if (!('fault' in read)) {
    const { dates, named, hours } = read.cells;
    return { kind: 'exceptions', exceptions: (named ?? [null]).map((host) => ({ ...dates, host, hours })) };
  }
  const of = { hosts: named ?? null, finding: read.fault };
  if (dates === undefined) return { kind: 'withdrawal', ...of };
  return dates === null
    ? { kind: 'leftOut', row: { ...of, services: null } }
    : { kind: 'closure', closure: { ...dates, ...of } };
}

/** null without any date (then the row does nothing), undefined if a date cannot be read. */
function readDates(row: RowReader<Header<'exceptions'>>, context: ReadingContext): Dates | null | undefined {
  const from = row.read('From date', dateReader(context.dateOrder), null);
  const to = row.read('To date', dateReader(context.dateOrder), null);
  if (from === undefined || to === undefined) return undefined;
  if (from === null && to === null) {
    row.fail('From date', { kind: 'noDate' });
    return null;
  }
  if (from === null) row.fail('From date', { kind: 'noFromDate' });
  else if (to !== null && to < from) row.fail('To date', { kind: 'toDateBeforeFromDate', shown: row.shown('To date') });
  else return { from, to: to ?? from };
  return undefined;
}

interface Dates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
