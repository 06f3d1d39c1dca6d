// What one instance has answered since its start: numbers alone, so that its page may show them to anyone.
import type { Action } from '../answer.ts';
import type { EndedCall } from '../options.ts';

const ACTIONS: readonly Action[] = ['available', 'book', 'contact_lookup', 'tools'];
// The columns, and the outcome that each counts.
const OUTCOMES: readonly (readonly [string, EndedCall['outcome']])[] = [
  ['answered', 'answered'],
  ['unanswered', 'unanswered'],
  ['turned away', 'tooManyCalls'],
  ['not verified', 'notAuthentic'],
  ['too large', 'tooLarge'],
  ['not set up', 'notSetUp'],
];
/** Of so many answers the milliseconds are kept, for each action. */
const KEPT = 1000;

export interface Figures {
  count(call: EndedCall): void;
  /** A table of plain text, a line for each action. */
  table(): string;
}

interface Counted {
  readonly outcomes: Map<EndedCall['outcome'], number>;
  /** Of the last answers, in any order. */
  readonly milliseconds: number[];
}

export function createFigures(): Figures {
  const counted = new Map<Action, Counted>(ACTIONS.map((name) => [name, { outcomes: new Map(), milliseconds: [] }]));
  return {
    count({ action, outcome, milliseconds }) {
      const of = counted.get(action);
      if (of === undefined) return;
      const before = of.outcomes.get(outcome) ?? 0;
      of.outcomes.set(outcome, before + 1);
      if (outcome === 'answered') of.milliseconds[before % KEPT] = milliseconds;
    },
    table() {
      const header = ['', ...OUTCOMES.map(([title]) => title), 'p50 ms', 'p95 ms'];
      return aligned([header, ...[...counted].map(([action, of]) => rowOf(action, of))]);
    },
  };
}

function rowOf(action: Action, { outcomes, milliseconds }: Counted): string[] {
  const counts = OUTCOMES.map(([, outcome]) => String(outcomes.get(outcome) ?? 0));
  return [action, ...counts, share(milliseconds, 0.5), share(milliseconds, 0.95)];
}

/** The smallest value that so great a share of the values does not exceed. */
function share(values: readonly number[], part: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  return String(sorted[Math.ceil(sorted.length * part) - 1] ?? '-');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    return column === 0 ? text.padEnd(width) : text.padStart(width);
  };
  return rows.map((row) => row.map(cell).join('  ')).join('\n');
}
