// The tab Weekly hours. A row with a fault is left out, so it opens nothing.
import type { WeeklyHours } from '../../scheduling/model.ts';
import { weekdaysReader } from '../cells/weekdays.ts';
import type { LeftOutRow } from '../configuration.ts';
import { type RowReader, rowReader } from '../rowReader.ts';
import { type Header, openTable } from '../table.ts';
import { readHostsNamed, readHours, readMentioned, type TeamContext } from './openingCells.ts';

/** The hours, the rows that are left out, and the fault for which the tab cannot be read at all. */
export function readWeeklyHours(context: TeamContext) {
  const table = openTable(context.workbook, 'weeklyHours', context.report);
  const leftOut = () => ({ kind: 'rowLeftOut' }) as const;
  const rows = table.rows.map((row) => readRow(rowReader(row, table.name, context.report, leftOut), context));
  return {
    weekly: rows.flatMap((row) => ('finding' in row ? [] : row)),
    leftOut: rows.flatMap((row) => ('finding' in row ? [row] : [])),
    fault: table.fault,
  };
}

/** One entry for each host and service the row names, unless the row is left out. */
function readRow(row: RowReader<Header<'weeklyHours'>>, context: TeamContext): WeeklyHours[] | LeftOutRow {
  const hostNames = readHostsNamed(row, context);
  const weekdays = row.needed('Days', weekdaysReader(context.foreignDays));
  const hours = readHours(row);
  const named = readMentioned(row, 'Service', context.services, 'unknownService');
  if (hours === null) row.fail('From', { kind: 'blank', header: 'From' });
  const serviceNames = named?.map((service) => service.name) ?? null;
  const read = row.complete({ weekdays, hours: hours ?? undefined });
  if ('fault' in read) return { finding: read.fault, hosts: hostNames ?? null, services: serviceNames };
  return (hostNames ?? [null]).flatMap((host) =>
    (serviceNames ?? [null]).map((service) => ({ ...read.cells, host, service })),
  );
}
