// How a row that waits stands in its property: of Bookings as JSON with names, of the Log as its cells alone, as these may be many.
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import type { LogRow } from '../sheet/rows.ts';
import { isJsonObject, parseJson } from '../text/json.ts';

export type Waiting = ({ readonly tab: 'bookings' } & BookingWrite) | { readonly tab: 'log'; readonly row: LogRow };

const LOG_CELLS = [
  'timeMs',
  'requestId',
  'action',
  'service',
  'auth',
  'outcome',
  'reason',
  'slots',
  'startMs',
  'contactId',
  'contact',
  'milliseconds',
] as const satisfies readonly (keyof LogRow)[];

export function waitingText(waiting: Waiting): string {
  return JSON.stringify(waiting.tab === 'log' ? LOG_CELLS.map((name) => waiting.row[name]) : waiting);
}

/** null for a text that is no row of ours: one bad row would stop every request. */
export function waitingIn(text: string): Waiting | null {
  const value = completed(parseJson(text));
  return isWaiting(value) ? value : null;
}

// A version that knew no reasons, moves or calendars may have kept the row, so they are filled in. So may one that wrote the names
// of the Log's cells.
function completed(value: unknown): unknown {
  if (Array.isArray(value) && value.length === LOG_CELLS.length)
    return { tab: 'log', row: Object.fromEntries(LOG_CELLS.map((name, at) => [name, value[at]])) };
  if (!isJsonObject(value) || !isJsonObject(value.row) || value.tab !== 'bookings') return value;
  return { replaces: '', ...value, row: { reason: '', calendar: '', ...value.row } };
}

function isWaiting(value: unknown): value is Waiting {
  if (!isJsonObject(value) || !isJsonObject(value.row)) return false;
  if (value.tab === 'log') return isLog(value.row);
  return value.tab === 'bookings' && typeof value.replaces === 'string' && isBooking(value.row);
}

type Row = Readonly<Record<string, unknown>>;

const BOOKING_TEXTS = 'service host status name email phone contactId externalId eventId reason calendar'.split(' ');
const LOG_TEXTS = 'requestId action service auth outcome reason contactId contact'.split(' ');

function isBooking(row: Row): boolean {
  const { bookedAtMs, startMs, endMs } = row;
  const isTime =
    isInteger(startMs) && isInteger(endMs) && startMs < endMs && (bookedAtMs === null || isInteger(bookedAtMs));
  return isTime && BOOKING_TEXTS.every((name) => typeof row[name] === 'string');
}

function isLog(row: Row): boolean {
  return (
    isInteger(row.timeMs) &&
    isInteger(row.milliseconds) &&
    (row.slots === null || isInteger(row.slots)) &&
    (row.startMs === null || isInteger(row.startMs)) &&
    LOG_TEXTS.every((name) => typeof row[name] === 'string')
  );
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
