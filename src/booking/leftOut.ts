// Hosts who are not offered because of a calendar.
import type { Host } from '../scheduling/model.ts';
import { calendarsOf } from './busyTimes.ts';
import { isReadOnly } from './readOnly.ts';
import type { Session } from './session.ts';

/** A host left out because of a calendar: `unreadable` is Google's word for it, null = it refused a booking lately. */
export interface HostLeftOut {
  readonly host: string;
  readonly calendarId: string;
  readonly unreadable: string | null;
}

export function reasonToLeaveOut(session: Session, host: Host, unreadable: ReadonlyMap<string, string>): HostLeftOut[] {
  const calendarId = calendarsOf(host).find((id) => unreadable.has(id));
  if (calendarId !== undefined) {
    return [{ host: host.name, calendarId, unreadable: unreadable.get(calendarId) ?? '' }];
  }
  const readOnly = isReadOnly(session.properties, host.calendarId, session.startedMs);
  return readOnly ? [{ host: host.name, calendarId: host.calendarId, unreadable: null }] : [];
}
