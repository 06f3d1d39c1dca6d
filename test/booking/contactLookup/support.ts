// "Who calls from this number?" as telli asks it of a world whose Bookings know the number.
import { busy, calendar, type Sheet } from '../../../worlds/sheet.ts';
import { openWorld, type Way, type World } from '../../support/world.ts';

export const PHONE = '+49 30 123';
export const CALLER = {
  contact_id: 'c-1',
  external_contact_id: 'crm-7',
  contact_details: { name: 'José Müller', 'e-mail': 'jose@example.com', phone: PHONE },
};
export const LOOKUP = { event: 'contact_lookup', phone_number: '+4930123', to_number: '+49309' };
export const NOBODY = '{"contact":null}';
// 2027-03-15 is a Monday; now is 08:00Z, 09:00 in Berlin.
export const SOON = '2027-03-15T08:30:00.000Z';
export const LATER = '2027-03-16T09:00:00.000Z';

export type Row = Record<string, string>;

/** A row of Bookings for the number, with a leading apostrophe as our own rows have it. */
export function row(start: string, end: string, more: Row = {}): Row {
  return {
    'Booked at': '2027-03-01 10:00 +01:00',
    ...{ Service: 'Visit', Host: 'Anna', Start: start, End: end, Status: 'booked' },
    ...{ Name: 'José Müller', Phone: `'${PHONE}`, ...more },
  };
}

export const PAST = row('2027-03-01 09:00 +01:00', '2027-03-01 09:30 +01:00');
export const AHEAD = row('2027-03-16 10:00 +01:00', '2027-03-16 10:30 +01:00');
export const AHEAD_BUSY = busy('20270316T090000Z', '20270316T093000Z');

export function withRows(way: Way, bookings: readonly Row[], events: Record<string, string> = {}, sheet: Sheet = {}) {
  return openWorld({ way, sheet: { bookings, ...sheet }, calendars: { 'anna@example.com': calendar(), ...events } });
}

export async function ask(world: World, body: unknown = LOOKUP): Promise<string> {
  return (await world.call('contact-lookup', body)).text;
}

export async function contact(world: World, body: unknown = LOOKUP) {
  return JSON.parse(await ask(world, body)).contact;
}

/** The properties of the answer: the appointments. */
export async function told(world: World) {
  return (await contact(world)).properties;
}

export function log(world: World): Row[] {
  return world.rows('Log').filter(({ Action }) => Action === 'contact_lookup');
}

/** The keys that the cache is asked for or given, as they come. */
export function cacheKeys(opened: World, methods = ['getAll', 'putAll']): string[] {
  const keys: string[] = [];
  opened.faults.before = ({ method, args: [given] }) => {
    if (methods.includes(method)) keys.push(...(Array.isArray(given) ? given : Object.keys(Object(given))));
  };
  return keys;
}
