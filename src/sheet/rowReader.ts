// Reads the cells of one row, and remembers the first fault found in it.
import { isProblem, type Reader, type Reading } from './cells/reading.ts';
import { isFormulaError } from './cells/texts.ts';
import type { Finding } from './configuration.ts';
import type { Effect, Problem } from './problem.ts';
import type { Report } from './report.ts';
import type { TableRow } from './table.ts';

export interface RowReader<H extends string> {
  readonly number: number;
  /** The cell's value, `blank` if it shows nothing, undefined if it cannot be read: then a finding was added. */
  read<T, B>(header: H, reader: Reader<T>, blank: B): T | B | undefined;
  /** As `read`, but a cell that cannot be read counts as `instead`, and the row still counts. `effect`: what that does. */
  readOr<T, B, I>(header: H, reader: Reader<T>, blank: B, instead: I, effect: Effect): T | B | I | undefined;
  /** As `read`; a blank cell is a fault too. */
  needed<T>(header: H, reader: Reader<T>): T | undefined;
  /** The text of the cell, for sentences; '' if its column cannot be trusted. */
  shown(header: H): string;
  /** Adds a finding and makes the row faulty. */
  fail(header: H | null, problem: Problem): Finding;
  /** Makes the row faulty by a finding that is there already, and says what happens until then. */
  distrust(finding: Finding): void;
  /** Adds a finding; the row still counts. `effect`: what the fault does although the row counts. */
  remark(header: H | null, problem: Problem, effect?: Effect): Finding;
  /** The first fault of the row so far. */
  fault(): Finding | null;
  /** The cells that were read, if the row has no fault. */
  complete<T extends object>(cells: T): { readonly cells: Complete<T> } | { readonly fault: Finding };
}

type Complete<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** `effectOf` tells what a fault in a column does until it is fixed; it is said once in a row. */
export function rowReader<H extends string>(
  row: TableRow<H>,
  tab: string,
  report: Report,
  effectOf: (header: H | null, shown: (header: H) => string) => Effect | null,
): RowReader<H> {
  let firstFault: Finding | null = null;
  let isEffectSaid = false;
  const failWith = (finding: Finding): Finding => {
    firstFault = firstFault ?? finding;
    return finding;
  };
  const shown = (header: H): string => textOf(row.cell(header));
  const add = (header: H | null, problem: Problem, effect: Effect | null = null) =>
    report.add({ tab, row: row.number, column: header }, problem, effect);
  const fail = (header: H | null, problem: Problem) => {
    const effect = isEffectSaid ? null : effectOf(header, shown);
    isEffectSaid = isEffectSaid || effect !== null;
    return failWith(add(header, problem, effect));
  };
  const distrust = (finding: Finding): undefined => {
    isEffectSaid = true; // By the finding itself.
    failWith(finding);
  };
  const readWith = <T, B, I>(header: H, reader: Reader<T>, blank: B, unread: (problem: Problem) => I) => {
    const cell = row.cell(header);
    if (typeof cell !== 'string') return distrust(cell);
    const reading = readText(cell, reader, blank);
    return isProblem(reading) ? unread(reading.problem) : reading.value;
  };
  const read = <T, B>(header: H, reader: Reader<T>, blank: B): T | B | undefined =>
    readWith(header, reader, blank, (problem): undefined => {
      fail(header, problem);
    });
  return {
    number: row.number,
    read,
    readOr: (header, reader, blank, instead, effect) =>
      readWith(header, reader, blank, (problem) => {
        add(header, problem, effect);
        return instead;
      }),
    needed(header, reader) {
      const value = read(header, reader, null);
      if (value === null) fail(header, { kind: 'blank', header });
      return value ?? undefined;
    },
    shown,
    fail,
    distrust,
    remark: add,
    fault: () => firstFault,
    complete(cells) {
      if (firstFault !== null) return { fault: firstFault };
      if (!isComplete(cells)) throw new Error(`row ${row.number} of ${tab}: a cell without a value or a fault`);
      return { cells };
    },
  };
}

function textOf(cell: string | Finding): string {
  return typeof cell === 'string' ? cell : '';
}

function readText<T, B>(shown: string, reader: Reader<T>, blank: B): Reading<T | B> {
  if (shown === '') return { value: blank };
  return isFormulaError(shown) ? { problem: { kind: 'formulaError', shown } } : reader(shown);
}

function isComplete<T extends object>(cells: T): cells is T & Complete<T> {
  return Object.values(cells).every((value) => value !== undefined);
}
