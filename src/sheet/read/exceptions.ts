// The tab Exceptions. An unreadable cell closes; exceptionRow.ts says what each fault of a row does.
import type { DateException } from '../../scheduling/model.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { FaultClosure } from '../configuration.ts';
import { openTable } from '../table.ts';
import { type ExceptionsReading, readExceptionRow } from './exceptionRow.ts';
import { activeNames } from './hosts.ts';
import type { TeamContext } from './openingCells.ts';

/** The exceptions are with the dates that faults close. */
export function readExceptions(context: TeamContext): ExceptionsReading {
  const table = openTable(context.workbook, 'exceptions', context.report);
  const rows = table.rows.map((row) => readExceptionRow(row, context));
  const closedByFault = rows.flatMap((row) => row.closedByFault ?? []);
  const exceptions = rows.flatMap((row) => row.exceptions ?? []);
  return {
    exceptions: closeDates(exceptions, closedByFault, activeNames(context.hosts)),
    closedByFault,
    leftOut: rows.flatMap((row) => row.leftOut ?? []),
    withdrawnHosts: rows.flatMap((row) => row.withdrawnHosts ?? []),
    withdrawn: table.fault ?? rows.find((row) => row.withdrawn)?.withdrawn ?? null,
  };
}

/**
 * Closes these dates, whatever the exceptions say. Otherwise rows with hours would win over a closed row, and rows for one
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
