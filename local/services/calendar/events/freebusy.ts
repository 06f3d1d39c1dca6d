// Freebusy.query: the busy times of calendars, each with its own answer or its own error.
import type { CalendarFile, CalendarFiles } from '../files/files.ts';
import { type Instance, instancesIn } from '../ics/instances.ts';
import { MOST_CALENDARS } from '../limits.ts';
import type { FreeBusyQuery } from '../validate/queries.ts';
import { formatTime } from './resource.ts';

/** The answer in the shape of Google's reference. `unansweredBlocks`: whether an invitation without an answer blocks its time. */
export function queryFreeBusy(files: CalendarFiles, query: FreeBusyQuery, unansweredBlocks: boolean) {
  const { fromMs, toMs, zone, ids } = query;
  const isBusy = ({ event }: Instance) => event.blocks && (unansweredBlocks || !event.unanswered);
  const format = (ms: number) => formatTime(ms, zone, files.zoneData);

  function answer(file: CalendarFile) {
    if (file.kind === 'missing') return failure('notFound');
    if (file.kind === 'unreadable') return failure('internalError');
    const busy = merged(instancesIn(file.calendar, fromMs, toMs).filter(isBusy), fromMs, toMs);
    return { busy: busy.map(({ startMs, endMs }) => ({ start: format(startMs), end: format(endMs) })) };
  }

  const areTooMany = ids.length > MOST_CALENDARS;
  const answerFor = (id: string) => (areTooMany ? failure('tooManyCalendarsRequested') : answer(files.read(id)));
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(fromMs).toISOString(),
    timeMax: new Date(toMs).toISOString(),
    calendars: Object.fromEntries(ids.map((id) => [id, answerFor(id)])),
  };
}

function failure(reason: string) {
  return { errors: [{ domain: 'global', reason }], busy: [] };
}

type Busy = Pick<Instance, 'startMs' | 'endMs'>;

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
