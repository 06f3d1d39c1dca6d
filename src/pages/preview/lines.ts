// The starts of some days as the lines of a table.
import type { PreviewDay, PreviewStart } from '../../fromPage/wire/preview.ts';

export interface Line {
  readonly time: string;
  /** One for each day; null = none at this time. */
  readonly starts: readonly (PreviewStart | null)[];
}

/** Where clocks go back a time comes twice in a day: then it has two lines. */
export function linesOf(days: readonly PreviewDay[]): readonly Line[] {
  const nth = (day: PreviewDay, time: string, at: number) =>
    day.starts.filter((start) => start.time === time)[at] ?? null;
  const times = [...new Set(days.flatMap(({ starts }) => starts.map(({ time }) => time)))].sort();
  return times.flatMap((time) => {
    const most = Math.max(...days.map(({ starts }) => starts.filter((start) => start.time === time).length));
    return Array.from({ length: most }, (_, at) => ({ time, starts: days.map((day) => nth(day, time, at)) }));
  });
}

/** `2027-03-15` and 7 are `2027-03-22`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export function dateText(date: string, language: 'en' | 'de', withWeekday: boolean): string {
  const form: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' };
  if (withWeekday) form.weekday = 'long';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', form).format(new Date(date));
}
