// The tab Exceptions. An unreadable cell closes; exceptionRow.ts says what each fault of a row does.
import type { DateException } from '../../scheduling/model.ts';
import type { LocalDate, TimeZoneId } from '../../scheduling/time.ts';
import type { FaultClosure, Faulty, Finding, LeftOutRow } from '../configuration.ts';
import { openTable } from '../table.ts';
import type { ReadingContext } from './context.ts';
import { readExceptionRow } from './exceptionRow.ts';
import { activeNames, type HostEntry } from './hosts.ts';

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

/** `timeZone` is the Settings', for hosts without a known zone of their own. */
export function readExceptions(
  context: ReadingContext,
  hosts: readonly HostEntry[],
  timeZone: TimeZoneId,
): ExceptionsReading {
  const table = openTable(context.workbook, 'exceptions', context.report);
  const exceptions: DateException[] = [];
  const closedByFault: FaultClosure[] = [];
  const leftOut: LeftOutRow[] = [];
  const withdrawnHosts: Faulty[] = [];
  let withdrawn = table.fault;
  for (const row of table.rows) {
    const wish = readExceptionRow(row, { ...context, hosts, timeZone });
    if (wish.kind === 'exceptions') exceptions.push(...wish.exceptions);
    else if (wish.kind === 'closures') closedByFault.push(...wish.closures);
    else if (wish.kind === 'leftOut') leftOut.push(wish.row);
    else if (wish.hosts === null) withdrawn = withdrawn ?? wish.finding;
    else withdrawnHosts.push(...wish.hosts.map((name) => ({ name, finding: wish.finding })));
  }
  const withClosures = closeDates(exceptions, closedByFault, activeNames(hosts));
  return { exceptions: withClosures, closedByFault, leftOut, withdrawnHosts, withdrawn };
}

/**
 * Closes these dates, whatever the exceptions say: rows with hours would otherwise win over a closed row, and rows for one
 * host over a row for everyone. `everyone` names all hosts.
 */
function closeDates(
  exceptions: readonly DateException[],
  closures: readonly FaultClosure[],
  everyone: readonly string[],
): DateException[] {
  let kept = [...exceptions];
  const closed: DateException[] = [];
  for (const { from, to, hosts } of closures) {
    for (const host of hosts ?? everyone) {
      kept = kept.flatMap((exception) => (exception.host === host ? outside(exception, from, to) : exception));
      closed.push({ from, to, host, hours: null });
    }
  }
  return [...kept, ...closed];
}

/** The parts of the exception before and after the dates. */
function outside(exception: DateException, from: LocalDate, to: LocalDate): DateException[] {
  const before = { ...exception, to: Math.min(exception.to, from - 1) };
  const after = { ...exception, from: Math.max(exception.from, to + 1) };
  return [before, after].filter((part) => part.from <= part.to);
}
