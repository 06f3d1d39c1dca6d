// Calendars and Bookings as both sides have them, in the same words.
import { eventsIn } from '../../worlds/calendarFile.ts';
import { HOLIDAYS } from './cells.ts';
import type { Desk } from './desk.ts';
import type { Entry, Model } from './model.ts';
import { instant } from './words.ts';

export function seenByModel(model: Model): string[] {
  const entries = model.entries.map(({ calendarId, ...entry }) => entryLine(calendarId, entry));
  const rows = model.rows.map(({ service, hosts, startMs, endMs, status, person, shares, typed = {} }) => {
    const start = typed.Start ?? instant(startMs);
    return [service, hosts.join(', '), start, instant(endMs), typed.Status ?? status, person.name, shares].join(' | ');
  });
  return [...entries.sort(), ...rows];
}

export function seenByPeople({ world }: Desk, model: Model): string[] {
  const ids = Object.keys(model.zones).filter((id) => id !== HOLIDAYS);
  const entries = ids.flatMap((id) => eventsIn(world.store, id).map((entry) => entryLine(id, entry)));
  const rows = world.rows('Bookings').map((row) => {
    return [
      row.Service,
      row.Host,
      shownInstant(row.Start),
      shownInstant(row.End),
      row.Status,
      row.Name,
      sharesIn(row.Reason),
    ].join(' | ');
  });
  return [...entries.sort(), ...rows];
}

/** A cell that is no time as it is. */
function shownInstant(text = ''): string {
  const ms = Date.parse(text.replace(' ', 'T').replace(' ', ''));
  return Number.isNaN(ms) ? text : instant(ms);
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
