// Own events ahead that no row of Bookings knows: written into Bookings, removed, or left as they are. An event is unwanted if its
// caller was told that it failed, or if the rules leave no room. It is removed, unless another Sheet may have written it. Pure.
import { type Booked, bookedOf, breaksRule, type Rules } from '../appointments/calendar/ownRules.ts';
import type { RequestOutcomes } from '../records/requestOutcomes.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { RecoveryWords } from '../words/recovery.ts';
import type { Place } from './calendarView.ts';
import { requestOf, rowOf, type Stray } from './orphanEvents.ts';
import type { Replaced } from './replaced.ts';
import { heardBy, isConfirmedLater } from './wasCallerTold.ts';

/** What becomes of one; `row` null: it is to be removed. */
export interface Verdict {
  readonly place: Place;
  readonly row: BookingRow | null;
}

export interface Judging {
  readonly rules: Rules;
  readonly outcomes: RequestOutcomes;
  /** The time that the rows that stand take. */
  readonly standing: readonly Booked[];
  /** Requests with a booking that has its row already. */
  readonly answered: ReadonlySet<string>;
  /** What became of the event that a move was to replace by this one; null if it replaces none. */
  readonly replaced: (stray: Stray) => Replaced | null;
  readonly words: RecoveryWords;
}

/** Events with a caller who was told `success` come first, then those that are all that is left of an appointment. */
export function judge(strays: readonly Stray[], { rules, outcomes, words, replaced, ...judging }: Judging): Verdict[] {
  const standing = [...judging.standing];
  const answered = new Set(judging.answered);
  const verdicts: Verdict[] = [];
  const keep = ({ place, event }: Stray, reason: string): void => {
    const row = rowOf(place, event, reason, rules);
    standing.push(bookedOf(row, rules));
    verdicts.push({ place, row });
  };
  const heard = (stray: Stray) => heardBy(stray, outcomes, answered);
  const first: readonly (readonly [isKept: (stray: Stray) => boolean, reason: string])[] = [
    [(stray) => heard(stray) === 'success', words.rowLost],
    [(stray) => isConfirmedLater(stray, outcomes, standing, rules), words.rowLost],
    [(stray) => replaced(stray) === 'gone' && isAllThatIsLeft(stray, standing, answered, rules), words.moveStopped],
  ];
  let rest = strays;
  for (const [isKept, reason] of first) {
    rest = rest.filter((stray) => {
      if (!isKept(stray)) return true;
      answered.add(requestOf(stray));
      keep(stray, reason);
      return false;
    });
  }
  for (const stray of rest.filter((one) => replaced(one) !== 'unknown')) {
    const isUnwanted = heard(stray) === 'failed' || (isCovered(stray, outcomes) && isInTheWay(stray, standing, rules));
    if (isUnwanted && !stray.isOurs) continue;
    if (isUnwanted) verdicts.push({ place: stray.place, row: null });
    else keep(stray, words.unheard);
  }
  return verdicts;
}

// An event stays if the Log does not reach back to it, as no row tells then whether the caller was told.
function isCovered({ event }: Stray, { sinceMs }: RequestOutcomes): boolean {
  return sinceMs !== null && sinceMs <= event.createdMs;
}

/**
 * The move removed the appointment before it, which was confirmed once. A caller who heard that the move failed has nothing
 * else, unless that caller asked again and has another.
 */
function isAllThatIsLeft(
  stray: Stray,
  standing: readonly Booked[],
  answered: ReadonlySet<string>,
  rules: Rules,
): boolean {
  const mine = rowOf(stray.place, stray.event, '', rules);
  const theirs = standing.filter(({ row }) => rules.contacts.same(row, mine));
  return !answered.has(requestOf(stray)) && !isInTheWay(stray, theirs, rules);
}

function isInTheWay({ place, event }: Stray, standing: readonly Booked[], rules: Rules): boolean {
  return breaksRule(bookedOf(rowOf(place, event, '', rules), rules), standing, rules);
}
