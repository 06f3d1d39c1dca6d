// The page Preview: what it asks and is told.
import type { Person } from './shared.ts';

export type StartState = 'free' | 'busy' | 'closed' | 'rule';

export interface PreviewStart {
  readonly iso: string;
  /** On the Settings' wall clock, `09:30`. */
  readonly time: string;
  readonly state: StartState;
}

export interface PreviewDay {
  readonly date: string;
  /** By how many minutes clocks go forward (60) or back (-60) on this date; 0 = not. */
  readonly clockChange: number;
  readonly starts: readonly PreviewStart[];
  /** What holds for the whole date, where it has no start. */
  readonly notes: readonly string[];
}

export interface PreviewWeek {
  readonly person: Person;
  readonly services: readonly string[];
  readonly service: string;
  readonly timeZone: string;
  /** In that zone. */
  readonly today: string;
  /** Seven, from Monday. */
  readonly days: readonly PreviewDay[];
}

export interface PreviewWhy {
  readonly headline: string;
  readonly notes: readonly string[];
  readonly starts: readonly {
    readonly iso: string;
    readonly headline: string;
    readonly hosts: readonly {
      readonly host: string;
      readonly isFree: boolean;
      readonly sentences: readonly string[];
    }[];
  }[];
}
