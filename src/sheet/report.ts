// Where readers put what they find: each problem becomes a finding with its place and a sentence.
import type { Finding, Language } from './configuration.ts';
import type { Problem } from './problem.ts';
import { sentence } from './sentences/sentences.ts';

/** The place of a problem; see `Finding`. */
export type Place = Pick<Finding, 'tab' | 'row' | 'column'>;

export interface Report {
  readonly findings: readonly Finding[];
  /** Adds the finding and returns it. */
  add(place: Place, problem: Problem): Finding;
}

export function createReport(language: Language): Report {
  const findings: Finding[] = [];
  return {
    findings,
    add(place, problem) {
      const finding = { ...place, sentence: sentence(problem, language) };
      findings.push(finding);
      return finding;
    },
  };
}
