// A small team whose Bookings the recovery job brings in line, and what people and faults do to it.
import ICAL from 'ical.js';
import { PlatformError } from '../../local/boundary.ts';
import { headingsFor } from '../../src/dashboard/charts.ts';
import { changeEvent, eventsIn, utcTime } from '../../worlds/calendarFile.ts';
import { INSIDE, TWO_HOSTS } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

export const TEAM = { hosts: TWO_HOSTS };
/** A quarter of an hour after NOW. */
export const LATER = '2027-03-15T08:15:00Z';

export function open(options: WorldOptions): World {
  return openWorld({ sheet: TEAM, ...options });
}

/** The starts of our events that are not cancelled. */
export function starts(world: World, host: 'anna' | 'ben'): string[] {
  const own = eventsIn(world.store, `${host}@example.com`).filter(({ uid }) => uid.startsWith('slot'));
  return own.map(({ startMs }) => new Date(startMs).toISOString());
}

/** The only event of ours in the calendar of the host, changed as a person does; null deletes it. */
export function byHand(world: World, host: 'anna' | 'ben', change: ((event: ICAL.Component) => void) | null): void {
  const calendarId = `${host}@example.com`;
  const [own] = eventsIn(world.store, calendarId).filter(({ uid }) => uid.startsWith('slot'));
  changeEvent(
    world.store,
    calendarId,
    own?.uid ?? '',
    change ?? ((event) => event.updatePropertyWithValue('status', 'CANCELLED')),
  );
}

export function takenOut(world: World, host: 'anna' | 'ben'): void {
  const calendarId = `${host}@example.com`;
  const [own] = eventsIn(world.store, calendarId).filter(({ uid }) => uid.startsWith('slot'));
  changeEvent(world.store, calendarId, own?.uid ?? '', null);
}

export function movedTo(startIso: string, minutes = 30) {
  const startMs = Date.parse(startIso);
  return (event: ICAL.Component): void => {
    event.updatePropertyWithValue('dtstart', utcTime(startMs));
    event.updatePropertyWithValue('dtend', utcTime(startMs + minutes * 60_000));
  };
}

export function madeAllDay(date: string, next: string) {
  return (event: ICAL.Component): void => {
    event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(date));
    event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(next));
  };
}

/** Everything that is stored: what a second run must leave as it is. */
export function everything({ store }: World): Record<string, string | undefined> {
  const names = ['sheet', 'calendars', 'state'].flatMap((folder) => store.list(folder));
  return Object.fromEntries(names.map((name) => [name, store.read(name)?.text]));
}

/** Books in an execution that is stopped right after its event stands: no row, no Log row, and the caller hears nothing. */
export async function bookStopped(world: World, contact: object, start_iso: string): Promise<void> {
  world.faults.before = stoppedAfter('Events.insert');
  await world.call('book', { ...contact, start_iso });
  delete world.faults.before;
}

/** Nothing reaches Google any more after the first call of this method. */
export function stoppedAfter(name: string) {
  let isOver = false;
  return ({ service, method }: { service: string; method: string }): void => {
    if (isOver && !INSIDE.includes(service)) throw new PlatformError('Service unavailable');
    isOver = isOver || method === name;
  };
}

/** A person takes all rows out of a tab. */
export function emptied({ store }: World, tab: string): void {
  const name = `sheet/${tab}.csv`;
  const [header = ''] = (store.read(name)?.text ?? '').split('\r\n');
  store.write(name, `${header}\r\n`);
}

export function replacedIn({ store }: World, name: string, from: string | RegExp, to: string): void {
  const text = store.read(name)?.text ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${name} has no ${from}`);
  store.write(name, changed);
}

/** The first row of the tab Dashboard as Set up writes it: from M, V and Y on. */
export function dashboardHeadings(language: 'en' | 'de' = 'en'): string {
  const { days, hosts, reasons } = headingsFor(language);
  const blank = Array.from({ length: 12 }, () => '');
  return [...blank, ...Object.values(days), '', ...Object.values(hosts), '', ...Object.values(reasons)].join(',');
}
