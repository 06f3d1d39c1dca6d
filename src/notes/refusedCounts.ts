// How many requests were refused for want of a proof, by the hour, and their rows in the Log, by the minute. These counts lie
// in the script cache: a stranger must not use up the script properties. Google may forget them at any time. Requests at once
// may count as one; so that few do, each counts in one of several parts. So the true number may be higher.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import type { LogRow } from '../sheet/rows.ts';
import { type StampZone, writeStamp } from '../sheet/stamps.ts';
import { parseJson } from '../text/json.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';

/** Texts by key, as the script cache gives them and takes them. */
export type Cached = Readonly<Record<string, string>>;

// Of the sixty writes that Google takes a minute, the others are left to callers who prove themselves.
const MOST_ROWS_A_MINUTE = 10;
const MOST_ROWS_AN_HOUR = 100;
const HOUR_MS = 3_600_000;
/** As long as the cache keeps anything. */
export const COUNTS_SECONDS = 21_600;
const HOURS_KEPT = 6;
// Thirty executions run at once. Of so many, parts enough are counted that the next see ten rows.
const PARTS = 16;

/** What `hasRoomForRow` and `oneMore` are to be given of the cache. */
export function countKeys(nowMs: Instant): string[] {
  return [...hourKeys(hourAt(nowMs)), ...ROW_KEYS];
}

/** Whether one more refused request may have a row of its own. */
export function hasRoomForRow(cached: Cached, nowMs: Instant): boolean {
  const ofMinute = ROW_KEYS.reduce((sum, key) => sum + rowsOfMinute(cached, key, minuteAt(nowMs)), 0);
  return ofMinute < MOST_ROWS_A_MINUTE && countIn(cached, hourKeys(hourAt(nowMs))).rows < MOST_ROWS_AN_HOUR;
}

/** For the cache, after one more. `chance`, 0 to 1 without 1, chooses the part that counts it. */
export function oneMore(cached: Cached, nowMs: Instant, chance: number, hasRow: boolean): Cached {
  const part = Math.floor(chance * PARTS);
  const [ofHour = '', ofRows = ''] = [hourKeys(hourAt(nowMs))[part], ROW_KEYS[part]];
  const { all, rows } = countIn(cached, [ofHour]);
  const minute = minuteAt(nowMs);
  return {
    [ofHour]: JSON.stringify([all + 1, rows + (hasRow ? 1 : 0)]),
    ...(hasRow ? { [ofRows]: JSON.stringify([minute, rowsOfMinute(cached, ofRows, minute) + 1]) } : {}),
  };
}

export interface Sum {
  readonly row: LogRow;
  /** For the cache, once the row is written. */
  readonly told: Cached;
}

/** What `sumsDue` is to be given of the cache. */
export function pastCountKeys(nowMs: Instant): string[] {
  return hoursOver(nowMs).flatMap((hour) => [...hourKeys(hour), toldKey(hour)]);
}

/** Of each hour that is over and had requests without a row: one row for them. */
export function sumsDue(cached: Cached, nowMs: Instant, zone: StampZone, language: Language): Sum[] {
  return hoursOver(nowMs).flatMap((hour) => {
    const { all, rows } = countIn(cached, hourKeys(hour));
    if (all <= rows || cached[toldKey(hour)] !== undefined) return [];
    return [{ row: sumOf(hour, all - rows, zone, language), told: { [toldKey(hour)]: '1' } }];
  });
}

/** From the oldest on. */
function hoursOver(nowMs: Instant): number[] {
  return Array.from({ length: HOURS_KEPT }, (_, at) => hourAt(nowMs) - HOURS_KEPT + at);
}

function hourAt(ms: Instant): number {
  return Math.floor(ms / HOUR_MS);
}

function hourKeys(hour: number): string[] {
  return inParts(`refused.${hour}`);
}

// The minute stands in the value: keys of their own would crowd the Sheet out of the cache, which keeps a thousand.
const ROW_KEYS = inParts('refusedRows');

function minuteAt(ms: Instant): number {
  return Math.floor(ms / MINUTE_MS);
}

function rowsOfMinute(cached: Cached, key: string, minute: number): number {
  const value = parseJson(cached[key] ?? '');
  return Array.isArray(value) && value[0] === minute ? Number(value[1]) || 0 : 0;
}

function toldKey(hour: number): string {
  return `refusedTold.${hour}`;
}

function inParts(key: string): string[] {
  return Array.from({ length: PARTS }, (_, part) => `${key}.${part}`);
}

/** All parts together. */
function countIn(cached: Cached, keys: readonly string[]): { readonly all: number; readonly rows: number } {
  const counts = keys.map((key) => parseJson(cached[key] ?? '')).filter(Array.isArray);
  const sum = (at: 0 | 1): number => counts.reduce((total, count) => total + (Number(count[at]) || 0), 0);
  return { all: sum(0), rows: sum(1) };
}

function sumOf(hour: number, more: number, zone: StampZone, language: Language): LogRow {
  const startMs = hour * HOUR_MS;
  const endMs = startMs + HOUR_MS;
  const clock = (instant: Instant): string => writeStamp(instant, zone).slice(11, 16);
  return {
    timeMs: endMs,
    requestId: '',
    action: '',
    service: '',
    auth: 'none',
    outcome: 'refused',
    reason: reasonsFor(language).moreRefused(more, clock(startMs), clock(endMs)),
    slots: null,
    startMs: null,
    contactId: '',
    contact: '',
    milliseconds: 0,
  };
}
