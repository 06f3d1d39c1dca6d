// Remembers which problems were mailed and still exist: one mark per finding, all in one script property.
import type { CodecPort } from '../ports/script.ts';
import type { Finding } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/sentences.ts';
import { TABS } from '../sheet/tabs.ts';
import { isText, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** A finding that only the recovery job makes. `about` tells it from others, whatever row it stands in now. */
export interface JobFinding extends Finding {
  readonly about: string;
}

// A property holds 9 KB; a mark has 16 characters, and three around it.
export const MOST_MARKS = 400;
const MARK_CHARACTERS = 16;
// No hexadecimal digit: what the calendars must be read for.
const OF_JOB = 'x';

export function markOf(finding: Finding | JobFinding, codec: CodecPort): string {
  if ('about' in finding) return `${OF_JOB}${codec.sha256Hex(finding.about).slice(0, MARK_CHARACTERS - 1)}`;
  // The number of rows that wait may change, and the finding stays the same.
  const text = finding.tab === TABS.log.name ? finding.tab : placed(finding, 'en');
  return codec.sha256Hex(text).slice(0, MARK_CHARACTERS);
}

export function isOfJob(mark: string): boolean {
  return mark.startsWith(OF_JOB);
}

export function mailedMarks(notes: Notebook): readonly string[] {
  const marks = parseJson(notes.read(PROPERTY.mailedProblems) ?? '[]');
  return Array.isArray(marks) ? marks.filter(isText) : [];
}

/** One call; none if they are the ones of `before`. Throws if they cannot be written. */
export function writeMarks(notes: Notebook, marks: readonly string[], before: readonly string[]): void {
  const isSame = marks.length === before.length && marks.every((mark) => before.includes(mark));
  if (isSame) return;
  if (marks.length === 0) notes.erase(PROPERTY.mailedProblems);
  else notes.noteNow(PROPERTY.mailedProblems, JSON.stringify(marks));
}
