// How the last self-test ended; see recovery/selfTest.ts.
import type { Instant } from '../scheduling/time.ts';
import { asciiJson, isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface SelfTest {
  readonly atMs: Instant;
  /** How many in a row got no answer. */
  readonly failures: number;
  /** What came in place of an answer; '' = nothing was sent, for want of telli's key. */
  readonly came: string;
}

/** null if none was made, or the note cannot be read. */
export function lastSelfTest(notes: Pick<Notebook, 'read'>): SelfTest | null {
  const value = parseJson(notes.read(PROPERTY.selfTest) ?? '');
  if (!isJsonObject(value)) return null;
  const { atMs, failures, came } = value;
  return typeof atMs === 'number' && typeof failures === 'number' && typeof came === 'string'
    ? { atMs, failures, came }
    : null;
}

/** One call. Throws if it fails. */
export function noteSelfTest(notes: Notebook, test: SelfTest): void {
  notes.noteNow(PROPERTY.selfTest, asciiJson(test));
}
