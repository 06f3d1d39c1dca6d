// A practice of some years: Bookings begins with rows that are long over, and the Log has more rows than are read at once. Then
// requests read the rows that are near alone, and where those stand is remembered.
import type { Chance } from '../chance.ts';
import type { PastRow, PastRows, WorldHost, WorldService } from '../evidence/history.ts';
import { PAST } from '../evidence/pastRows.ts';

/** With fewer than three hundred left all would be read. A person may delete forty. More would only cost time. */
const BOOKINGS = [345, 420] as const;
const LOG = 2_500;
const LONG_LOG_SHARE = 0.15;
// In winter, as Berlin's offset is that of the run's Monday then. What ended less than a month ago still counts.
const FIRST_MS = Date.parse('2026-11-02T08:00:00Z');
const LAST_MS = Date.parse('2027-01-29T16:00:00Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const OFFSET_MINUTES = 60;

export function drawPast(hosts: readonly WorldHost[], services: readonly WorldService[], chance: Chance): PastRows {
  const count = chance.int(...BOOKINGS);
  const bookings = Array.from({ length: count }, (_, at) => {
    const startMs = roundedTo(FIRST_MS + ((LAST_MS - FIRST_MS) * at) / count, 30 * MINUTE_MS);
    const [host, service] = [chance.pick(hosts), chance.pick(services)];
    return booking({ at, startMs, host, service, caller: chance.happens(0.1) ? chance.int(1, 8) : null });
  });
  return { bookings, log: chance.happens(LONG_LOG_SHARE) ? Array.from({ length: LOG }, (_, at) => logRow(at)) : [] };
}

interface Over {
  readonly at: number;
  readonly startMs: number;
  readonly host: WorldHost;
  readonly service: WorldService;
  /** One who calls again in this run; null = a stranger to it. */
  readonly caller: number | null;
}

function booking({ at, startMs, host, service, caller }: Over): PastRow {
  const bookedMs = startMs - 40 * DAY_MS;
  const [name, phone] =
    caller === null ? [`Former ${at}`, `+49 30 2${at}`] : [`Caller ${caller}`, `+49 30 10000${caller}`];
  return {
    'Booked at': stamp(bookedMs, ':00'),
    ...{
      Service: service.name,
      Host: host.name,
      Start: stamp(startMs),
      End: stamp(startMs + service.minutes * MINUTE_MS),
    },
    ...{ Status: at % 9 === 0 ? 'cancelled' : 'booked', Name: name, 'E-mail': '', Phone: phone, 'Contact id': '' },
    ...{ 'External id': '', 'Event id': `${PAST}booking${at}`, Calendar: host.calendarId },
  };
}

function logRow(at: number): PastRow {
  const timeMs = LAST_MS + at * 15 * MINUTE_MS;
  return {
    ...{ Time: stamp(timeMs, ':00'), 'Request id': `${PAST}${at}`, Action: 'available', Service: 'Visit' },
    ...{ Auth: 'signature', Outcome: 'success', Reason: '', Slots: '3', Start: '', 'Contact id': '', Contact: '' },
    Milliseconds: '900',
  };
}

function roundedTo(ms: number, stepMs: number): number {
  return Math.floor(ms / stepMs) * stepMs;
}

function stamp(ms: number, seconds = ''): string {
  const wall = new Date(ms + OFFSET_MINUTES * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ');
  return `${wall}${seconds} +01:00`;
}
