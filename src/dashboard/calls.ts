// The rows of the Log as the Dashboard counts them. Columns with callers' words are not among them.
import type { Instant } from '../scheduling/time.ts';
import { isProblem, type Reader } from '../sheet/cells/reading.ts';
import { trimmed } from '../sheet/text.ts';

/** The columns that are read. One that the tab lacks reads as blank. */
export const LOG_COLUMNS = ['Time', 'Action', 'Outcome', 'Slots', 'Milliseconds', 'Reason'] as const;

export type LogColumn = (typeof LOG_COLUMNS)[number];

/** The texts of a column, row by row. */
export type LogTexts = (column: LogColumn) => readonly string[];

export interface Call {
  readonly timeMs: Instant;
  readonly action: string;
  readonly outcome: string;
  /** null = blank, as of an answer that is no list of times. */
  readonly slots: number | null;
  readonly milliseconds: number | null;
  readonly reason: string;
}

// Rows of what the script did without a call.
const OWN_ACTIONS = ['recover', 'set up'];

/** Rows without a Time that can be read belong to no day and are left out. */
export function callsIn(texts: LogTexts, readTime: Reader<Instant>): Call[] {
  return texts('Time').flatMap((shown, row) => {
    const textOf = (column: LogColumn): string => trimmed(texts(column)[row] ?? '');
    const action = textOf('Action');
    const time = readTime(shown);
    if (isProblem(time) || OWN_ACTIONS.includes(action)) return [];
    const outcome = textOf('Outcome');
    const [slots, milliseconds] = [wholeNumber(textOf('Slots')), wholeNumber(textOf('Milliseconds'))];
    return { timeMs: time.value, action, outcome, slots, milliseconds, reason: textOf('Reason') };
  });
}

/** A person may have given the column a format that groups thousands. */
function wholeNumber(shown: string): number | null {
  return /^\d+$|^\d{1,3}(?:\D\d{3})+$/.test(shown) ? Number(shown.replace(/\D/g, '')) : null;
}
