// Names the event of a calendar file that cannot be read: ical.js names a line, but people look for an event.
import { type Component, CorruptCalendar, parseComponents, textOf } from './jcal.ts';

/** `“Dentist” (UID 1@example.com)`; of an event without either, what it has. */
export function eventName(event: Component): string {
  return named(textOf(event, 'summary'), textOf(event, 'uid'));
}

/** Does the work for one event; what it cannot understand gets the event's name. */
export function inEvent<Result>(event: Component, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof CorruptCalendar) throw new CorruptCalendar(error.message, eventName(event));
    throw error;
  }
}

const BEGIN = /^BEGIN:VEVENT[^\S\n]*$/gim;
const END = /^END:VEVENT[^\S\n]*$/im;

/** Why the text is no calendar, with the first event that cannot be read by itself; null if every event can. */
export function brokenEvent(text: string): CorruptCalendar | null {
  const starts = [...text.matchAll(BEGIN)].map(({ index }) => index);
  for (const [at, start] of starts.entries()) {
    const rest = text.slice(start, starts[at + 1]);
    const end = END.exec(rest);
    if (end === null) return new CorruptCalendar('BEGIN:VEVENT without END:VEVENT', nameIn(rest));
    const event = rest.slice(0, end.index + end[0].length);
    try {
      parseComponents(event);
    } catch (error) {
      if (error instanceof CorruptCalendar) return new CorruptCalendar(error.message, nameIn(event));
      throw error;
    }
  }
  return null;
}

function nameIn(event: string): string {
  const lines = event.replace(/\r?\n[ \t]/g, '');
  const value = (name: string) => new RegExp(`^${name}(?:;[^:\n]*)?:(.*)$`, 'im').exec(lines)?.[1]?.trim();
  return named(value('SUMMARY'), value('UID'));
}

const LONGEST = 80;

function named(summary: string | undefined, uid: string | undefined): string {
  const short = (text: string) => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, LONGEST);
  const parts = [...(summary ? [`“${short(summary)}”`] : []), ...(uid ? [`(UID ${short(uid)})`] : [])];
  return parts.length > 0 ? parts.join(' ') : 'without SUMMARY and UID';
}
