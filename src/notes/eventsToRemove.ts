// Events that should be gone, but could not be removed. Their booking moved to another host, or may not stand. The next bookings
// try again, as long as there are any such events. Meanwhile these belong to no booking.

import type { Execution } from '../execution.ts';
import { platformText } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../telli/json.ts';
import { PROPERTY } from './propertyNames.ts';

export interface LeftOver {
  readonly calendarId: string;
  readonly eventId: string;
  /** Where it stands. 0 = not known. */
  readonly startMs: Instant;
  /** Since when it should be gone. 0 = not known. */
  readonly sinceMs: Instant;
}

type Event = Omit<LeftOver, 'sinceMs'>;

export function removeLater({ changes, startedMs }: Execution, event: Event): void {
  changes.set(PROPERTY.leftOver + event.eventId, JSON.stringify({ ...event, sinceMs: startedMs } satisfies LeftOver));
}

/** Removes an event that may not stand; later, if it cannot be done now. */
export function withdraw(execution: Execution, event: Event, notifyGuests: boolean): void {
  const { kind } = execution.ports.calendar.remove(event.calendarId, event.eventId, notifyGuests);
  if (kind !== 'removed') removeLater(execution, event);
}

/**
 * One a request, as a caller waits: one that stands at the start that is wanted, else any, and not always the same, as one may
 * never go. `inUse`: the events of bookings, which stay. Never throws.
 */
export function removeLeftOver(execution: Execution, wantedMs: Instant, inUse: ReadonlySet<string>): void {
  const all = leftOverKeys(execution.properties);
  const inTheWay = all.find((key) => leftOverEvent(execution, key)?.startMs === wantedMs);
  const key = inTheWay ?? all[execution.startedMs % all.length];
  if (key !== undefined) removeNow(execution, key, inUse);
}

/** Their script properties. */
export function leftOverKeys(properties: Execution['properties']): string[] {
  return Object.keys(properties).filter((key) => key.startsWith(PROPERTY.leftOver));
}

/** null if it names none. */
export function leftOverEvent({ properties }: Pick<Execution, 'properties'>, key: string): LeftOver | null {
  const left = parseJson(properties[key] ?? '');
  if (!isJsonObject(left)) return null;
  const { calendarId, eventId, startMs, sinceMs } = left;
  if (typeof calendarId !== 'string' || typeof eventId !== 'string') return null;
  const time = (value: unknown): Instant => (typeof value === 'number' ? value : 0);
  return { calendarId, eventId, startMs: time(startMs), sinceMs: time(sinceMs) };
}

/** As `removeLeftOver`, this one. */
export function removeNow(execution: Execution, key: string, inUse: ReadonlySet<string>): void {
  const left = leftOverEvent(execution, key);
  if (left && !inUse.has(left.eventId) && !isRemoved(execution.ports, left)) return;
  try {
    execution.ports.properties.delete(key);
  } catch (error) {
    execution.ports.report(`It is still noted that an event should be gone: ${platformText(error)}`);
  }
}

function isRemoved({ calendar, report }: Ports, { calendarId, eventId }: LeftOver): boolean {
  const outcome = calendar.remove(calendarId, eventId, true);
  if (outcome.kind !== 'removed') report(`An event that should be gone stands still (${outcome.kind}): ${eventId}`);
  return outcome.kind === 'removed';
}
