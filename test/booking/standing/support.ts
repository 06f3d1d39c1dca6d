// The world of the issue: Anna and Ben, one service of half an hour. One caller has a booking with Anna, who then becomes
// inactive, faulty or goes, while her event stands or is deleted.
import { changeEvent, eventsIn } from '../../../worlds/calendarFile.ts';
import { calendar, documents, type Sheet } from '../../../worlds/sheet.ts';
import { ADA, ANNA, BEN, book } from '../../support/bookings.ts';
import { openWorld, type Way, type World } from '../../support/world.ts';

/** Tuesday 09:00 and 09:30 in Berlin, and Wednesday 09:00. The clock says Monday 07:00. */
export const TUE0900 = '2027-06-08T07:00:00.000Z';
export const TUE0930 = '2027-06-08T07:30:00.000Z';
export const WED0900 = '2027-06-09T07:00:00.000Z';
export const REFUSED = 'There is already an appointment on Tuesday, 8 June 2027 at 09:00, so no second one was booked.';

const CALENDARS = { 'anna@example.com': calendar(), 'anna-new@example.com': calendar(), 'ben@example.com': calendar() };

/** What becomes of Anna's row in the tab Hosts. */
export const FATES: Readonly<Record<string, readonly Record<string, string>[]>> = {
  inactive: [{ ...ANNA, Active: 'no' }, BEN],
  'of an unreadable zone': [{ ...ANNA, 'Time zone': 'Berlin-ish' }, BEN],
  'of an unreadable calendar cell': [{ Host: 'Anna', Calendar: 'anna and ben' }, BEN],
  'without her calendar cell': [{ Host: 'Anna', Calendar: '' }, BEN],
  'there twice': [ANNA, { ...ANNA, Calendar: 'anna-new@example.com' }, BEN],
  removed: [BEN],
};

export interface Setting {
  readonly settings?: Record<string, string>;
  readonly service?: Record<string, string>;
  readonly hosts?: readonly Record<string, string>[];
  readonly moreServices?: readonly Record<string, string>[];
  readonly unansweredBlocks?: boolean;
}

/** Ada has Tuesday 09:00 with Anna. */
export async function withBooking(way: Way, setting: Setting = {}): Promise<World> {
  const { unansweredBlocks = true } = setting;
  const sheet = sheetOf(setting);
  const opened = openWorld({ way, now: '2027-06-07T05:00:00Z', sheet, calendars: CALENDARS, unansweredBlocks });
  const answer = await book(opened, ADA, TUE0900);
  if (answer !== 'success' || !events(opened).includes(`anna ${TUE0900}`))
    throw new Error(`not booked with Anna: ${answer}`);
  return opened;
}

function sheetOf({ settings = {}, service = {}, hosts = [ANNA, BEN], moreServices = [] }: Setting): Sheet {
  return {
    settings,
    services: [{ Service: 'v', Minutes: '30', 'Book ahead': '3 days', ...service }, ...moreServices],
    hosts,
    weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '11:00' }],
  };
}

/** A person writes the tab Hosts anew. */
export function hostsBecome({ store }: World, hosts: readonly Record<string, string>[]): void {
  const { 'sheet/Hosts.csv': text = '' } = documents({ hosts });
  store.write('sheet/Hosts.csv', text);
}

/** A person deletes our only event in the calendar; it stays taken, as at Google. */
export function eventDeleted({ store }: World, name: string): void {
  const [own] = ownIn(store, name);
  changeEvent(store, `${name}@example.com`, own?.uid ?? '', null);
}

/** Google cannot read the calendar any more. */
export function calendarUnreadable({ store }: World, name: string): void {
  store.write(`calendars/${name}@example.com.ics`, 'no calendar');
}

/** `anna 2027-06-08T07:00:00.000Z`: our events that stand, in all calendars. */
export function events({ store }: World): string[] {
  return Object.keys(CALENDARS).flatMap((id) => {
    const [name = ''] = id.split('@');
    const isReadable = store.read(`calendars/${id}.ics`)?.text.startsWith('BEGIN') === true;
    return isReadable ? ownIn(store, name).map(({ startMs }) => `${name} ${new Date(startMs).toISOString()}`) : [];
  });
}

function ownIn(store: World['store'], name: string) {
  return eventsIn(store, `${name}@example.com`).filter(({ uid }) => uid.startsWith('slot'));
}

/** `Ben 2027-06-08 09:00 +02:00 booked ben@example.com`. */
export function rows(world: World): string[] {
  return world.rows('Bookings').map(({ Host, Start, Status, Calendar }) => `${Host} ${Start} ${Status} ${Calendar}`);
}

/** A person types over a cell of Bookings. */
export function retypeCell({ store }: World, from: string, to: string): void {
  const text = store.read('sheet/Bookings.csv')?.text ?? '';
  if (!text.includes(from)) throw new Error(`no ${from}`);
  store.write('sheet/Bookings.csv', text.replace(from, to));
}

/** Those of Tuesday. */
export function tuesday(starts: readonly string[]): readonly string[] {
  return starts.filter((start) => start.startsWith('2027-06-08'));
}
