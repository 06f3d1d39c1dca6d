// Calendars that can be read but refused a booking: their hosts are not offered for ten minutes.
// Kept in script properties, not in the cache, which may forget at any time.

import type { Execution } from '../execution.ts';
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import { PROPERTY } from './propertyNames.ts';

const NOT_OFFERED_MS = 10 * MINUTE_MS;

export function isReadOnly(properties: Readonly<Record<string, string>>, calendarId: string, nowMs: Instant): boolean {
  return Number(properties[PROPERTY.readOnly + calendarId] ?? 0) > nowMs;
}

/** Kept whatever becomes of the booking. A mark that is lost only means that the calendar is tried again. */
export function markReadOnly({ ports, changes }: Execution, calendarId: string): void {
  changes.set(PROPERTY.readOnly + calendarId, String(ports.now() + NOT_OFFERED_MS));
}
