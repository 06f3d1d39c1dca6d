// Measures a tab's file and how it ends, in one pass that keeps no cell.
import { CRLF, firstRecordAt, readRecord } from './csv.ts';

export interface TabSize {
  /** The number of the last row with data; 0 if there is none. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface CsvSize extends TabSize {
  /** Rows of the file, blank ones at its end included. */
  readonly records: number;
  readonly endsWithLineBreak: boolean;
  /** The line break of the first record; RFC 4180's CRLF if there is none yet. */
  readonly lineBreak: string;
}

/** Throws CsvError. */
export function measureCsv(text: string): CsvSize {
  let size: TabSize = { lastRow: 0, lastColumn: 0 };
  let records = 0;
  let lineBreak = CRLF;
  for (let at = firstRecordAt(text); at < text.length; ) {
    const record = readRecord(text, at, records + 1);
    records += 1;
    size = withRow(size, records, record.cells);
    at = record.next;
    if (records === 1 && text[at - 1] === '\n' && text[at - 2] !== '\r') lineBreak = '\n';
  }
  return { ...size, records, endsWithLineBreak: records === 0 || text.endsWith('\n'), lineBreak };
}

/** The size once `added` rows, each ended by a line break, stand below the file's last row. */
export function grown(size: CsvSize, added: readonly (readonly string[])[]): CsvSize {
  let grownSize: TabSize = size;
  added.forEach((row, at) => {
    grownSize = withRow(grownSize, size.records + at + 1, row);
  });
  return { ...size, ...grownSize, records: size.records + added.length, endsWithLineBreak: true };
}

function withRow(size: TabSize, row: number, cells: readonly string[]): TabSize {
  let filled = cells.length;
  while (filled > 0 && cells[filled - 1] === '') filled -= 1;
  return filled === 0 ? size : { lastRow: row, lastColumn: Math.max(size.lastColumn, filled) };
}
