// Readers report here: each problem becomes a finding with its place and a sentence.
import type { Finding, Language } from './configuration.ts';
import type { Effect, Problem, ProblemKind } from './problem.ts';
import { effectSentence } from './sentences/effects.ts';
import { sentence } from './sentences/sentences.ts';

/** The place of a problem; see `Finding`. */
export type Place = Pick<Finding, 'tab' | 'row' | 'column'>;

export interface Report {
  readonly findings: readonly Finding[];
  /** Findings about tabs and columns that cannot be found or trusted, so that nothing in them counts. */
  readonly tabFaults: readonly Finding[];
  /** Adds the finding and returns it. The effect, if any, is said after the problem. */
  add(place: Place, problem: Problem, effect?: Effect | null): Finding;
}

const OF_TABS: readonly ProblemKind[] = ['tabMissing', 'tabRenamed', 'tabWithoutHeader'];
const OF_COLUMNS: readonly ProblemKind[] = ['columnGone', 'columnRenamed', 'columnTwiceDiffers'];
const TAB_FAULTS = new Set([...OF_TABS, ...OF_COLUMNS]);

export function createReport(language: Language): Report {
  const findings: Finding[] = [];
  const tabFaults: Finding[] = [];
  return {
    findings,
    tabFaults,
    add(place, problem, effect = null) {
      const fault = sentence(problem, language);
      const finding = { ...place, sentence: effect === null ? fault : `${fault} ${effectSentence(effect, language)}` };
      findings.push(finding);
      if (TAB_FAULTS.has(problem.kind)) tabFaults.push(finding);
      return finding;
    },
  };
}
