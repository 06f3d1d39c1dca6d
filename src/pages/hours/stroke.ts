// A stroke over the week: from the cell where it began to the cell with the focus. Mouse, finger and keys make the same.
import type { Language } from '../../fromPage/wire/shared.ts';
import { placeAfter } from '../kit/gridKeys.ts';
import { between, painted, stateOf } from './paint.ts';
import { CELL_MINUTES, CELLS_A_DAY, type Cell, DAYS, type PageRow } from './week.ts';

export interface Stroke {
  readonly rows: readonly PageRow[];
  readonly focus: Cell;
  /** Where the selection began. */
  readonly anchor: Cell;
  /** What it does to each cell, and the rows before it; null = it only selects. */
  readonly paint: { readonly opens: boolean; readonly before: readonly PageRow[] } | null;
}

export interface Surface {
  readonly locked: readonly Pick<PageRow, 'week'>[];
  readonly language: Language;
  /** The shown cells of a day. */
  readonly first: number;
  readonly last: number;
}

/** At the cell the stroke begins: it opens if that is closed, and closes if it is open. */
export function begun(stroke: Stroke, cell: Cell, surface: Surface): Stroke {
  const opens = stateOf(stroke.rows, surface.locked, cell) === 'closed';
  const paint = { opens, before: stroke.rows };
  return spread({ ...stroke, anchor: cell, paint }, cell, surface);
}

/** Up to the cell. */
export function spread(stroke: Stroke, focus: Cell, surface: Surface): Stroke {
  const { paint, anchor } = stroke;
  if (paint === null) return { ...stroke, focus };
  const rows = painted(paint.before, surface.locked, between(anchor, focus), paint.opens, surface.language);
  return { ...stroke, rows, focus };
}

/** Space on a selection that no stroke has painted yet. */
function toggled(stroke: Stroke, surface: Surface): Stroke {
  const opens = stateOf(stroke.rows, surface.locked, stroke.anchor) === 'closed';
  return spread({ ...stroke, paint: { opens, before: stroke.rows } }, stroke.focus, surface);
}

/** A single cell that only has the focus is not selected. */
export function isSelected({ anchor, focus, paint }: Stroke, { day, at }: Cell): boolean {
  if (paint === null && anchor.day === focus.day && anchor.at === focus.at) return false;
  const isIn = (value: number, a: number, b: number) => Math.min(a, b) <= value && value <= Math.max(a, b);
  return isIn(day, anchor.day, focus.day) && isIn(at, anchor.at, focus.at);
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** null for a key that means nothing here. */
export function afterKey(stroke: Stroke, key: Key, surface: Surface): Stroke | null {
  if (key.key === ' ') return toggled(stroke, surface);
  const { day, at } = stroke.focus;
  const extent = { columns: DAYS.length, firstRow: surface.first, lastRow: surface.last };
  const place = placeAfter(key, { column: day, row: at }, extent);
  if (place === null) return null;
  const focus = { day: place.column, at: place.row };
  return key.shiftKey ? spread(stroke, focus, surface) : { ...stroke, focus, anchor: focus, paint: null };
}

// Offices are open then; more is shown where a row needs it, or the person asks.
const USUAL = { first: 14, last: 39 };

/** The cells of a day that hold all hours. */
export function shownCells(rows: readonly Pick<PageRow, 'week'>[], isWhole: boolean): { first: number; last: number } {
  if (isWhole) return { first: 0, last: CELLS_A_DAY - 1 };
  const weeks = rows.flatMap(({ week }) => (week === null ? [] : [week]));
  return {
    first: Math.min(USUAL.first, ...weeks.map(({ fromMinute }) => Math.floor(fromMinute / CELL_MINUTES))),
    last: Math.max(USUAL.last, ...weeks.map(({ toMinute }) => Math.ceil(toMinute / CELL_MINUTES) - 1)),
  };
}
