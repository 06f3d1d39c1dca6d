// Compares rows of Bookings with the meetings at HubSpot: HubSpot decides (rule 15). Pure.
import { type Meeting, stands } from '../../hubspot/records.ts';
import type { BookingRows } from '../../records/bookingsByBook.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { StoredBooking, UnclearBooking } from '../../sheet/bookings.ts';
import { isHubspotEventId } from '../../sheet/cells/eventIds.ts';
import { type Configuration, isLinked } from '../../sheet/configuration.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { type StampZone, writeStamp } from '../../sheet/stamps.ts';
import type { HubspotRecoveryWords } from '../../words/hubspotRecovery.ts';
import { hubspotEventId } from './row.ts';

export type HubspotRow = StoredBooking | UnclearBooking;

/** By the Event id of the row, which need not name the meeting yet; null = there surely is none any more. */
export type MeetingsByRow = ReadonlyMap<string, Meeting | null>;

export interface RowChange {
  readonly before: HubspotRow;
  readonly after: BookingRow;
}

interface ChangeContext {
  readonly configuration: Configuration;
  readonly zone: StampZone;
  readonly words: HubspotRecoveryWords;
}

/** Rows of meetings that stand and are not over, as far as their cells tell. */
export function rowsAhead({ rows, unclear }: BookingRows, nowMs: Instant): readonly HubspotRow[] {
  return [...rows, ...unclear].filter(
    ({ eventId, status, endMs }) => isHubspotEventId(eventId) && status !== 'cancelled' && (endMs ?? nowMs + 1) > nowMs,
  );
}

export function rowChanges(
  rows: readonly HubspotRow[],
  meetings: MeetingsByRow,
  context: ChangeContext,
): readonly RowChange[] {
  return rows.flatMap((row) => {
    const meeting = meetings.get(row.eventId);
    const after = meeting === undefined ? null : rowAfter(row, meeting, context);
    return after ? [{ before: row, after }] : [];
  });
}

/** null if nothing changes, or HubSpot does not tell enough. */
function rowAfter(row: HubspotRow, meeting: Meeting | null, context: ChangeContext): BookingRow | null {
  const { words, zone } = context;
  const read = completed(row, meeting ?? NO_TIMES, context.configuration);
  if (read === null) return null;
  if (meeting === null) return { ...read, status: 'cancelled', reason: words.cancelled };
  const eventId = hubspotEventId(meeting.id);
  if (!stands(meeting)) return { ...read, eventId, status: 'cancelled', reason: words.cancelled };
  const time = timeOf(read, meeting);
  if (!isSameSecond(read.startMs, time.startMs) || !isSameSecond(read.endMs, time.endMs)) {
    return { ...read, ...time, eventId, status: 'moved', reason: words.moved(writeStamp(read.startMs, zone)) };
  }
  const { unread = [] } = row;
  if (unread.length > 0) return { ...read, eventId, reason: words.cellsWritten(unread.join(', ')) };
  return eventId === row.eventId ? null : { ...read, eventId };
}

type Times = Pick<Meeting, 'startMs' | 'endMs'>;
const NO_TIMES: Times = { startMs: null, endMs: null };

/** Cells that cannot be read are taken from the meeting. Of services it knows none: the only one with a link counts. */
function completed(row: HubspotRow, { startMs, endMs }: Times, { services }: Configuration): BookingRow | null {
  const [only, ...others] = services.filter(isLinked);
  const service = row.service ?? (others.length === 0 ? only?.name : undefined);
  const start = row.startMs ?? startMs;
  const end = row.endMs ?? endMs;
  if (service === undefined || start === null || end === null) return null;
  return { ...row, service, host: row.host ?? '', startMs: start, endMs: end };
}

/** A meeting without a time of its own, or without a length, has none to follow. */
function timeOf(row: BookingRow, { startMs, endMs }: Times): Pick<BookingRow, 'startMs' | 'endMs'> {
  const { startMs: beforeMs, endMs: untilMs } = row;
  if (startMs === null) return { startMs: beforeMs, endMs: untilMs };
  const end = endMs ?? startMs + (untilMs - beforeMs);
  return end > startMs ? { startMs, endMs: end } : { startMs: beforeMs, endMs: untilMs };
}

// Cells hold whole seconds.
export function isSameSecond(a: Instant, b: Instant): boolean {
  return Math.floor(a / 1000) === Math.floor(b / 1000);
}
