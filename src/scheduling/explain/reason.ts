// The reasons of `explain` for a start: the rules that removed it, with the facts that a person needs.
import type { Interval } from '../interval.ts';
import type { OwnBooking } from '../keepApart.ts';
import type { Decision, OpeningRow } from '../openWindows.ts';
import type { Instant, LocalDate, TimeZoneId } from '../time.ts';

/** An open window, and what opened it. */
export interface OpenedWindow extends Interval {
  /** The host's local date that the window belongs to. */
  readonly date: LocalDate;
  readonly by: Decision['by'];
  /** The rows with the hours that make the window, the earliest first; at least one. */
  readonly rows: readonly OpeningRow[];
  /** Whether the date is a holiday, which only an exception can open. */
  readonly onHoliday: boolean;
}

/** A buffer that alone stands in the way; the times themselves do not overlap. */
export interface BufferKept {
  /** `service`: the one asked about. `booking`: the booking's own service, which has the larger buffer. */
  readonly of: 'service' | 'booking';
  readonly side: 'before' | 'after';
  readonly minutes: number;
}

/** In the order of precedence, in which a start's reasons stand. Dates are the host's unless a zone is named. */
export type Reason =
  /** Open, but nothing decides which instants the date's times are (rule 14). */
  | { readonly kind: 'zoneInDoubt'; readonly date: LocalDate; readonly timeZone: TimeZoneId }
  /** No row that decides has hours. */
  | { readonly kind: 'closedByException'; readonly date: LocalDate; readonly rows: readonly OpeningRow[] }
  | { readonly kind: 'holiday'; readonly date: LocalDate }
  /** No weekly row of that weekday is for this host and service. */
  | { readonly kind: 'noWeeklyHours'; readonly date: LocalDate }
  /** The clocks change, and nothing of the date's hours is left. */
  | { readonly kind: 'hoursSkipped'; readonly date: LocalDate; readonly rows: readonly OpeningRow[] }
  /** Open on that date, at other times. */
  | { readonly kind: 'outsideHours'; readonly windows: readonly Interval[] }
  /** The nearest starts of the window's grid before and after; null = none after. */
  | { readonly kind: 'offGrid'; readonly before: Instant; readonly after: Instant | null }
  | { readonly kind: 'doesNotFit'; readonly closesMs: Instant }
  | { readonly kind: 'past' }
  /** Bookable from then on; null: not before the horizon. */
  | { readonly kind: 'beforeNotice'; readonly fromMs: Instant | null }
  | { readonly kind: 'afterHorizon'; readonly lastDate: LocalDate }
  /** `date` is one of `timeZone`. */
  | {
      readonly kind: 'full';
      readonly of: 'service' | 'host';
      readonly date: LocalDate;
      readonly timeZone: TimeZoneId;
      readonly count: number;
      readonly cap: number;
    }
  | {
      readonly kind: 'busy';
      readonly calendarId: string;
      readonly busy: Interval;
      readonly buffer: BufferKept | null;
    }
  /** One of our own, also where its calendar shows it as busy. */
  | { readonly kind: 'booking'; readonly booking: OwnBooking; readonly buffer: BufferKept | null };
