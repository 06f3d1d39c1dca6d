// Inspects a data folder: the Sheet as the script sees it, and files that cannot be read.
import type { Overview } from '../../src/check/overview.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/store.ts';
import type { ThreadedRuntime } from '../threads/runtime.ts';
import { answerIn, askScript } from './askScript.ts';
import { type FileProblem, fileProblems } from './fileProblems.ts';

export interface Inspection extends Overview {
  readonly files: readonly FileProblem[];
}

const NOTHING: Overview = { services: [], hosts: [], isWithdrawn: true, findings: [], language: 'en' };

/** The runtime answers at once or later. Never rejects. */
export async function inspect(store: Store, runtime: Pick<Runtime | ThreadedRuntime, 'execute'>): Promise<Inspection> {
  try {
    const overview = answerIn('check.overview', await askScript<unknown, 'check.overview'>(runtime, 'check.overview'));
    return { ...overview, files: fileProblems(store, overview.language) };
  } catch (error) {
    const files = fileProblems(store, NOTHING.language);
    const cause = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    const unexplained = { file: 'sheet', event: null, sentence: `The Sheet cannot be read: ${cause}` };
    const isExplained = files.some(({ file }) => !file.startsWith('calendars/'));
    return { ...NOTHING, files: isExplained ? files : [unexplained, ...files] };
  }
}

export function problemCount({ findings, files }: Inspection): number {
  return findings.length + files.length;
}
