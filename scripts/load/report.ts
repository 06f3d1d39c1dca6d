// A load run as a small table, and everything that was wrong.
import { type Row, textTable, wholeNumber } from '../../bench/table.ts';
import type { Action } from '../shape.ts';
import type { Heard, Kind } from './caller.ts';
import type { Verdict } from './judge.ts';

export interface Run {
  readonly callers: number;
  /** From the first call to the last answer. */
  readonly seconds: number;
  readonly heard: readonly Heard[];
  readonly verdict: Verdict;
  /** New in the calendars. */
  readonly events: number;
  /** Slotsheet's lines for its operator. */
  readonly reported: readonly string[];
}

const MOST_SHOWN = 10;
const ACTIONS: readonly Action[] = ['available', 'book'];
const KINDS: readonly Kind[] = ['offered', 'none', 'booked', 'failed', 'turned away', 'unanswered', 'wrong'];
const WORDS: Partial<Record<Kind, string>> = { none: 'nothing free' };

export function reportOf({ callers, seconds, heard, verdict, events, reported }: Run): string {
  const { wrong, unconfirmedEvents } = verdict;
  const shown = wrong.slice(0, MOST_SHOWN).map((line) => `  ${line}`);
  return [
    `LOAD: ${wholeNumber(callers)} callers at once, ${seconds.toFixed(1)} s, ${wholeNumber(heard.length)} calls`,
    '',
    textTable([['call', 'calls', 'a second', 'p50 ms', 'p90 ms', 'p99 ms', 'max ms'], ...timing(heard, seconds)]),
    '',
    textTable([['answer', 'calls', 'reason'], ...answers(heard)]),
    '',
    ...reports(reported),
    `Events: ${wholeNumber(events)} new, ${wholeNumber(unconfirmedEvents)} of them not confirmed to their callers.`,
    `Wrong answers: ${wholeNumber(wrong.length)}${wrong.length > MOST_SHOWN ? `, the first ${MOST_SHOWN}:` : ''}`,
    ...shown,
  ].join('\n');
}

/** Turned away is in the table above already. */
function reports(lines: readonly string[]): string[] {
  const told = lines.filter((line) => !line.endsWith(': tooManyCalls'));
  const counts = [...new Set(told)].map((line) => [wholeNumber(told.filter((one) => one === line).length), line]);
  if (counts.length === 0) return [];
  return [textTable([['times', 'reported to the operator'], ...counts.slice(0, MOST_SHOWN)]), ''];
}

/** Calls that were turned away stand apart: they are quick, and no work. */
function timing(heard: readonly Heard[], seconds: number): Row[] {
  return ACTIONS.flatMap((action) =>
    [false, true].flatMap((turnedAway) => {
      const own = heard.filter((one) => one.action === action && (one.kind === 'turned away') === turnedAway);
      if (own.length === 0) return [];
      const latencies = own.map(({ latencyMs }) => latencyMs);
      const figures = [50, 90, 99, 100].map((share) => wholeNumber(percentile(latencies, share)));
      const rate = (own.length / seconds).toFixed(1);
      return [[`${action}${turnedAway ? ', turned away' : ''}`, wholeNumber(own.length), rate, ...figures]];
    }),
  );
}

/** The smallest value that is not below so many per cent of all (nearest rank); 100 gives the greatest. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.ceil((share / 100) * ascending.length) - 1] ?? Number.NaN;
}

function answers(heard: readonly Heard[]): Row[] {
  return ACTIONS.flatMap((action) =>
    KINDS.flatMap((kind) => {
      const own = heard.filter((one) => one.action === action && one.kind === kind);
      const reasons = [...new Set(own.map(({ reason }) => (kind === 'wrong' ? '' : reason)))].sort();
      return reasons.map((reason) => {
        const calls = own.filter((one) => kind === 'wrong' || one.reason === reason).length;
        return [`${action}: ${WORDS[kind] ?? kind}`, wholeNumber(calls), reason];
      });
    }),
  );
}
