// Measures the engine and its peers, case by case, and compares the answers.
import { type Timing, timeSideBySide } from '../measure.ts';
import { luxonLoop } from '../peers/luxonLoop.ts';
import { luxonWithCare } from '../peers/luxonWithCare.ts';
import { slotCalculator } from '../peers/slotCalculator.ts';
import { sweep } from '../peers/sweep.ts';
import { timeSlotsFinder } from '../peers/timeSlotsFinder.ts';
import type { Case } from './cases.ts';
import { type Comparison, compareStarts } from './compare.ts';
import type { Contender } from './contender.ts';
import { ours } from './ours.ts';
import { type Alignment, makeWork, type Work } from './work.ts';

const QUICK: readonly Contender[] = [sweep, luxonWithCare];
export const PEERS: readonly Contender[] = [...QUICK, luxonLoop, slotCalculator, timeSlotsFinder];

export interface Entry extends Timing {
  readonly contender: string;
  readonly rule: string;
  /** Median processor time against our median in the same rounds. */
  readonly ratio: number;
  readonly comparison: Comparison;
}

export interface CaseResult {
  readonly case: Case;
  /** Ours first. */
  readonly entries: readonly Entry[];
}

export function measureCase(one: Case, rounds: number, peers: readonly Contender[]): CaseResult {
  const work = makeWork(one);
  const able = peers.filter((peer) => peer.takes(work));
  // The slow ones' old garbage is cleared away for long; so ours and the quick ones are measured before there is any.
  const quick = measureBesideOurs(
    QUICK.filter((peer) => able.includes(peer)),
    work,
    rounds,
  );
  const slow = measureBesideOurs(
    able.filter((peer) => !QUICK.includes(peer)),
    work,
    rounds,
  );
  return { case: one, entries: [...quick, ...slow.slice(1)] };
}

/** Ours first. */
function measureBesideOurs(peers: readonly Contender[], work: Work, rounds: number): Entry[] {
  const contenders = [ours, ...peers];
  const runs = contenders.map((contender) => contender.prepare(work));
  const timings = timeSideBySide(runs, rounds);
  const ownMs = timings[0]?.median.processorMs ?? Number.NaN;
  const ownStarts = startsOf(ours, work);
  return contenders.flatMap((contender, at) => {
    const timing = timings[at];
    if (timing === undefined) return [];
    const comparison = compareStarts(ownStarts, startsOf(contender, work));
    const ratio = timing.median.processorMs / ownMs;
    return [{ contender: contender.name, rule: contender.rule, ...timing, ratio, comparison }];
  });
}

export interface Agreement {
  readonly contender: string;
  readonly rule: string;
  readonly comparison: Comparison;
}

/** The answers alone, without timing. */
export function compareAnswers(one: Case, alignment: Alignment, peers: readonly Contender[]): Agreement[] {
  const work = makeWork(one, alignment);
  const ownStarts = startsOf(ours, work);
  return peers
    .filter((peer) => peer.takes(work))
    .map(({ name, rule, prepare }) => ({
      contender: name,
      rule,
      comparison: compareStarts(ownStarts, prepare(work)()()),
    }));
}

function startsOf(contender: Contender, work: Work): readonly number[] {
  return contender.prepare(work)()();
}
