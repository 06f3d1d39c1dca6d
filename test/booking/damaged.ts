// One booking with Max per day 1 and Repeat bookings refuse, and what people do to the tab Bookings then.
import { expect } from 'vitest';
import { changeTab } from '../support/tabs.ts';
import { openWorld, type Way, type World, type WorldOptions } from '../support/world.ts';

export const ADA = { contact_id: 'c-1', contact_details: { name: 'Ada Lovelace', email: 'ada@example.com' } };
export const BOB = { contact_id: 'c-2', contact_details: { name: 'Bob' } };
// Tuesday 16 March 2027, ten and eleven o'clock in Berlin, an hour ahead of UTC until the 28th; and the day after.
const TUE10 = '2027-03-16T09:00:00.000Z';
export const TUE11 = '2027-03-16T10:00:00.000Z';
export const WED11 = '2027-03-17T10:00:00.000Z';
const SUCCESS = { status: 'success' };

const HEADERS =
  'Booked at,Service,Host,Start,End,Status,Name,E-mail,Phone,Contact id,External id,Event id,Reason,Calendar'.split(
    ',',
  );
const VISIT = { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', 'Max per day': '1' };

/** Ada's visit on Tuesday at ten. */
export async function fullDay(way: Way = 'in process', sheet: WorldOptions['sheet'] = {}): Promise<World> {
  const settings = { 'Repeat bookings': 'refuse', ...sheet.settings };
  const world = openWorld({ way, sheet: { services: [VISIT], ...sheet, settings } });
  changeTab(world.store, 'Bookings', () => [HEADERS]);
  expect((await world.call('book', { ...ADA, start_iso: TUE10 })).json).toEqual(SUCCESS);
  return world;
}

type Change = (cells: string[][]) => readonly (readonly string[])[];

export const inBookings = (change: Change) => (world: World) => changeTab(world.store, 'Bookings', change);

export const header =
  (from: string, to: string): Change =>
  (cells) =>
    cells.map((row, at) => (at === 0 ? row.map((text) => (text === from ? to : text)) : row));

export const withoutColumn =
  (name: string): Change =>
  (cells) => {
    const at = (cells[0] ?? []).indexOf(name);
    return cells.map((row) => row.filter((_, column) => column !== at));
  };

/** The column again, at the end, with another text below. */
export const twice =
  (name: string, text: string): Change =>
  (cells) =>
    cells.map((row, at) => [...row, at === 0 ? name : text]);

export const reason = (world: World): string => world.rows('Log').at(-1)?.Reason ?? '';

export async function offered(world: World, service?: string): Promise<readonly string[] | string> {
  const { json } = await world.call('available', BOB, service === undefined ? {} : { service });
  return json.status === 'failed' ? (json.reason ?? '') : (json.available ?? []).map(({ start_iso }) => start_iso);
}

export async function book(world: World, contact: object, start_iso: string, service?: string): Promise<string> {
  const { json } = await world.call('book', { ...contact, start_iso }, service === undefined ? {} : { service });
  return json.reason ?? json.status ?? '';
}
