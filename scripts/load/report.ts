// A load run as a small table, and everything that was wrong.
import { type Row, textTable, wholeNumber } from '../../bench/table.ts';
import type { Action } from '../shape.ts';
import type { Heard, Kind } from './caller.ts';
import type { Verdict } from './judge.ts';
import type { LogVerdict } from './log.ts';
import { isQuotaLine, quotaRows } from './quotaUse.ts';
import { besideStrangers, type StrangersHeard } from './strangers.ts';

export interface Run {
  /** What was asked of it, in a few words. */
  readonly shape: string;
  /** When calls began to count, on `performance.now()`'s clock. */
  readonly beganMs: number;
  /** From then to the last answer. */
  readonly seconds: number;
  readonly heard: readonly Heard[];
  readonly strangers: StrangersHeard;
  readonly verdict: Verdict;
  readonly log: LogVerdict;
  /** New in the calendars. */
  readonly events: number;
  /** Slotsheet's lines for its operator. */
  readonly reported: readonly string[];
}

const MOST_SHOWN = 10;
/** telli's own sentence; docs.telli.com, "Custom calendar". */
const SLOT_GONE = 'Appointment slot is no longer available';
const ACTIONS: readonly Action[] = ['available', 'book'];
const KINDS: readonly Kind[] = ['offered', 'none', 'booked', 'failed', 'turned away', 'unanswered', 'wrong'];
const WORDS: Partial<Record<Kind, string>> = { none: 'nothing free' };

/** Everything that was wrong. */
export function wrongOf({ verdict, strangers }: Run): readonly string[] {
  return [...verdict.wrong, ...strangers.wrong];
}

export function reportOf(run: Run): string {
  const { shape, beganMs, seconds, heard, log, events, reported } = run;
  const wrong = wrongOf(run);
  const shown = wrong.slice(0, MOST_SHOWN).map((line) => `  ${line}`);
  return [
    `LOAD: ${shape}, ${seconds.toFixed(1)} s, ${wholeNumber(heard.length)} calls`,
    '',
    ...tableWithHead(throughHead(), throughRows(heard, beganMs)),
    ...tableWithHead(['call', 'calls', 'a second', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'], timing(heard, seconds)),
    ...tableWithHead(['answer', 'calls', 'reason'], answers(heard)),
    ...tableWithHead(['quota', 'used', 'refused', 'at most', '', 'limit'], quotaRows(reported)),
    ...reports(reported.filter((line) => !isQuotaLine(line))),
    ...besideStrangers(run.strangers, heard),
    `Log: ${wholeNumber(log.rows)} new rows, ${wholeNumber(log.lost)} lost, ${wholeNumber(log.twice)} twice.`,
    `Events: ${wholeNumber(events)} new, ${wholeNumber(run.verdict.unconfirmedEvents)} of them not confirmed to their callers.`,
    `Wrong answers: ${wholeNumber(wrong.length)}${wrong.length > MOST_SHOWN ? `, the first ${MOST_SHOWN}:` : ''}`,
    ...shown,
  ].join('\n');
}

function tableWithHead(head: Row, rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [textTable([head, ...rows]), ''];
}

const MINUTE_MS = 60_000;

function throughHead(): Row {
  return ['minute', ...ACTIONS.flatMap((action) => [action, 'answered', 'turned away']), 'wrong'];
}

/** Each minute by when its calls were sent, and all of them. */
function throughRows(heard: readonly Heard[], beganMs: number): Row[] {
  const minuteOf = ({ sentMs }: Heard) => Math.floor((sentMs - beganMs) / MINUTE_MS) + 1;
  const minutes = [...new Set(heard.map(minuteOf))].sort((a, b) => a - b);
  const each = minutes.map((minute) =>
    throughRow(
      String(minute),
      heard.filter((one) => minuteOf(one) === minute),
    ),
  );
  return minutes.length > 1 ? [...each, throughRow('all', heard)] : each;
}

function throughRow(name: string, heard: readonly Heard[]): Row {
  const counts = ACTIONS.flatMap((action) => {
    const own = heard.filter((one) => one.action === action);
    const through = own.filter(isThrough).length;
    const wrong = own.filter(({ kind }) => kind === 'wrong').length;
    return [own.length, through, own.length - through - wrong];
  });
  return [name, ...[...counts, heard.filter(({ kind }) => kind === 'wrong').length].map(wholeNumber)];
}

/** The answer says something about the times: not only that none can be had now, from the relay or from the script. */
function isThrough({ kind, reason }: Heard): boolean {
  return kind === 'offered' || kind === 'none' || kind === 'booked' || (kind === 'failed' && reason === SLOT_GONE);
}

/** Turned away is in the table above already. */
function reports(lines: readonly string[]): string[] {
  const told = lines.filter((line) => !line.endsWith(': tooManyCalls'));
  const counts = [...new Set(told)].map((line) => [wholeNumber(told.filter((one) => one === line).length), line]);
  return tableWithHead(['times', 'reported to the operator'], counts.slice(0, MOST_SHOWN));
}

/** Calls that did not get through stand apart: some are quick and no work, others take as long as the relay waits. */
function timing(heard: readonly Heard[], seconds: number): Row[] {
  return ACTIONS.flatMap((action) =>
    ['', ', turned away', ', unanswered'].flatMap((suffix) => {
      const own = heard.filter((one) => one.action === action && suffixOf(one) === suffix);
      if (own.length === 0) return [];
      const latencies = own.map(({ latencyMs }) => latencyMs);
      const figures = [50, 95, 99, 100].map((share) => wholeNumber(percentile(latencies, share)));
      return [[action + suffix, wholeNumber(own.length), (own.length / seconds).toFixed(1), ...figures]];
    }),
  );
}

function suffixOf(one: Heard): string {
  if (isThrough(one) || one.kind === 'wrong') return '';
  return one.kind === 'unanswered' ? ', unanswered' : ', turned away';
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
