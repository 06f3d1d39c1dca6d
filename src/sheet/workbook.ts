// The spreadsheet as plain data: what each cell shows, and what we append. Serialisable, so that it can be cached.

/** One tab: `rows[r][c]` is what the cell of sheet row r + 1, column c + 1 shows; empty tails may be missing. */
export interface Tab {
  readonly name: string;
  /** Google's number of the tab, needed to append. */
  readonly sheetId: number;
  readonly rows: readonly (readonly string[])[];
}

export interface Workbook {
  /** The spreadsheet's own zone, an IANA name, and locale, for example `de_DE`. */
  readonly timeZone: string;
  readonly locale: string;
  /** Tabs in the spreadsheet's order, those of other people included (these with no rows read). */
  readonly tabs: readonly Tab[];
}

/** A typed value to write: a string is stored as text whatever it begins with, a number as a number, null leaves the cell empty. */
export type Cell = string | number | null;
