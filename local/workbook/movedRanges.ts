// Ranges over a grid follow its cells when rows or columns go or come: those of protections, rules, views and charts.
import { isObject, type JsonObject } from '../services/jsonObject.ts';
import type { Splice } from './looks.ts';

/** `value` with each GridRange in it that lies on the tab moved. A list loses ranges that have no cells any more. */
export function movedRanges<Value>(value: Value, sheetId: number, splice: Splice): Value {
  return moved(value, sheetId, splice) as Value;
}

function moved(value: unknown, sheetId: number, splice: Splice): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => moved(item, sheetId, splice)).filter((item) => item !== null);
  }
  if (!isObject(value)) return value;
  if (!isGridRange(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, sheetId, splice)]));
  }
  return value.sheetId === sheetId ? movedRange(value, splice) : value;
}

/** Also one over a whole tab, which names nothing but the tab. */
function isGridRange(value: JsonObject): boolean {
  const names = ['sheetId', 'startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'];
  return 'sheetId' in value && Object.keys(value).every((name) => names.includes(name));
}

function movedRange(range: JsonObject, { dimension, at, removed, inserted }: Splice): JsonObject | null {
  const [startName, endName] =
    dimension === 'ROWS' ? ['startRowIndex', 'endRowIndex'] : ['startColumnIndex', 'endColumnIndex'];
  const start = Number(range[startName] ?? 0);
  const end = range[endName] === undefined ? Number.POSITIVE_INFINITY : Number(range[endName]);
  const first = at - 1;
  const place = (index: number) => Math.min(index, first) + Math.max(0, index - first - removed);
  const newStart = place(start) + (start >= first ? inserted : 0);
  const newEnd = place(end) + (end > first ? inserted : 0);
  if (newEnd <= newStart) return null;
  return {
    ...range,
    ...(range[startName] === undefined ? {} : { [startName]: newStart }),
    ...(range[endName] === undefined ? {} : { [endName]: newEnd }),
  };
}
