// Requests without a valid credential. Only so many of them get a row of the Log in an hour. The rest are counted and summed up
// in one row, so that a stranger cannot fill the Sheet. Each request with a row has a script property of its own, so that none
// is overlooked when requests meet. Requests without a row share one property. Those that meet may count as one, so the true
// number is at least the one in the row.
import type { CodecPort } from '../ports/script.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import type { LogRow } from '../sheet/rows.ts';
import { type StampZone, writeStamp } from '../sheet/stamps.ts';
import type { Auth } from '../signing/auth.ts';
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

/** A request without a valid signature or token may come from a stranger. A holder of the token is none. */
export function isStranger(auth: Auth): boolean {
  return auth !== 'signature' && auth !== 'token';
}

/** The properties of requests of hours that are over and that have a row. */
export function refusedAndLogged(notes: Notebook, nowMs: Instant): string[] {
  return hoursOver(notes, nowMs).filter((key) => !isSum(key));
}

/** The row of each hour that is over and had more, by its property. */
export function sumsDue(notes: Notebook, nowMs: Instant, zone: StampZone, language: Language) {
  return new Map(dueIn(notes, nowMs).map((key) => [key, sumOf(key, countIn(notes, key), zone, language)]));
}

export function areSumsDue(notes: Notebook, nowMs: Instant): boolean {
  return dueIn(notes, nowMs).length > 0;
}

function dueIn(notes: Notebook, nowMs: Instant): string[] {
  return hoursOver(notes, nowMs).filter(isSum);
}

// A property holds a word, and no number any more, once its count was summed up.
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
    reason: SENTENCES[language](more, clock(startMs), clock(endMs)),
    slots: null,
    startMs: null,
    contactId: '',
    contact: '',
    milliseconds: 0,
  };
}

const SENTENCES: Readonly<Record<Language, (more: number, from: string, to: string) => string>> = {
  en: (more, from, to) =>
    more === 1
      ? `At least 1 more refused request between ${from} and ${to} was not logged by itself.`
      : `At least ${more} more refused requests between ${from} and ${to} were not logged one by one.`,
  de: (more, from, to) =>
    more === 1
      ? `Mindestens 1 weitere abgewiesene Anfrage zwischen ${from} und ${to} wurde nicht einzeln aufgezeichnet.`
      : `Mindestens ${more} weitere abgewiesene Anfragen zwischen ${from} und ${to} wurden nicht einzeln aufgezeichnet.`,
};
