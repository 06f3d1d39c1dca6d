// Wall-clock times as numbers: the milliseconds that the same clock face would be in UTC ("wall milliseconds").
// So days are whole multiples of DAY_MS and the calendar's arithmetic needs no zone.
import { CorruptCalendar } from './jcal.ts';

export const DAY_MS = 86_400_000;

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/;

/** The meaning of a jCal `date` or `date-time` value. */
export interface Wall {
  readonly wallMs: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
}

/** Throws CorruptCalendar for a date or time that does not exist. */
export function readWall(value: unknown): Wall {
  const text = String(value);
  const isDate = DATE.test(text);
  if (!isDate && !DATE_TIME.test(text)) throw new CorruptCalendar(`not a date or time: ${text}`);
  const full = isDate ? `${text}T00:00:00Z` : text.replace(/Z?$/, 'Z');
  const wallMs = Date.parse(full);
  // 30 February would come out as another day.
  if (Number.isNaN(wallMs) || new Date(wallMs).toISOString() !== full.replace('Z', '.000Z')) {
    throw new CorruptCalendar(`no such date or time: ${text}`);
  }
  return { wallMs, isDate, isUtc: text.endsWith('Z') };
}
