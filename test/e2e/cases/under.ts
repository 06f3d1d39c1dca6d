// Under what the end-to-end suite is played, and how the Log may then differ, each with its reason.
import { QUIRK_NAMES } from '../../../local/start/quirks.ts';
import type { Odds } from './odds.ts';

const NAMES = QUIRK_NAMES.split(', ');
// Of two that decode bodies, lose answers, or lose edits, one counts. Under a lost answer and a slow start a call may take over
// nine seconds, and is then not answered, as it should be.
const CANNOT_MEET = ['broken-utf8-body', 'html-error', 'slow-start', 'lost-edits'];

/** A name, and the quirks. */
export type Under = readonly [string, readonly string[]];

export const USUAL: Under = ['none', []];
export const TOGETHER: Under = ['all that can meet', NAMES.filter((name) => !CANNOT_MEET.includes(name))];

// Two files, so that two processes share the work.
const CALLS = ['latin1-body', 'broken-utf8-body', 'slow-start', 'html-error', 'silent-tail', 'stale-deployment'];
const LOCKS = ['lock-burst', 'late-unlock'];
const isOfCalls = (name: string) => [...CALLS, ...LOCKS].includes(name);
const alone = (names: readonly string[]): readonly Under[] => names.map((name) => [name, [name]]);

export const OF_CALLS = alone(NAMES.filter(isOfCalls));
export const OF_SHEETS = alone(NAMES.filter((name) => !isOfCalls(name)));
export const UNDER: readonly Under[] = [USUAL, ...alone(NAMES), TOGETHER];

// The relay asks once more, and each attempt has its row.
const REPEATS = ['silent-tail'];
// A booking without the lock would be a risk.
const IS_BUSY = ['lock-burst'];
// A change of any kind may have moved the columns. A request without a proof reads no Sheet, so it is counted for a row of its
// hour. A row of our own is such a change where Google tells of it and calls it OTHER.
const LACK_REFUSED = ['told-rows', 'other-changes'];
// So it is where the other version was the last to write what the door knows.
const MAY_LACK_REFUSED = ['stale-deployment'];

export const isUnder = (names: readonly string[]) => (of: readonly string[]) => names.some((name) => of.includes(name));

export function lacksRefused(names: readonly string[]): boolean {
  return LACK_REFUSED.every((name) => names.includes(name));
}

export function mayLackRefused(names: readonly string[]): boolean {
  return lacksRefused(names) || isUnder(names)(MAY_LACK_REFUSED);
}

export function oddsUnder(names: readonly string[]): Odds {
  const isAny = isUnder(names);
  return { hasRepeats: isAny(REPEATS), mayLackRefused: mayLackRefused(names), isBusy: isAny(IS_BUSY) };
}
