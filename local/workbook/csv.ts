// Comma-separated text as RFC 4180 has it, read one record at a time so that the first rows of a long file cost little.

/** The text is not RFC 4180; the message says in which row. */
export class CsvError extends Error {}

interface CsvRecord {
  readonly cells: readonly string[];
  /** The place where the next record begins, or the text's length. */
  readonly next: number;
}

/** RFC 4180's line break. */
export const CRLF = '\r\n';

const BYTE_ORDER_MARK = '\uFEFF';

/** The place where the first record begins: after the byte order mark, if there is one. */
export function firstRecordAt(text: string): number {
  return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}

/**
 * The record that begins at `from` (inside the text); `row` is its number, for the error. A record ends with CRLF, LF or the text.
 * A quote inside an unquoted cell, and text after a closing quote, are kept as they are. Throws CsvError if a quote is never closed.
 */
export function readRecord(text: string, from: number, row: number): CsvRecord {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = readCell(text, at, row);
    cells.push(cell.text);
    if (text[cell.end] === ',') {
      at = cell.end + 1;
    } else {
      return { cells, next: afterLineBreak(text, cell.end) };
    }
  }
}

/** All records; the line break after the last one makes no further record. Throws CsvError. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = firstRecordAt(text);
  while (at < text.length) {
    const record = readRecord(text, at, records.length + 1);
    records.push([...record.cells]);
    at = record.next;
  }
  return records;
}

/** Records, each ended by `lineBreak`; `parseCsv` gives the same cells back (no cells at all come back as one empty cell). */
export function formatCsv(records: readonly (readonly string[])[], lineBreak: string): string {
  return records.map((cells) => formatRecord(cells) + lineBreak).join('');
}

function formatRecord(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n\uFEFF]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
}

function readCell(text: string, from: number, row: number): { text: string; end: number } {
  if (text[from] !== '"') {
    const end = endOfPlainCell(text, from);
    return { text: text.slice(from, end), end };
  }
  const closing = closingQuote(text, from);
  if (closing < 0) throw new CsvError(`row ${row}: a cell begins with a quote that is never closed`);
  const end = endOfPlainCell(text, closing + 1);
  return { text: text.slice(from + 1, closing).replace(/""/g, '"') + text.slice(closing + 1, end), end };
}

/** -1 if there is none. */
function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The index of the comma or line break that ends the cell, or the text's length. A carriage return alone is text. */
function endOfPlainCell(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === ',' || char === '\n' || (char === '\r' && text[at + 1] === '\n')) return at;
  }
  return text.length;
}

function afterLineBreak(text: string, at: number): number {
  if (at === text.length) return at;
  return text[at] === '\r' ? at + 2 : at + 1;
}
