// What the lines of an example are made of.
import { Temporal } from 'temporal-polyfill';

/** All times on the page are of this zone. */
const ZONE = 'Europe/Berlin';

const PARTS: Readonly<Record<string, string>> = {
  DATE: '(\\d{4}-\\d\\d-\\d\\d)',
  TIME: '(\\d\\d:\\d\\d)',
  NAME: '(\\p{Lu}\\p{L}+)',
};

/** A kind of line and what it does; `parts` are the dates, times and other groups of its pattern, '' where one is absent. */
export interface Kind<Subject, Result> {
  readonly pattern: RegExp;
  readonly act: (subject: Subject, ...parts: string[]) => Result;
}

/** DATE, TIME and NAME in `words` stand for themselves. */
export function kind<Subject, Result>(words: string, act: Kind<Subject, Result>['act']): Kind<Subject, Result> {
  const pattern = words.replace(/DATE|TIME|NAME/g, (part) => PARTS[part] ?? part);
  return { pattern: new RegExp(`^${pattern}$`, 'u'), act };
}

/** What `line` does to the subject; null if it is of none of these kinds. */
export function read<Subject, Result>(kinds: readonly Kind<Subject, Result>[], line: string) {
  for (const { pattern, act } of kinds) {
    const parts = pattern
      .exec(line)
      ?.slice(1)
      .map((part) => part ?? '');
    if (parts) return (subject: Subject): Result => act(subject, ...parts);
  }
  return null;
}

export function calendarOf(host: string): string {
  return `${host.toLowerCase()}@example.com`;
}

/** Epoch milliseconds. */
export function instant(date: string, time: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE).epochMilliseconds;
}

export interface WallTime {
  readonly date: string;
  /** `09:00`; on a day when the clocks change `09:00+02:00`. */
  readonly time: string;
}

export function wallTime(epochMs: number): WallTime {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(ZONE);
  const time = local.toPlainTime().toString().slice(0, 5);
  return { date: local.toPlainDate().toString(), time: local.hoursInDay === 24 ? time : time + local.offset };
}

export function listed(items: readonly string[]): string {
  return items.join(', ') || 'nothing';
}
