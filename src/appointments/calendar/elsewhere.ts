// An event that a person put into another host's calendar is the same appointment, there, before Bookings is brought in line
// (rules 11 and 12).
import type { StoredEvent } from '../../ports/calendar.ts';
import type { Ports } from '../../ports/ports.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetHosts } from '../../records/sheetHosts.ts';

/** The booking as it stands there. */
export interface Elsewhere {
  readonly held: BookingWithHosts;
  readonly stored: StoredEvent;
}

/** null: no calendar that was asked holds one. */
export type LookElsewhere = (held: BookingWithHosts) => Elsewhere | null;

// Each is a call while the caller waits.
const MOST_LOOKS = 5;

/** For one request. Looks for an event that is gone from its own calendar, but not where the booking's hosts hold its copies. */
export function lookingElsewhere(hosts: SheetHosts, ports: Ports): LookElsewhere {
  let left = MOST_LOOKS;
  return (held) => {
    for (const { name, calendarId } of hosts.values()) {
      if (left === 0) return null;
      if (calendarId === '' || calendarId === held.calendarId || held.hosts.includes(name)) continue;
      left -= 1;
      const stored = lookFor(calendarId, held.row.eventId, ports);
      if (stored?.blocks) return { held: withHost(held, name, calendarId), stored };
    }
    return null;
  };
}

/** A calendar that cannot be read tells nothing of what is gone from another. */
function lookFor(calendarId: string, eventId: string, { calendar, report }: Ports): StoredEvent | null {
  const read = calendar.get(calendarId, eventId);
  if ('value' in read) return read.value;
  report(`Whether ${calendarId} holds an event now cannot be asked: ${read.unreadable}`);
  return null;
}

function withHost(held: BookingWithHosts, name: string, calendarId: string): BookingWithHosts {
  return { ...held, hosts: [name], calendarId, row: { ...held.row, host: name, calendar: calendarId } };
}
