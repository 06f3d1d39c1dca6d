// The page Hours: what it asks and is told.

import type { HoursRow } from './setUp.ts';
import type { Person } from './shared.ts';

export interface HoursState {
  readonly person: Person;
  readonly version: string;
  /** Names, for the two lists. */
  readonly hosts: readonly string[];
  readonly services: readonly string[];
  /** `row`: where it stands in the tab. `problem`: what Check says of it; '' = nothing. */
  readonly rows: readonly (HoursRow & {
    readonly row: number;
    readonly week: WeekStretch | null;
    readonly problem: string;
  })[];
  /** Rows of several hosts or services that count here too; they are changed in the Sheet. */
  readonly locked: readonly (HoursRow & { readonly row: number; readonly week: WeekStretch | null })[];
}

/** What a row opens. Weekdays: Monday = 0. Minutes since midnight, the end not included. */
export interface WeekStretch {
  readonly weekdays: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
}
