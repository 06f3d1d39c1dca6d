// The rows of Bookings with what the rules need: which calendar holds the event, and the buffers of the service.
import type { BookingRow as RuleRow } from '../scheduling/ownBookings.ts';
import { readBookings } from '../sheet/bookings.ts';
import { type Configuration, isFaulty } from '../sheet/configuration.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import type { Session } from './session.ts';
import type { SheetRead } from './sheetRead.ts';
import { waitingBookings, withoutWritten } from './waitingRows.ts';

export interface HeldBooking extends RuleRow {
  readonly row: BookingRow;
}

/** Rows of the tab and rows that still wait for it. A host that is not in the Sheet any more has the calendar ''. */
export function heldBookings(session: Session, sheet: SheetRead): HeldBooking[] {
  const { configuration, workbook } = sheet;
  const { offsetAt } = session.ports;
  const { rows } = readBookings(workbook, { timeZone: configuration.settings.timeZone, offsetAt });
  const calendars = new Map(configuration.hosts.map((host) => [nameKey(host.name), host]));
  const buffers = buffersByService(configuration);
  return [...rows, ...withoutWritten(waitingBookings(session.properties), rows)].map((row) => {
    const host = calendars.get(nameKey(row.host));
    return {
      row,
      startMs: row.startMs,
      endMs: row.endMs,
      host: host?.name ?? row.host,
      calendarId: host?.calendarId ?? '',
      active: row.status !== 'cancelled',
      ...(buffers.get(nameKey(row.service)) ?? NO_BUFFERS),
    };
  });
}

const NO_BUFFERS = { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };

function buffersByService({ services }: Configuration) {
  const found = new Map<string, typeof NO_BUFFERS>();
  for (const service of services) {
    if (isFaulty(service)) continue;
    const { name, bufferBeforeMinutes, bufferAfterMinutes } = service;
    found.set(nameKey(name), { bufferBeforeMinutes, bufferAfterMinutes });
  }
  return found;
}
