// A zone from the file's own VTIMEZONE (RFC 5545, 3.6.5), for names that are not IANA's.
import { type Component, CorruptCalendar, firstProperty, type Property, propertiesNamed } from './jcal.ts';
import { expandRule } from './recurrence.ts';
import { readRule } from './rule.ts';
import { DAY_MS, readWall } from './wallTime.ts';
import type { Zone } from './zone.ts';

/** Rules are followed up to here; the last offset stays. */
const HORIZON_MS = Date.UTC(2100, 0, 1);

interface Change {
  readonly instantMs: number;
  readonly offsetMs: number;
}

/** Throws CorruptCalendar if the definition has no usable observance. */
export function timezoneOf(vtimezone: Component): Zone {
  const observances = vtimezone.components.filter(({ name }) => name === 'standard' || name === 'daylight');
  const changes = observances.flatMap(changesOf).sort((a, b) => a.instantMs - b.instantMs);
  const earliest = observances.map(beforeFirst).sort((a, b) => a.instantMs - b.instantMs)[0];
  if (earliest === undefined) throw new CorruptCalendar('VTIMEZONE without STANDARD or DAYLIGHT');
  const offsetAt = (instantMs: number) => (lastUpTo(changes, instantMs) ?? earliest).offsetMs;
  return { instant: (wallMs) => resolve(wallMs, offsetAt), wall: (instantMs) => instantMs + offsetAt(instantMs) };
}

/** RFC 5545, 3.3.5: the first of two; in a gap, the offset before it. Offsets change at most once in two days. */
function resolve(wallMs: number, offsetAt: (instantMs: number) => number): number {
  const before = wallMs - offsetAt(wallMs - DAY_MS);
  const after = wallMs - offsetAt(wallMs + DAY_MS);
  const real = [before, after].filter((instantMs) => instantMs + offsetAt(instantMs) === wallMs);
  return real.length > 0 ? Math.min(...real) : before;
}

function changesOf(observance: Component): Change[] {
  const offsetMs = offsetOf(observance, 'tzoffsetto');
  const from = offsetOf(observance, 'tzoffsetfrom');
  const startMs = readWall(firstProperty(observance, 'dtstart')?.values[0]).wallMs;
  const dates = propertiesNamed(observance, 'rdate').flatMap(({ values }) =>
    values.map((each) => readWall(each).wallMs),
  );
  const rules = propertiesNamed(observance, 'rrule').flatMap((rule) => ruleStarts(rule, startMs, from));
  return [startMs, ...dates, ...rules].map((wallMs) => ({ instantMs: wallMs - from, offsetMs }));
}

function ruleStarts(property: Property, startMs: number, fromOffsetMs: number): number[] {
  const rule = readRule(property);
  const until = rule.until === undefined ? undefined : readWall(rule.until);
  const untilMs = until === undefined ? Infinity : until.wallMs + (until.isUtc ? fromOffsetMs : 0);
  return expandRule(rule, startMs, untilMs, { fromMs: startMs, toMs: HORIZON_MS });
}

/** The offset before the observance began. */
function beforeFirst(observance: Component): Change {
  const offsetMs = offsetOf(observance, 'tzoffsetfrom');
  return { instantMs: readWall(firstProperty(observance, 'dtstart')?.values[0]).wallMs, offsetMs };
}

/** jCal writes `+01:00`, with seconds where there are any. */
function offsetOf(observance: Component, name: string): number {
  const text = String(firstProperty(observance, name)?.values[0]);
  const match = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (match === null) throw new CorruptCalendar(`${name} ${text}`);
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1000 : 1000) * seconds;
}

/** The last change at or before `instantMs`, by halving. */
function lastUpTo(changes: readonly Change[], instantMs: number): Change | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isUpTo = (changes[middle]?.instantMs ?? Infinity) <= instantMs;
    if (isUpTo) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
