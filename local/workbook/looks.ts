// What a tab keeps beside its texts: notes, drop-downs and formats of cells, and what lies over the grid. Pure: each change
// gives a new tab. Every part has the shape of the Sheets API, so that it comes back as it was sent.
import type { JsonObject } from '../services/jsonObject.ts';
import { formatCells } from './a1.ts';

export interface CellLooks {
  readonly note?: string;
  readonly dataValidation?: JsonObject;
  readonly userEnteredFormat?: JsonObject;
}

/** Cells of one column, from one row to another, both included and counted from 1. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly looks: CellLooks;
}

export interface TabLooks {
  /** By column: runs in order, none of them bare. */
  readonly columns: readonly (readonly Run[])[];
  /** The size of the grid where it is more than that of a new tab. */
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly tabColor?: JsonObject;
  readonly protectedRanges?: readonly JsonObject[];
  readonly conditionalFormats?: readonly JsonObject[];
  readonly filterViews?: readonly JsonObject[];
  readonly charts?: readonly JsonObject[];
}

/** Rows and columns count from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The area in A1 notation, without a tab. */
export function a1Of({ row, column, rows, columns }: Area): string {
  return formatCells({ fromRow: row, toRow: row + rows - 1, fromColumn: column, toColumn: column + columns - 1 });
}

export interface Splice {
  readonly dimension: 'ROWS' | 'COLUMNS';
  /** The first row or column that goes or is new, counted from 1. */
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
  /** The row or column, as counted before, that new ones take their formats and drop-downs from. null = from none. */
  readonly like: number | null;
}

export const BARE: TabLooks = { columns: [] };

const NOTHING: CellLooks = {};

export function looksAt({ columns }: TabLooks, row: number, column: number): CellLooks {
  return columns[column - 1]?.find(({ from, to }) => from <= row && row <= to)?.looks ?? NOTHING;
}

/** The last row with a look, in the column or in any; 0 if there is none. */
export function lastLookedRow({ columns }: TabLooks, column?: number): number {
  const asked = column === undefined ? columns : columns.slice(column - 1, column);
  return Math.max(0, ...asked.map((runs) => runs.at(-1)?.to ?? 0));
}

/** The tab once `change` has been made of each cell of the area. */
export function painted(
  tab: TabLooks,
  { row, column, rows, columns }: Area,
  change: (before: CellLooks, row: number, column: number) => CellLooks,
): TabLooks {
  const all: (readonly Run[])[] = [...tab.columns];
  while (all.length < column + columns - 1) all.push([]);
  for (let at = column; at < column + columns; at += 1) {
    const inside = Array.from({ length: rows }, (_, down) => {
      const looks = change(looksAt(tab, row + down, at), row + down, at);
      return { from: row + down, to: row + down, looks };
    });
    const runs = all[at - 1] ?? [];
    all[at - 1] = joined([...cut(runs, 1, row - 1), ...inside, ...cut(runs, row + rows, Number.POSITIVE_INFINITY)]);
  }
  return { ...tab, columns: withoutBareEnd(all) };
}

/** The cells of a tab once rows or columns went or came; what lies over the grid stays as it is. */
export function splicedCells(tab: TabLooks, splice: Splice): TabLooks {
  const columns =
    splice.dimension === 'ROWS' ? tab.columns.map((runs) => splicedRows(runs, splice)) : splicedColumns(tab, splice);
  return { ...tab, columns: withoutBareEnd(columns) };
}

function splicedRows(runs: readonly Run[], { at, removed, inserted, like }: Splice): readonly Run[] {
  const below = cut(runs, at + removed, Number.POSITIVE_INFINITY);
  const by = inserted - removed;
  const model = like === null ? NOTHING : withoutNote(looksAt({ columns: [runs] }, like, 1));
  const fresh = inserted === 0 ? [] : [{ from: at, to: at + inserted - 1, looks: model }];
  const moved = below.map(({ from, to, looks }) => ({ from: from + by, to: to + by, looks }));
  return joined([...cut(runs, 1, at - 1), ...fresh, ...moved]);
}

function splicedColumns({ columns }: TabLooks, { at, removed, inserted, like }: Splice): (readonly Run[])[] {
  const all = [...columns];
  while (all.length < at - 1) all.push([]);
  const model = like === null ? [] : (columns[like - 1] ?? []);
  const fresh = joined(model.map((run) => ({ ...run, looks: withoutNote(run.looks) })));
  all.splice(at - 1, removed, ...Array.from({ length: inserted }, () => fresh));
  return all;
}

function withoutNote({ note: _, ...rest }: CellLooks): CellLooks {
  return rest;
}

/** The parts of the runs in these rows. */
function cut(runs: readonly Run[], first: number, last: number): readonly Run[] {
  return runs
    .filter(({ from, to }) => from <= last && to >= first)
    .map(({ from, to, looks }) => ({ from: Math.max(from, first), to: Math.min(to, last), looks }));
}

/** Without bare runs; neighbours that look the same are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    if (Object.keys(run.looks).length === 0) continue;
    if (before !== undefined && before.to === run.from - 1 && isSame(before.looks, run.looks)) {
      kept[kept.length - 1] = { ...before, to: run.to };
    } else kept.push(run);
  }
  return kept;
}

function isSame(one: CellLooks, other: CellLooks): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function withoutBareEnd(columns: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  const last = columns.reduce((found, runs, at) => (runs.length > 0 ? at + 1 : found), 0);
  return columns.slice(0, last);
}
