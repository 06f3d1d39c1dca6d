// One row of Exceptions. Unreadable hours, an unknown host and a date in doubt close the row's dates. An unreadable date
// withdraws the hosts that the row names, until it is fixed.
import { yearMonthDay } from '../../scheduling/calendarDate.ts';
import type { DateException } from '../../scheduling/model.ts';
import type { LocalDate, TimeZoneId } from '../../scheduling/time.ts';
import { dateCellReader } from '../cells/dates.ts';
import { isProblem } from '../cells/reading.ts';
import { withYear } from '../cells/writtenDate.ts';
import type { FaultClosure, Faulty, Finding, LeftOutRow } from '../configuration.ts';
import type { Effect, Problem } from '../problem.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import type { Header, TableRow } from '../table.ts';
import { TABS } from '../tabs.ts';
import { type DateSpan, datesBetween, type RowDates } from './exceptionDates.ts';
import { activeNames } from './hosts.ts';
import { mentionedIn } from './names.ts';
import { readHostsNamed, readHours, type TeamContext } from './openingCells.ts';

/** The content of the rows, and the effects of their faults. */
export interface ExceptionsReading {
  readonly exceptions: readonly DateException[];
  readonly closedByFault: readonly FaultClosure[];
  readonly leftOut: readonly LeftOutRow[];
  /** Hosts named by a row with an unreadable date. */
  readonly withdrawnHosts: readonly Faulty[];
  /** Why nothing at all may be offered: no tab, or an unreadable date for everyone. */
  readonly withdrawn: Finding | null;
}

/** null = everyone. */
interface Blame {
  readonly hosts: readonly string[] | null;
  readonly finding: Finding;
}

type ExceptionHeader = Header<'exceptions'>;

export function readExceptionRow(
  tableRow: TableRow<ExceptionHeader>,
  context: TeamContext,
): Partial<ExceptionsReading> {
  const row = rowReader(withMergedDates(tableRow), TABS.exceptions.name, context.report, effectFor(context));
  for (const header of DATES) {
    const cell = tableRow.cell(header);
    if (typeof cell !== 'string') row.distrust(cell);
  }
  const dates = readDates(row, context);
  const named = readHostsNamed(row, context);
  const hours = readHours(row);
  const read = row.complete({ dates: dates ?? undefined, named, hours });
  if (!('fault' in read)) {
    const { dates, named, hours } = read.cells;
    const exceptions = (named ?? [null]).flatMap((host) => dates.spansIn(0).map((span) => ({ ...span, host, hours })));
    return { exceptions };
  }
  const blame = { hosts: named ?? null, finding: read.fault };
  if (dates === null) return { leftOut: [{ ...blame, services: null }] };
  if (dates !== undefined) return { closedByFault: closuresOf(dates, blame, context) };
  if (!named) return { withdrawn: read.fault };
  return { withdrawnHosts: named.map((name) => ({ name, finding: read.fault })) };
}

const DATES = ['From date', 'To date'] as const;

/**
 * A date that a merged cell hides is read from that cell, so the row closes the same dates. The row stays faulty. The date is
 * not known under a merged cell that is blank.
 */
function withMergedDates(row: TableRow<ExceptionHeader>): TableRow<ExceptionHeader> {
  const isDate = (header: ExceptionHeader) => DATES.some((one) => one === header);
  return { ...row, cell: (header) => (isDate(header) && row.merged(header)) || row.cell(header) };
}

/** null without any date (then the row does nothing), undefined if a date cannot be read. */
function readDates(row: RowReader<ExceptionHeader>, context: TeamContext): RowDates | null | undefined {
  const reader = dateCellReader(context.dateOrder, context.foreignDays);
  const from = row.read('From date', reader, null);
  const to = row.read('To date', reader, null);
  const dates = from && to !== undefined ? datesBetween(from, to) : null;
  const ahead = dates && spanAhead(dates, context);
  if (from?.doubt) row.fail('From date', withExample(from.doubt, ahead?.from, context));
  if (to?.doubt) row.fail('To date', withExample(to.doubt, ahead?.to, context));
  if (from === undefined || to === undefined) return undefined;
  if (from === null) {
    row.fail('From date', to === null ? { kind: 'noDate' } : { kind: 'noFromDate', shown: row.shown('To date') });
    return to === null ? null : undefined;
  }
  if (dates === null) row.fail('To date', { kind: 'toDateBeforeFromDate', shown: row.shown('To date') });
  return dates ?? undefined;
}

/** The dates that the row means now: the first that are not over. */
function spanAhead(dates: RowDates, { timeZone, todayIn }: TeamContext): DateSpan | undefined {
  const today = todayIn(timeZone);
  const spans = dates.spansIn(yearMonthDay(today).year);
  return spans.find(({ to }) => to >= today) ?? spans[spans.length - 1];
}

/** The example in the sentence has the year of `date`: with another year it would open what the cell closes. */
function withExample(doubt: Problem, date: LocalDate | undefined, { dateOrder }: TeamContext): Problem {
  if (doubt.kind !== 'dateWithoutYear' || date === undefined) return doubt;
  return { ...doubt, example: withYear(doubt.shown, dateOrder, yearMonthDay(date).year) };
}

/** The first fault of a row tells what the whole row does; later faults do not tell it again. */
function effectFor(context: TeamContext) {
  return (header: ExceptionHeader | null, shown: (header: ExceptionHeader) => string): Effect | null => {
    // Without any date the sentence itself says so.
    if (shown('From date') === '' && shown('To date') === '')
      return header === 'From date' ? null : { kind: 'rowLeftOut' };
    const { found, unknown } = mentionedIn(shown('Host'), context.hosts);
    const forAll = header === 'Host' || (shown('Host') !== '' && unknown.length > 0);
    const names = unknown.length > 0 ? null : activeNames(found);
    if (names?.length === 0 && !forAll) return { kind: 'rowLeftOut' };
    const dates = datesShown(shown('From date'), shown('To date'), context);
    return dates === null
      ? { kind: 'hostsNotOffered', hosts: names }
      : { kind: 'datesClosed', forAll, yearly: dates.yearly };
  };
}

/** null if they cannot be read. */
function datesShown(shownFrom: string, shownTo: string, context: TeamContext): RowDates | null {
  const reader = dateCellReader(context.dateOrder, context.foreignDays);
  const from = reader(shownFrom);
  const to = shownTo === '' ? null : reader(shownTo);
  if (isProblem(from) || (to !== null && isProblem(to))) return null;
  return datesBetween(from.value, to?.value ?? null);
}

/** Hosts in different years, by their own zones, have separate closures. */
function closuresOf(dates: RowDates, { hosts, finding }: Blame, context: TeamContext): FaultClosure[] {
  const yearIn = (zone: TimeZoneId) => (dates.yearly ? yearMonthDay(context.todayIn(zone)).year : 0);
  const names = hosts ?? activeNames(context.hosts);
  const years = new Map(names.map((name) => [name, yearIn(zoneOf(name, context))]));
  const ownYear = hosts === null ? yearIn(context.timeZone) : null;
  const distinct = [...new Set([...years.values(), ...(ownYear === null ? [] : [ownYear])])];
  return distinct.flatMap((year) => {
    const ofYear = distinct.length === 1 ? hosts : names.filter((name) => years.get(name) === year);
    return dates.spansIn(year).map((span) => ({ ...span, hosts: ofYear, isForAll: year === ownYear, finding }));
  });
}

function zoneOf(name: string, { hosts, timeZone }: TeamContext): TimeZoneId {
  return hosts.find((entry) => entry.name === name)?.host?.timeZone ?? timeZone;
}
