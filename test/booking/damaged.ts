// One booking with Max per day 1 and Repeat bookings refuse, and what people do to the tab Bookings then.
import { expect } from 'vitest';
import { ADA, BOB, bookJson, SUCCESS, TUE10, visit } from '../support/bookings.ts';
import { changeTab } from '../support/tabs.ts';
import { openWorld, type Way, type World, type WorldOptions } from '../support/world.ts';

const HEADERS =
  'Booked at,Service,Host,Start,End,Status,Name,E-mail,Phone,Contact id,External id,Event id,Reason,Calendar'.split(
    ',',
  );
const VISIT = visit({ 'Max per day': '1' });

/** Ada's visit on Tuesday at ten. */
export async function fullDay(way: Way = 'in process', sheet: WorldOptions['sheet'] = {}): Promise<World> {
  const settings = { 'Repeat bookings': 'refuse', ...sheet.settings };
  const world = openWorld({ way, sheet: { services: [VISIT], ...sheet, settings } });
  changeTab(world.store, 'Bookings', () => [HEADERS]);
  expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
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

export async function offered(world: World, service?: string): Promise<readonly string[] | string> {
  const { json } = await world.call('available', BOB, service === undefined ? {} : { service });
  return json.status === 'failed' ? (json.reason ?? '') : (json.available ?? []).map(({ start_iso }) => start_iso);
}
