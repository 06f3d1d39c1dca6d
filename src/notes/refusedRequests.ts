// Requests without a valid credential. Only so many an hour get a row in the Log; one row sums up the rest, so that a
// stranger cannot fill the Sheet. Each request with a row has its own script property, so that none is lost when requests
// run at once. Requests without a row share one property. Those that run at once may count as one, so the true number may
// be higher.
import type { CodecPort } from '../ports/script.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import type { LogRow } from '../sheet/rows.ts';
import { type StampZone, writeStamp } from '../sheet/stamps.ts';
import type { Auth } from '../signing/auth.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

const MOST_AN_HOUR = 100;
// Each count is a write of a script property, and Google allows 50,000 of them a day.
const MOST_COUNTED = 1_000;
const HOUR_MS = 3_600_000;

/** Counts a request without a valid credential. True if the request gets a row of its own. */
export function countRefused(notes: Notebook, nowMs: Instant, codec: CodecPort): boolean {
  const key = PROPERTY.refused + hourAt(nowMs);
  const withRow = notes.keysWith(`${key}.`).length;
  if (withRow < MOST_AN_HOUR) {
    notes.note(`${key}.${codec.uuid()}`, '1');
    return true;
  }
  const count = countIn(notes, key) + 1;
  if (count <= MOST_COUNTED) notes.note(key, String(count));
  return false;
}

/** A request without a valid signature or token may come from a stranger. A caller with the link token is known. */
export function isStranger(auth: Auth): boolean {
  return auth !== 'signature' && auth !== 'token';
}

/** The properties of requests of hours that are over and that have a row. */
export function refusedAndLogged(notes: Notebook, nowMs: Instant): string[] {
  return hoursOver(notes, nowMs).filter((key) => !isSum(key));
}

/** One row for each hour that is over and had more requests, by its property. */
export function sumsDue(notes: Notebook, nowMs: Instant, zone: StampZone, language: Language) {
  return new Map(dueIn(notes, nowMs).map((key) => [key, sumOf(key, countIn(notes, key), zone, language)]));
}

export function areSumsDue(notes: Notebook, nowMs: Instant): boolean {
  return dueIn(notes, nowMs).length > 0;
}

function dueIn(notes: Notebook, nowMs: Instant): string[] {
  return hoursOver(notes, nowMs).filter(isSum);
}

// Once its count was summed up, a property holds a word instead of a number.
function hoursOver(notes: Notebook, nowMs: Instant): string[] {
  return notes.keysWith(PROPERTY.refused).filter((key) => countIn(notes, key) > 0 && hourOf(key) < hourAt(nowMs));
}

function hourAt(ms: Instant): number {
  return Math.floor(ms / HOUR_MS);
}

/** `refused.HOUR` counts those without a row, `refused.HOUR.ID` is one with a row. */
function isSum(key: string): boolean {
  return !key.slice(PROPERTY.refused.length).includes('.');
}

function hourOf(key: string): number {
  return Number.parseInt(key.slice(PROPERTY.refused.length), 10);
}

function countIn(notes: Notebook, key: string): number {
  const count = Number(notes.read(key) ?? 0);
  return Number.isInteger(count) ? count : 0;
}

function sumOf(key: string, more: number, zone: StampZone, language: Language): LogRow {
  const startMs = hourOf(key) * HOUR_MS;
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
