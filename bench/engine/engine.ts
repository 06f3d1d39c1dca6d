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

export const PEERS: readonly Contender[] = [sweep, luxonWithCare, luxonLoop, slotCalculator, timeSlotsFinder];

export interface Entry extends Timing {
  readonly contender: string;
  readonly rule: string;
  /** Median processor time against our median. */
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
  const contenders = [ours, ...peers.filter((peer) => peer.takes(work))];
  const runs = contenders.map((contender) => contender.prepare(work));
  const timings = timeSideBySide(runs, rounds);
  const ownMs = timings[0]?.median.processorMs ?? Number.NaN;
  const ownStarts = startsOf(ours, work);
  const entries = contenders.flatMap((contender, at) => {
    const timing = timings[at];
    if (timing === undefined) return [];
    const comparison = compareStarts(ownStarts, startsOf(contender, work));
    const ratio = timing.median.processorMs / ownMs;
    return [{ contender: contender.name, rule: contender.rule, ...timing, ratio, comparison }];
  });
  return { case: one, entries };
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
