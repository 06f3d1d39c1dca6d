// Freebusy.query: the busy times of calendars, each with its own answer or its own error.

import { isObject } from '../jsonObject.ts';
import { apiError } from './errors.ts';
import type { CalendarFile, CalendarFiles } from './files.ts';
import { type Instance, instancesIn } from './ics/instances.ts';
import { DAY_MS } from './ics/wallTime.ts';
import { isTimeZone, objectOrNothing, readInstant, refuseOthers, textOrNothing } from './input.ts';
import { formatTime } from './resource.ts';

const METHOD = 'freebusy.query';
/** Google's reference: calendarExpansionMax, "Maximum value is 50". */
const MOST_CALENDARS = 50;
/** Not documented; public projects split their queries at 60 to 90 days. The strictest is taken. */
const LONGEST_MS = 60 * DAY_MS;

interface Busy {
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether an invitation without an answer blocks its time. Google does not say; this is the safer of the two for a test. */
export const UNANSWERED_BLOCKS = true;

/** The answer in the shape of Google's reference. Throws Google's 400 for a range or a body that is not one. */
export function queryFreeBusy(files: CalendarFiles, body: unknown, unansweredBlocks: boolean) {
  const query = objectOrNothing(body, METHOD);
  refuseOthers(query, 'Calendar.Freebusy.query resource', ['timeMin', 'timeMax', 'timeZone', 'items']);
  const [fromMs, toMs] = [readBound(query.timeMin), readBound(query.timeMax)];
  if (toMs <= fromMs) throw apiError(METHOD, 'The specified time range is empty.');
  if (toMs - fromMs > LONGEST_MS) throw apiError(METHOD, 'The requested time range is too long.');
  const zone = textOrNothing(query.timeZone, METHOD) ?? 'UTC';
  if (!isTimeZone(zone)) throw apiError(METHOD, 'Bad Request');
  const ids = readIds(query.items);
  const isBusy = ({ event }: Instance) => event.blocks && (unansweredBlocks || !event.unanswered);
  const format = (ms: number) => formatTime(ms, zone, files.zoneData);
  const answer = (id: string) =>
    ids.length > MOST_CALENDARS
      ? failure('tooManyCalendarsRequested')
      : calendarAnswer(files.read(id), { fromMs, toMs, format, isBusy });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(fromMs).toISOString(),
    timeMax: new Date(toMs).toISOString(),
    calendars: Object.fromEntries(ids.map((id) => [id, answer(id)])),
  };
}

function readBound(value: unknown): number {
  const ms = readInstant(textOrNothing(value, METHOD) ?? '');
  if (ms === undefined) throw apiError(METHOD, 'Bad Request');
  return ms;
}

/** Each calendar once, in the order asked. */
function readIds(items: unknown): string[] {
  if (items === undefined || items === null) return [];
  if (!Array.isArray(items)) throw apiError(METHOD, 'Bad Request');
  const ids = items.map((item: unknown) => {
    if (!isObject(item) || typeof item.id !== 'string') throw apiError(METHOD, 'Bad Request');
    refuseOthers(item, 'Calendar.Freebusy.query resource.items[]', ['id']);
    return item.id;
  });
  return [...new Set(ids)];
}

interface Asked {
  readonly fromMs: number;
  readonly toMs: number;
  readonly format: (ms: number) => string;
  readonly isBusy: (instance: Instance) => boolean;
}

function calendarAnswer(file: CalendarFile, { fromMs, toMs, format, isBusy }: Asked) {
  if (file.kind === 'missing') return failure('notFound');
  if (file.kind === 'unreadable') return failure('internalError');
  const busy = merged(instancesIn(file.calendar, fromMs, toMs).filter(isBusy), fromMs, toMs);
  return {
    busy: busy.map(({ startMs, endMs }) => ({ start: format(startMs), end: format(endMs) })),
  };
}

function failure(reason: string) {
  return { errors: [{ domain: 'global', reason }], busy: [] };
}

/** Cut to the range; those that overlap or touch become one. `instances` come by start. */
function merged(instances: readonly Instance[], fromMs: number, toMs: number): Busy[] {
  const result: Busy[] = [];
  for (const { startMs, endMs } of instances) {
    if (endMs === startMs) continue;
    const next = { startMs: Math.max(startMs, fromMs), endMs: Math.min(endMs, toMs) };
    const last = result.at(-1);
    if (last === undefined || next.startMs > last.endMs) result.push(next);
    else result[result.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, next.endMs) };
  }
  return result;
}
