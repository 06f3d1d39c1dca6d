// The page Bring Bookings in line: what it asks and is told.
import type { Person, ShownFinding } from './shared.ts';

export interface InLine {
  readonly person: Person;
  /** What was done, and what was left. */
  readonly sentences: readonly string[];
  /** What only a person can put right. */
  readonly findings: readonly ShownFinding[];
}
