// Callers, hosts and services of tests about bookings, and what such a test asks of its world.
// The worlds' clock says Monday 15 March 2027, 09:00 in Berlin, which is an hour ahead of UTC until the 28th.
import { PlatformError } from '../../local/boundary.ts';
import { type Answer, sign, type World } from './world.ts';

export const ADA = {
  contact_id: 'c-1',
  contact_details: { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+49 30 123456' },
};
export const BOB = { contact_id: 'c-2', contact_details: { name: 'Bob' } };
/** A caller who tells everything, with letters outside ASCII. */
export const JOSE = {
  contact_id: 'c-3',
  external_contact_id: 'crm-7',
  contact_details: {
    name: 'José Müller 🙂',
    'e-mail': 'jose@example.com',
    phone: '+49 30 123',
    reason: 'knee <b>left</b>',
  },
};

/** 09:30 in Berlin on the day of the worlds' clock. */
export const START = '2027-03-15T08:30:00.000Z';
export const TUE10 = '2027-03-16T09:00:00.000Z';
export const TUE11 = '2027-03-16T10:00:00.000Z';
export const WED11 = '2027-03-17T10:00:00.000Z';
export const THU10 = '2027-03-18T09:00:00.000Z';

export const SUCCESS = { status: 'success' };
export const SUCCESS_TEXT = '{"status":"success"}';
export const GONE = { status: 'failed', reason: 'Appointment slot is no longer available' };

export const ANNA = host('Anna');
export const BEN = host('Ben');
export const TWO_HOSTS = [ANNA, BEN];

/** A row of the tab Hosts; Anna's calendar is anna@example.com. */
export function host(name: string, more: Record<string, string> = {}) {
  return { Host: name, Calendar: `${name.toLowerCase()}@example.com`, ...more };
}

/** A row of the tab Services. */
export function visit(more: Record<string, string> = {}) {
  return { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', ...more };
}

/** The sentence that the caller hears, or else the status. */
export async function book(world: World, contact: object, start_iso: string, service?: string): Promise<string> {
  const { reason, status } = await bookJson(world, contact, start_iso, service);
  return reason ?? status ?? '';
}

export async function bookJson(world: World, contact: object, start_iso: string, service?: string) {
  return (await world.call('book', { ...contact, start_iso }, service === undefined ? {} : { service })).json;
}

/** A request as the relay carries it; a second attempt at it has the id of the first. */
export async function attempt(world: World, contact: object, start_iso: string, requestId = 'r-1') {
  const body = JSON.stringify({ ...contact, start_iso });
  const envelope = {
    ...{ slotsheet: 'relay-1', requestId, action: 'book', service: null, signature: sign(body) },
    body: Buffer.from(body).toString('base64'),
  };
  return (await world.direct({}, envelope)).json;
}

export async function offered(world: World, service?: string): Promise<string[]> {
  return startsIn(await world.call('available', BOB, service === undefined ? {} : { service }));
}

export function startsIn({ json }: Answer): string[] {
  return (json.available ?? []).map(({ start_iso }) => start_iso);
}

/** The recovery job, once. */
export function recover(world: World): void {
  world.runtime.execute('recover', [], { event: 'clock' });
}

/** The text of a host's calendar, its folded lines whole. */
export function ics({ store }: World, name = 'anna'): string {
  return (store.read(`calendars/${name}@example.com.ics`)?.text ?? '').replace(/\r\n /g, '');
}

export function eventCount(world: World, name = 'anna'): number {
  return ics(world, name).split('BEGIN:VEVENT').length - 1;
}

/** `Anna 2027-03-16 10:00 +01:00 booked`. */
export function rows(world: World): string[] {
  return world.rows('Bookings').map(({ Host, Start, Status }) => `${Host} ${Start} ${Status}`);
}

/** What the last row of the Log says. */
export function lastReason(world: World): string {
  return world.rows('Log').at(-1)?.Reason ?? '';
}

export function properties({ store }: World): Record<string, string> {
  return JSON.parse(store.read('state/properties.json')?.text ?? '{}');
}

/** `Calendar.Events.insert`, for each call of the last execution that left the script. */
export function trips(world: World): string[] {
  return world.roundTrips().map(({ service, method }) => `${service}.${method}`);
}

interface Method {
  readonly service: string;
  readonly method: string;
}

/** For `faults`: every call of this method fails. */
export function failing(names: string | readonly string[], message = 'Service unavailable') {
  return ({ service, method }: Method): void => {
    if ([names].flat().includes(`${service}.${method}`)) throw new PlatformError(message);
  };
}

/** The calls that read the Sheet. */
export const READS = ['Sheets.Spreadsheets.get', 'Sheets.Spreadsheets.Values.batchGet'];

/** What a script can do without leaving its execution. */
export const INSIDE = ['Utilities', 'console', 'Runtime'];

/** For `faults`: call number `first` of those that leave the script fails, and if `onwards` all calls after it. */
export function failingFrom(first: number, onwards: boolean) {
  let count = -1;
  return ({ service }: Method): void => {
    if (INSIDE.includes(service)) return;
    count += 1;
    if (onwards ? count >= first : count === first) throw new PlatformError('Service unavailable');
  };
}
