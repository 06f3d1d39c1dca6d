// Inspects a data folder: the Sheet as the script sees it, and files that cannot be read.
import type { Overview } from '../../src/check/overview.ts';
import type { Store } from '../store/store.ts';
import { type FileProblem, fileProblems } from './fileProblems.ts';

export interface Inspection extends Overview {
  readonly files: readonly FileProblem[];
}

const NOTHING: Overview = { services: [], hosts: [], isWithdrawn: true, findings: [], language: 'en' };

/** `execute` runs the script's entry point of that name, at once or later. Never rejects. */
export async function inspect(store: Store, execute: (functionName: string) => unknown): Promise<Inspection> {
  try {
    const overview: Overview = JSON.parse(String(await execute('overview')));
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
