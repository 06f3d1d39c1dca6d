// Hosts who are not offered because of a calendar.
import type { Execution } from '../../../execution.ts';
import { isPaused } from '../../../notes/pausedCalendars.ts';
import type { Host } from '../../../scheduling/model.ts';
import { calendarsOf } from './busyTimes.ts';

/** A host left out because of a calendar: `unreadable` is Google's word for it, null = it refused a booking lately. */
export interface HostLeftOut {
  readonly host: string;
  readonly calendarId: string;
  readonly unreadable: string | null;
}

export function reasonToLeaveOut(
  execution: Execution,
  host: Host,
  unreadable: ReadonlyMap<string, string>,
): HostLeftOut[] {
  const calendarId = calendarsOf(host).find((id) => unreadable.has(id));
  if (calendarId !== undefined) {
    return [{ host: host.name, calendarId, unreadable: unreadable.get(calendarId) ?? '' }];
  }
  const paused = isPaused(execution.notes, host.calendarId, execution.startedMs);
  return paused ? [{ host: host.name, calendarId: host.calendarId, unreadable: null }] : [];
}
