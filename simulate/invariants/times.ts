// Times as the Sheet shows them and as sentences say them.
import type { Instant } from '../history.ts';

export const MINUTE_MS = 60_000;

const STAMP = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) ([+-]\d{2}:\d{2})$/;

/** Reads `2027-03-29 10:00 +02:00`, with or without seconds; NaN for anything else. */
export function readStamp(text: string | undefined): Instant {
  const [, date, clock, offset] = STAMP.exec(text ?? '') ?? [];
  return Date.parse(`${date}T${clock}${offset}`);
}

/** `2027-03-29 08:00Z`; with seconds where there are any. */
export function said(ms: Instant): string {
  if (!Number.isFinite(ms)) return 'no time';
  return new Date(ms)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$/, 'Z');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2027-03-29`, the date on the wall there. */
export function localDate(ms: Instant, timeZone: string): string {
  const known = formats.get(timeZone);
  // Swedes write dates as ISO 8601 does.
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  if (!known) formats.set(timeZone, format);
  return format.format(ms);
}
