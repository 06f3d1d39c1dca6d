// What a caller said it is about, where guests see the event: it stands in the row's Reason alone, and is not lost.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn, utcTime } from '../../worlds/calendarFile.ts';
import {
  ANNA,
  BEN,
  bookJson,
  host,
  ics,
  lastReason,
  recover,
  SUCCESS,
  TUE10,
  TUE11,
  visit,
  WED11,
} from '../support/bookings.ts';
import type { World } from '../support/world.ts';
import { open } from './support.ts';

const ADA = { contact_id: 'c-1', contact_details: { name: 'Ada', email: 'ada@example.com', reason: 'left knee' } };
const AGAIN = { contact_id: 'c-1', contact_details: { name: 'Ada' } };
const INVITING = visit({ 'Invite contact': 'yes', 'Book ahead': '8 days' });

const reasonOf = (world: World) => world.rows('Bookings')[0]?.Reason;

function loseRows({ store }: World): void {
  store.write('sheet/Bookings.csv', `${(store.read('sheet/Bookings.csv')?.text ?? '').split('\r\n')[0]}\r\n`);
}

function inviting(settings: Record<string, string> = {}, more = {}): World {
  return open(settings, { services: [INVITING], without: ['Bookings'], ...more });
}

describe('what the caller said it is about', () => {
  it('stands in the row of a service that invites, and neither in the event’s text nor in the Log', async () => {
    const world = inviting();
    expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
    expect(reasonOf(world)).toBe('Anna. The caller said: left knee');
    expect(lastReason(world)).toBe('Anna');
    expect(
      ics(world)
        .match(/^(?:DESCRIPTION|SUMMARY).*$/gm)
        ?.join(),
    ).not.toContain('knee');
  });

  it('stands in the event and not in the row where nobody is invited', async () => {
    const world = inviting({}, { services: [visit()] });
    await bookJson(world, ADA, TUE10);
    expect(reasonOf(world)).toBe('Anna');
    expect(ics(world)).toContain('left knee');
  });

  it('stays when the booking moves, in German too; what is said then takes its place', async () => {
    const world = inviting({ 'Repeat bookings': 'move', Language: 'de' });
    await bookJson(world, ADA, TUE10);
    await bookJson(world, AGAIN, TUE11);
    expect(reasonOf(world)).toBe('Anna. Verschoben; vorher 2027-03-16 10:00 +01:00. Am Telefon gesagt: left knee');
    expect(lastReason(world)).toBe('Anna. Verschoben; vorher 2027-03-16 10:00 +01:00.');
    await bookJson(world, { ...AGAIN, contact_details: { reason: 'right knee' } }, WED11);
    expect(reasonOf(world)).toMatch(/Am Telefon gesagt: right knee$/);
  });

  it('stays when the booking moves although the row does not tell it any more', async () => {
    const world = inviting({ 'Repeat bookings': 'move' });
    await bookJson(world, ADA, TUE10);
    const text = world.store.read('sheet/Bookings.csv')?.text ?? '';
    world.store.write('sheet/Bookings.csv', text.replace('The caller said: left knee', ''));
    await bookJson(world, AGAIN, TUE11);
    expect(reasonOf(world)).toMatch(/The caller said: left knee$/);
  });

  it('goes with the booking to another host', async () => {
    const weeklyHours = [
      { Host: 'Anna', Days: 'Tue', From: '09:00', To: '13:00' },
      { Host: 'Ben', Days: 'Wed', From: '09:00', To: '13:00' },
    ];
    const world = inviting({ 'Repeat bookings': 'move' }, { hosts: [ANNA, BEN], weeklyHours });
    await bookJson(world, ADA, TUE10);
    await bookJson(world, AGAIN, WED11);
    expect(world.rows('Bookings')).toMatchObject([{ Host: 'Ben', Reason: expect.stringMatching(/said: left knee$/) }]);
    loseRows(world);
    world.setNow('2027-03-15T09:00:00Z');
    recover(world);
    expect(world.rows('Bookings')).toMatchObject([{ Host: 'Ben', Reason: expect.stringMatching(/said: left knee$/) }]);
  });

  it('stays when a person moves or deletes the event', async () => {
    const world = inviting();
    await bookJson(world, ADA, TUE10);
    const [event] = eventsIn(world.store, 'anna@example.com');
    const change = (name: string, value: never) =>
      changeEvent(world.store, 'anna@example.com', event?.uid ?? '', (one) => one.updatePropertyWithValue(name, value));
    change('dtstart', utcTime(Date.parse(TUE11)) as never);
    change('dtend', utcTime(Date.parse(TUE11) + 1_800_000) as never);
    recover(world);
    expect(reasonOf(world)).toBe('Moved by hand; before: Anna, 2027-03-16 10:00 +01:00. The caller said: left knee');
    change('status', 'CANCELLED' as never);
    recover(world);
    expect(reasonOf(world)).toBe('The event was deleted or declined in the calendar. The caller said: left knee');
  });

  it('is cut so that the row still fits into a property while it waits', async () => {
    const world = inviting();
    await bookJson(world, { ...ADA, contact_details: { ...ADA.contact_details, reason: '🦵'.repeat(500) } }, TUE10);
    expect(reasonOf(world)).toBe(`Anna. The caller said: ${'🦵'.repeat(300)}`);
  });
});

it('sixty hosts at once are all restored from the event, though their names are longer than one property holds', async () => {
  const hosts = Array.from({ length: 60 }, (_, at) =>
    host(`Doctor Number ${at} of the house`, { Calendar: `d${at}@example.com` }),
  );
  const world = open({}, { services: [visit({ Assign: 'all' })], hosts });
  expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
  const before = world.rows('Bookings')[0];
  expect(before?.Host?.length).toBeGreaterThan(1_024);
  loseRows(world);
  world.setNow('2027-03-15T09:00:00Z');
  recover(world);
  const { Host, Name, 'E-mail': mail, 'Contact id': id } = before ?? {};
  expect(world.rows('Bookings')).toMatchObject([{ Host, Name, 'E-mail': mail, 'Contact id': id }]);
});
