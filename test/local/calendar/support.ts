// A local Google with only a calendar service, as a script sees it, over a store in memory.
import type { Boundary } from '../../../local/boundary.ts';
import { openBoundary } from '../../../local/platform/dispatch.ts';
import { createCall } from '../../../local/script/call.ts';
import { calendarGlobal } from '../../../local/services/calendar/script.ts';
import { calendarState } from '../../../local/services/calendar/state.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';

export const ANNA = 'anna@praxis.example';
export const ANNA_FILE = `calendars/${ANNA}.ics`;
const NOW_MS = Date.UTC(2027, 0, 4, 7, 30);

/** `documents` by name; sheet.json says Europe/Berlin unless given. */
export function google(documents: Readonly<Record<string, string>> = {}) {
  const store = createMemoryStore({ 'sheet.json': '{"timeZone":"Europe/Berlin"}', ...documents });
  return { store, Calendar: calendarOver(store) };
}

export function calendarOver(store: Store, unansweredBlocks?: boolean, overlooksCollision?: () => boolean) {
  const services = [calendarState(store, { nowMs: () => NOW_MS }, unansweredBlocks, overlooksCollision)];
  const boundary: Boundary = openBoundary(
    { services, faults: {}, report: () => {} },
    { id: 1, simpleTrigger: false },
    [],
  );
  return calendarGlobal(createCall(boundary));
}

export type Calendar = ReturnType<typeof calendarOver>;

/** A calendar file around components; its zone is Europe/Berlin unless `header` says otherwise. */
export function ics(components: string, header = 'X-WR-TIMEZONE:Europe/Berlin'): string {
  return lines(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', header, components, 'END:VCALENDAR'].join('\n'),
  );
}

export function event(properties: string, uid = 'event1@google.com'): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, properties.trim(), 'END:VEVENT'].join('\n');
}

function lines(text: string): string {
  const kept = text.split('\n').map((line) => line.trimEnd());
  return `${kept.filter((line) => line !== '').join('\r\n')}\r\n`;
}

/** The whole answer for Anna's calendar. */
export function askAnna(calendar: Calendar, timeMin: string, timeMax: string): unknown {
  return answerFor(calendar.Freebusy.query({ timeMin, timeMax, items: [{ id: ANNA }] }), ANNA);
}

export function answerFor(answer: unknown, id: string): unknown {
  return member(member(answer, 'calendars'), id);
}

/** Anna's busy times in `file` as `start/end`. Fails if there are errors beside them. */
export function busyIn(file: string, timeMin: string, timeMax: string): string[] {
  const answer = askAnna(google({ [ANNA_FILE]: file }).Calendar, timeMin, timeMax);
  const busy = member(answer, 'busy');
  if (member(answer, 'errors') !== undefined || !Array.isArray(busy)) throw new Error(JSON.stringify(answer));
  return busy.map((each) => `${member(each, 'start')}/${member(each, 'end')}`);
}

export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
