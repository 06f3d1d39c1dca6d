// The numbers of a tab's charts: the script makes native ones, and the workbench draws them from the same cells.
import { isObject, type JsonObject } from '../services/jsonObject.ts';
import type { TabLooks } from '../workbook/looks.ts';
import type { BenchChart } from './wire.ts';

type Rows = readonly (readonly string[])[];

const KINDS: Readonly<Record<string, BenchChart['kind']>> = { COLUMN: 'column', LINE: 'line', BAR: 'bar' };

/** Charts of other types, and of other tabs' cells, are left out. */
export function chartsOf({ charts = [] }: TabLooks, rows: Rows): readonly BenchChart[] {
  return charts.flatMap(({ spec }): BenchChart[] => {
    if (!isObject(spec) || !isObject(spec.basicChart)) return [];
    const { chartType, domains, series, stackedType } = spec.basicChart;
    const kind = KINDS[String(chartType)];
    const names = columnOf(firstOf(domains, 'domain'), rows).slice(1);
    if (kind === undefined) return [];
    const drawn = listOf(series).map((one) => {
      const [name = '', ...texts] = columnOf(one.series, rows);
      return { name, values: texts.map(numberIn) };
    });
    const isThere = names.map((name) => name !== '');
    const kept = <Item>(items: readonly Item[]) => items.filter((_, at) => isThere[at]);
    return [
      {
        title: String(spec.title ?? ''),
        kind,
        isStacked: stackedType === 'STACKED',
        names: kept(names),
        series: drawn.map(({ name, values }) => ({ name, values: kept(values) })),
      },
    ];
  });
}

/** The texts of a source of one column, its heading first. */
function columnOf(data: unknown, rows: Rows): readonly string[] {
  const source = isObject(data) && isObject(data.sourceRange) ? listOf(data.sourceRange.sources)[0] : undefined;
  if (source === undefined) return [];
  const { startRowIndex = 0, endRowIndex = rows.length, startColumnIndex = 0 } = source;
  const length = Math.max(0, Number(endRowIndex) - Number(startRowIndex));
  return Array.from({ length }, (_, at) => rows[Number(startRowIndex) + at]?.[Number(startColumnIndex)] ?? '');
}

/** null = a blank cell, which a line passes over. */
function numberIn(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? null : value;
}

function firstOf(list: unknown, name: string): unknown {
  return listOf(list)[0]?.[name];
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
