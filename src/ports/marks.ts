// Notes and colours of cells, for the marks on what cannot be read.
import type { Workbook } from '../sheet/workbook.ts';

export interface CellLook {
  /** '' = none. */
  readonly note: string;
  /** `#rrggbb`; white = none. */
  readonly background: string;
}

/** Cells count from 0. */
export interface LookChange {
  readonly row: number;
  readonly column: number;
  /** null = it stays. */
  readonly note: string | null;
  /** null = it stays; '' = none. */
  readonly background: string | null;
}

/** The tab that a person edits, as a simple trigger sees it: nothing beyond it may be asked for. */
export interface EditedTab {
  readonly name: string;
  /** The edited cells, from 0, ends not included. */
  readonly edited: {
    readonly fromRow: number;
    readonly toRow: number;
    readonly fromColumn: number;
    readonly toColumn: number;
  };
  /** Of the whole file. Neither is a cell. */
  readonly timeZone: string;
  readonly locale: string;
  /** As the cells show. One call. */
  rows(): readonly (readonly string[])[];
  /** Two calls. */
  looks(): readonly (readonly CellLook[])[];
  /** Two calls at most, none for no change. `looks`: as they were read. */
  write(changes: readonly LookChange[], looks: readonly (readonly CellLook[])[]): void;
  /** A line at the edge of the Sheet that goes by itself. */
  toast(text: string): void;
}

/** The tabs that people fill in, with notes and colours. */
export interface MarkedWorkbook {
  /** Other tabs have no rows here. */
  readonly workbook: Workbook;
  /** By the tab's number. */
  readonly looks: ReadonlyMap<number, readonly (readonly CellLook[])[]>;
}

/** Rows and columns count from 0, ends are not included. */
export interface CellArea {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** `other`: a number, a date, a formula, or a text that shows otherwise. As plain text it could show something else. */
export interface CellFormat {
  readonly isPlainText: boolean;
  readonly holds: 'nothing' | 'text' | 'other';
}

export interface TabArea extends CellArea {
  readonly tab: string;
  readonly sheetId: number;
}

export interface TabChanges {
  readonly sheetId: number;
  readonly looks: readonly LookChange[];
  /** These become plain text. */
  readonly plain: readonly CellArea[];
  /** Texts to write. */
  readonly texts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface MarksPort {
  /** Two calls. */
  read(): MarkedWorkbook;
  /** Rows of each area, by the tab's number. Cells without a format may be missing. One call, none for no area. */
  formats(areas: readonly TabArea[]): ReadonlyMap<number, readonly (readonly CellFormat[])[]>;
  /** One call, none for no change. One more where a table's typed columns refuse formats: then all but those is written. */
  write(changes: readonly TabChanges[]): void;
}
