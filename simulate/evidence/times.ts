// Times as the Sheet shows them and as sentences say them.
import type { Instant } from './history.ts';

export const MINUTE_MS = 60_000;

const STAMP = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) ([+-]\d{2}:\d{2})$/;

/** Reads `2027-03-29 10:00 +02:00`, with or without seconds; NaN for anything else. */
export function readStamp(text: string | undefined): Instant {
  const [, date, clock, offset] = STAMP.exec(text ?? '') ?? [];
  return Date.parse(`${date}T${clock}${offset}`);
}

/** `2027-03-29 08:00Z`; with seconds where there are any. */
export function instantText(ms: Instant): string {
  if (!Number.isFinite(ms)) return 'no time';
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, 'Z');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2027-03-29`, the date on the wall there. */
export function localDate(ms: Instant, timeZone: string): string {
  return localText(ms, timeZone).slice(0, 10);
}

/** The date, and the minute of the day with its fraction, on the wall there. */
export function localTime(ms: Instant, timeZone: string): { readonly date: string; readonly minute: number } {
  const text = localText(ms, timeZone);
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number);
  return { date: text.slice(0, 10), minute: hours * 60 + minutes + seconds / 60 };
}

/** `2027-03-29 10:00:00`. */
function localText(ms: Instant, timeZone: string): string {
  const known = formats.get(timeZone);
  // Swedes write dates as ISO 8601 does.
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  if (!known) formats.set(timeZone, format);
  return format.format(ms);
}
