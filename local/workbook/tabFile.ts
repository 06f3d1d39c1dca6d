// One tab's file of comma-separated text, cached by the document's version. Only as many rows are read as are asked for.
// Our own appends are added to the cache, so that a long Log is not read again for every row.
import type { Store } from '../store/store.ts';
import { CsvError, firstRecordAt, formatCsv, readRecord } from './csv.ts';
import { type CsvSize, grown, measureCsv } from './csvSize.ts';

export type Row = readonly string[];

/** Every method throws CsvError if the text is not RFC 4180, and as the store does. */
export interface TabFile {
  /** The typed cells of at least the first `count` rows, or of all rows if the file has fewer. */
  rows(count: number): readonly Row[];
  size(): CsvSize;
  /** Adds rows after the last row with data; the cost does not grow with the file's length. */
  append(rows: readonly Row[]): void;
  replace(rows: readonly Row[]): void;
}

/** The cache of one version of the file. */
interface Known {
  version: string;
  readonly rows: Row[];
  /** The place where the record after `rows` begins. */
  next: number;
  complete: boolean;
  size: CsvSize | null;
}

/** The document must exist when it is asked for the first time. */
export function openTabFile(store: Store, name: string): TabFile {
  let known: Known | undefined;

  /** The cache of the present version, and its text, which is not kept. */
  function read(): { file: Known; text: string } {
    const document = store.read(name);
    if (document === undefined) throw new Error(`${name} is not there any more`);
    if (known?.version !== document.version) {
      const next = firstRecordAt(document.text);
      known = { version: document.version, rows: [], next, complete: next >= document.text.length, size: null };
    }
    return { file: known, text: document.text };
  }

  function present(): Known {
    return known !== undefined && known.version === store.version(name) ? known : read().file;
  }

  function rows(count: number): readonly Row[] {
    const enough = present();
    if (enough.complete || enough.rows.length >= count) return enough.rows;
    const { file, text } = read();
    while (file.rows.length < count && !file.complete) {
      const record = inFile(name, () => readRecord(text, file.next, file.rows.length + 1));
      file.rows.push(record.cells);
      file.next = record.next;
      file.complete = record.next >= text.length;
    }
    return file.rows;
  }

  function size(): CsvSize {
    const measured = present().size;
    if (measured !== null) return measured;
    const { file, text } = read();
    file.size = inFile(name, () => measureCsv(text));
    return file.size;
  }

  function replace(all: readonly Row[]): void {
    store.write(name, formatCsv(all, size().lineBreak));
    known = undefined;
  }

  function append(added: readonly Row[]): void {
    const before = size();
    if (before.records > before.lastRow) {
      replace([...rows(before.lastRow).slice(0, before.lastRow), ...added]);
      return;
    }
    const file = present();
    const separator = before.endsWithLineBreak ? '' : before.lineBreak;
    file.version = store.append(name, separator + formatCsv(added, before.lineBreak));
    file.size = grown(before, added);
    if (file.complete) file.rows.push(...added);
  }

  return { rows, size, append, replace };
}

/** Adds the file's name to an error in its text. */
function inFile<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof CsvError) throw new CsvError(`${name}, ${error.message}`);
    throw error;
  }
}

/** Writes typed cells over the rows of a tab. `row` and `column` count from 1. Missing rows and cells are made; others stay. */
export function putCells(rows: string[][], row: number, column: number, cells: readonly Row[]): void {
  cells.forEach((typed, down) => {
    while (rows.length < row + down) rows.push([]);
    const target = rows[row + down - 1] ?? [];
    while (target.length < column - 1) target.push('');
    target.splice(column - 1, typed.length, ...typed);
  });
}
