// What a person or a lost execution has left of events and rows.
import { addEvent } from '../../../worlds/calendarFile.ts';
import { busy } from '../../../worlds/sheet.ts';
import { ANNA, recover } from '../../support/bookings.ts';
import type { World } from '../../support/world.ts';
import { LATER } from '../support.ts';

export const TUE1030 = '2027-03-16T09:30:00.000Z';
export const ONE = { hosts: [ANNA] };

export function recoverLater(opened: World, now = LATER): void {
  opened.setNow(now);
  recover(opened);
}

/** The first row, as if this contact's: only the Sheet is edited. */
export function addOwnRow(opened: World, contactId: string): void {
  const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
  if (text.trim().split('\r\n').length > 1) {
    opened.store.write('sheet/Bookings.csv', text.replace(',c-2,', `,${contactId},`));
    return;
  }
  const cells = [
    '2027-03-15 09:00 +01:00',
    'Visit',
    'Anna',
    '2027-03-18 11:00 +01:00',
    '2027-03-18 11:30 +01:00',
    'booked',
  ];
  opened.store.write('sheet/Bookings.csv', `${text}${[...cells, '', '', '', contactId, '', ''].join(',')}\r\n`);
}

export function addBobsBooking(opened: World, startIso: string, service = 'Visit'): void {
  const [start = '', end = ''] = [0, 30].map((minutes) =>
    new Date(Date.parse(startIso) + minutes * 60_000).toISOString().replace(/[-:]|\.000/g, ''),
  );
  addEvent(opened.store, 'anna@example.com', busy(start, end));
  const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
  const row = ['2027-03-15 09:00 +01:00', service, 'Anna', stamp(startIso, 0), stamp(startIso, 30), 'booked'];
  opened.store.write('sheet/Bookings.csv', `${text}${[...row, 'Bob', '', '', 'c-2', '', ''].join(',')}\r\n`);
}

/** Berlin's wall time, an hour ahead of UTC in March. */
function stamp(iso: string, minutes: number): string {
  const wall = new Date(Date.parse(iso) + (60 + minutes) * 60_000).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} +01:00`;
}
