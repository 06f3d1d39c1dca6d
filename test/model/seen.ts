// Calendars and Bookings as both sides have them, in the same words.
import { eventsIn } from '../support/calendarFile.ts';
import { HOLIDAYS } from './cells.ts';
import type { Desk } from './desk.ts';
import type { Entry, Model } from './model.ts';
import { instant } from './words.ts';

export function seenByModel(model: Model): string[] {
  const entries = model.entries.map(({ calendarId, ...entry }) => entryLine(calendarId, entry));
  const rows = model.rows.map(({ service, hosts, startMs, endMs, status, person, shares }) =>
    [service, hosts.join(', '), instant(startMs), instant(endMs), status, person.name, shares].join(' | '),
  );
  return [...entries.sort(), ...rows];
}

export function seenByPeople({ world }: Desk, model: Model): string[] {
  const ids = Object.keys(model.zones).filter((id) => id !== HOLIDAYS);
  const entries = ids.flatMap((id) => eventsIn(world.store, id).map((entry) => entryLine(id, entry)));
  const rows = world.rows('Bookings').map((row) => {
    const [start, end] = [row.Start, row.End].map((text = '') => Date.parse(text.replace(' ', 'T').replace(' ', '')));
    return [
      row.Service,
      row.Host,
      instant(start ?? 0),
      instant(end ?? 0),
      row.Status,
      row.Name,
      sharesIn(row.Reason),
    ].join(' | ');
  });
  return [...entries.sort(), ...rows];
}

/** Of `Anna, 3 bookings; Ben has 5`. */
function sharesIn(reason = ''): string {
  const named = [...reason.matchAll(/(\p{L}+)(?:, (\d+) bookings?| has (\d+))/gu)];
  return named.map(([, name, first, other]) => `${name} ${first ?? other}`).join(', ');
}

function entryLine(
  calendarId: string,
  { startMs, endMs, title, uid }: Pick<Entry, 'startMs' | 'endMs' | 'title' | 'uid'>,
) {
  return `${calendarId} | ${instant(startMs)} | ${instant(endMs)} | ${title} | ${uid}`;
}
