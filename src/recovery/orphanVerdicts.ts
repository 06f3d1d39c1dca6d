// Decides about each orphan event: write its row, remove it, or leave it. An event is unwanted if its caller was told that
// it failed, or if the rules leave no room. It is removed, unless another Sheet may have written it. Pure.
import { breaksRule, type StandingBooking, standingBookingOf } from '../appointments/calendar/ownRules.ts';
import type { RequestOutcomes } from '../records/logged.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { BookingRow } from '../sheet/rows.ts';
import type { RecoveryWords } from '../words/recovery.ts';
import type { Place } from './calendarView.ts';
import { type OrphanEvent, requestOf, rowOf } from './orphanEvents.ts';
import type { ReplacedState } from './replaced.ts';
import { isConfirmedLater, outcomeTold } from './wasCallerTold.ts';

/** The decision about one event; `row` null: remove it. */
export interface Verdict {
  readonly place: Place;
  readonly row: BookingRow | null;
}

export interface JudgingFacts {
  readonly rules: SheetRead;
  readonly outcomes: RequestOutcomes;
  /** The bookings with a row that stands. */
  readonly standing: readonly StandingBooking[];
  /** Requests with an event that has its row already. */
  readonly requestsWithRow: ReadonlySet<string>;
  /** The state of the event that a move was to replace by this one; null if it replaces none. */
  readonly replaced: (orphan: OrphanEvent) => ReplacedState | null;
  readonly words: RecoveryWords;
}

/** Events with a caller who was told `success` come first. Then come events that are all that is left of an appointment. */
export function judgeOrphans(
  orphans: readonly OrphanEvent[],
  { rules, outcomes, words, replaced, ...judging }: JudgingFacts,
): Verdict[] {
  const standing = [...judging.standing];
  const requestsWithRow = new Set(judging.requestsWithRow);
  const verdicts: Verdict[] = [];
  const keep = ({ place, event }: OrphanEvent, reason: string): void => {
    const row = rowOf(place, event, reason, rules);
    standing.push(standingBookingOf(row, rules));
    verdicts.push({ place, row });
  };
  const outcome = (orphan: OrphanEvent) => outcomeTold(orphan, outcomes, requestsWithRow);
  const first: readonly (readonly [isKept: (orphan: OrphanEvent) => boolean, reason: string])[] = [
    [(orphan) => outcome(orphan) === 'success', words.rowLost],
    [(orphan) => isConfirmedLater(orphan, outcomes, standing, rules), words.rowLost],
    [
      (orphan) => replaced(orphan) === 'gone' && isAllThatIsLeft(orphan, standing, requestsWithRow, rules),
      words.moveStopped,
    ],
  ];
  let rest = orphans;
  for (const [isKept, reason] of first) {
    rest = rest.filter((orphan) => {
      if (!isKept(orphan)) return true;
      requestsWithRow.add(requestOf(orphan));
      keep(orphan, reason);
      return false;
    });
  }
  for (const orphan of rest.filter((one) => replaced(one) !== 'unknown')) {
    const isUnwanted =
      outcome(orphan) === 'failed' || (isCovered(orphan, outcomes) && isInTheWay(orphan, standing, rules));
    if (isUnwanted && !orphan.isOurs) continue;
    if (isUnwanted) verdicts.push({ place: orphan.place, row: null });
    else keep(orphan, words.unheard);
  }
  return verdicts;
}

// An event older than the Log stays: no row tells whether its caller was told.
function isCovered({ event }: OrphanEvent, { sinceMs }: RequestOutcomes): boolean {
  return sinceMs !== null && sinceMs <= event.createdMs;
}

/** A caller who heard that the move failed has nothing else, unless that caller asked again and got a booking. */
function isAllThatIsLeft(
  orphan: OrphanEvent,
  standing: readonly StandingBooking[],
  requestsWithRow: ReadonlySet<string>,
  rules: SheetRead,
): boolean {
  const mine = rowOf(orphan.place, orphan.event, '', rules);
  const theirs = standing.filter(({ row }) => rules.contacts.same(row, mine));
  return !requestsWithRow.has(requestOf(orphan)) && !isInTheWay(orphan, theirs, rules);
}

function isInTheWay({ place, event }: OrphanEvent, standing: readonly StandingBooking[], rules: SheetRead): boolean {
  return breaksRule(standingBookingOf(rowOf(place, event, '', rules), rules), standing, rules);
}
