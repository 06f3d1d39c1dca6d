// A move to other hosts, or past what a person did in the calendar.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn, utcTime } from '../../../worlds/calendarFile.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import {
  ADA,
  BOB,
  bookJson,
  ics,
  rows,
  SUCCESS,
  THU10,
  TUE10,
  TWO_HOSTS,
  visit,
  WED11,
} from '../../support/bookings.ts';
import { open, visits } from '../support.ts';

describe('a booking, whatever came in between,', () => {
  for (const mode of ['move', 'refuse'])
    it(`stays the only one of its contact (${mode}) when a person moved its event and another took its old time`, async () => {
      const world = open({ 'Repeat bookings': mode });
      await bookJson(world, ADA, TUE10);
      const uid = eventsIn(world.store, 'anna@example.com')[0]?.uid ?? '';
      changeEvent(world.store, 'anna@example.com', uid, (event) => {
        event.updatePropertyWithValue('dtstart', utcTime(Date.parse(THU10)));
        event.updatePropertyWithValue('dtend', utcTime(Date.parse(THU10) + 1800000));
      });
      world.setNow('2027-03-15T09:00:00Z');
      expect(await bookJson(world, BOB, TUE10)).toEqual(SUCCESS);
      await bookJson(world, ADA, WED11);
      expect(visits(world, 'anna').length).toBe(2);
    });

  it('moves to a host who works then, where hosts share a calendar', async () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'x@example.com' },
      { Host: 'Ben', Calendar: 'x@example.com' },
    ];
    const weeklyHours = [
      { Host: 'Ben', Days: 'Tue', From: '09:00', To: '12:00' },
      { Host: 'Anna', Days: 'Wed', From: '09:00', To: '12:00' },
    ];
    const world = open({ 'Repeat bookings': 'move' }, { hosts, weeklyHours });
    await bookJson(world, ADA, TUE10);
    await bookJson(world, ADA, WED11);
    expect(rows(world)[0]).toContain('Anna');
  });

  it('takes all hosts when it moves after the service changed to all', async () => {
    const world = open({ 'Repeat bookings': 'move' }, { hosts: TWO_HOSTS });
    await bookJson(world, ADA, TUE10);
    world.store.write(
      'sheet/Services.csv',
      (world.store.read('sheet/Services.csv')?.text ?? '').replace('3 days,,,,', '3 days,,,all,'),
    );
    await bookJson(world, ADA, WED11);
    expect(rows(world)[0]).toContain('Anna, Ben');
  });

  it('leaves the hosts it needs no more when it moves after the service changed from all', async () => {
    const services = [visit({ Assign: 'all' })];
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS, services },
      { calendars: { 'ben@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) } },
    );
    await bookJson(world, ADA, TUE10);
    world.store.write(
      'sheet/Services.csv',
      (world.store.read('sheet/Services.csv')?.text ?? '').replace(',all,', ',any,'),
    );
    await bookJson(world, ADA, WED11);
    expect(rows(world)[0]).not.toContain('Ben');
  });

  it('links to its row from the event at its new host', async () => {
    const world = open(
      { 'Repeat bookings': 'move' },
      { hosts: TWO_HOSTS },
      { calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) } },
    );
    await bookJson(world, ADA, TUE10);
    await bookJson(world, ADA, WED11);
    const text = ics(world, 'ben');
    expect(text).toContain('range=A2');
  });

  it('is known to its caller when it moved to where a deleted one was booked later', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    await bookJson(world, ADA, WED11);
    world.setNow('2027-03-15T08:10:00Z');
    await bookJson(world, BOB, TUE10);
    const [ada, bob] = eventsIn(world.store, 'anna@example.com');
    expect([ada, bob]).toHaveLength(2);
    changeEvent(world.store, 'anna@example.com', bob?.uid ?? '', (event) =>
      event.updatePropertyWithValue('status', 'CANCELLED'),
    );
    world.setNow('2027-03-15T08:20:00Z');
    for (let call = 0; call < 2; call++) expect(await bookJson(world, ADA, TUE10)).toEqual(SUCCESS);
    expect(rows(world)).toEqual(['Anna 2027-03-16 10:00 +01:00 moved', 'Anna 2027-03-16 10:00 +01:00 booked']);
  });
});
