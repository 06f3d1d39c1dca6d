// Hosts who are not offered because of a calendar.
import type { Execution } from '../../../execution.ts';
import { isPaused } from '../../../notes/pausedCalendars.ts';
import type { Host } from '../../../scheduling/model.ts';
import { calendarsOf } from '../../../scheduling/model.ts';
import type { HostLeftOut } from '../../../words/reasons/reasons.ts';

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
