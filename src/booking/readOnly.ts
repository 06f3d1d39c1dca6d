// Calendars that can be read but refused a booking: their hosts are not offered for ten minutes.
// Kept in script properties, not in the cache, which may forget at any time.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Ports } from './ports.ts';
import { PROPERTY } from './propertyNames.ts';

const NOT_OFFERED_MS = 10 * MINUTE_MS;

export function isReadOnly(properties: Readonly<Record<string, string>>, calendarId: string, nowMs: Instant): boolean {
  return Number(properties[PROPERTY.readOnly + calendarId] ?? 0) > nowMs;
}

/** Never throws: a mark that cannot be kept only means that the calendar is tried again. */
export function markReadOnly(ports: Ports, calendarId: string): void {
  try {
    ports.properties.set(PROPERTY.readOnly + calendarId, String(ports.now() + NOT_OFFERED_MS));
  } catch (error) {
    ports.report(`A calendar that cannot be written could not be marked: ${error}`);
  }
}
