// The table of rows and requests as text.
import { milliseconds, type Row, ratio, textTable, wholeNumber } from '../table.ts';
import type { RowsResult } from './rows.ts';

// From here on a row more should cost nothing.
const COMPARED_ROWS = 2_000;

/** `others`: of another tree, in the same order; null = not measured. */
export function rowsReport(results: readonly RowsResult[], others: readonly RowsResult[] | null): string {
  const requests = [...new Set(results.map(({ request }) => request))];
  const header: Row = [
    ...['request', 'rows', 'ms', `against ${wholeNumber(COMPARED_ROWS)}`, 'KB', 'calls'],
    ...(others === null ? [] : ['ms beside', 'ratio', 'KB beside', 'calls beside']),
  ];
  const rows = requests.flatMap((request) =>
    results.flatMap((one, at) => (one.request === request ? [line(one, results, others?.[at] ?? null)] : [])),
  );
  return [
    'ROWS: processor time of a request by the rows of Bookings, with the local runtime in it; 20 hosts, 40 rows ahead',
    textTable([header, ...rows]),
  ].join('\n');
}

function line(one: RowsResult, all: readonly RowsResult[], other: RowsResult | null): Row {
  const compared = all.find(({ request, rows }) => request === one.request && rows === COMPARED_ROWS);
  return [
    one.request,
    wholeNumber(one.rows),
    milliseconds(one.processorMs),
    compared === undefined ? '' : ratio(one.processorMs / compared.processorMs),
    wholeNumber(one.characters / 1000),
    String(one.calls),
    ...(other === null ? [] : beside(one, other)),
  ];
}

function beside(one: RowsResult, other: RowsResult): Row {
  return [
    milliseconds(other.processorMs),
    ratio(one.processorMs / other.processorMs),
    wholeNumber(other.characters / 1000),
    String(other.calls),
  ];
}
