// A practice with years of bookings, as the documents of a data folder: rows of Bookings that are long over, and a few ahead.
import { formatCsv, parseCsv } from '../../local/workbook/csv.ts';
import { NOW_MS } from '../engine/work.ts';

const DAY_MS = 86_400_000;
const BOOKINGS = 'sheet/Bookings.csv';
/** Each day so many were booked. */
const A_DAY = 55;
// The last of them ended so many days ago.
const OVER_DAYS = 40;

/** `past` rows above those that the documents have already. Each row has its own contact. */
export function withPastRows(given: Readonly<Record<string, string>>, past: number): Record<string, string> {
  const [headers = [], ...rows] = parseCsv(given[BOOKINGS] ?? '');
  const old = Array.from({ length: past }, (_, at) => {
    const startMs = NOW_MS - (OVER_DAYS + Math.floor((past - at) / A_DAY)) * DAY_MS;
    const cells = pastRow(at, startMs);
    return headers.map((header) => cells[header] ?? '');
  });
  return { ...given, [BOOKINGS]: formatCsv([headers, ...old, ...rows], '\r\n') };
}

function pastRow(at: number, startMs: number): Readonly<Record<string, string>> {
  const host = (at % 20) + 1;
  return {
    'Booked at': stamp(startMs - 7 * DAY_MS),
    Service: 'Visit',
    Host: `Host ${host}`,
    Start: stamp(startMs),
    End: stamp(startMs + 1_800_000),
    Status: at % 9 === 0 ? 'cancelled' : 'booked',
    Name: `Caller Number ${at}`,
    'E-mail': `caller${at}@example.com`,
    // A text, and no formula.
    Phone: `'${phoneOf(at)}`,
    'Contact id': `contact-${at}`,
    'Event id': `slot${at.toString(16).padStart(40, '0')}`,
    Calendar: `host${host}@example.com`,
  };
}

export function phoneOf(at: number): string {
  return `+49 151 ${String(10_000_000 + at)}`;
}

function stamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} +00:00`;
}
