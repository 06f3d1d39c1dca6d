// Bookings whose event or row a person changed: offer and booking agree.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn, utcTime } from '../../worlds/calendarFile.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { ADA, BOB, bookJson, SUCCESS, TUE10, TWO_HOSTS, visit, WED11 } from '../support/bookings.ts';
import { open } from './support.ts';

describe('an offer after a person moved an event a little', () => {
  // 10:00 moved to 10:15: of the row's hour 45 minutes are still busy. Whether the row stands must not depend on who asks.
  for (const Assign of ['any', 'first', 'all']) {
    it(`holds for a booking: every start that is offered can be booked (${Assign})`, async () => {
      const services = [visit({ Minutes: '60', Every: '30', 'Buffer after': '45', Assign })];
      const fresh = async () => {
        const weeklyHours = [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }];
        const world = open({}, { services, weeklyHours });
        await bookJson(world, ADA, TUE10);
        const uid = eventsIn(world.store, 'anna@example.com')[0]?.uid ?? '';
        changeEvent(world.store, 'anna@example.com', uid, (event) => {
          event.updatePropertyWithValue('dtstart', utcTime(Date.parse(TUE10) + 15 * 60_000));
          event.updatePropertyWithValue('dtend', utcTime(Date.parse(TUE10) + 75 * 60_000));
        });
        return world;
      };
      const offered = (await (await fresh()).call('available', BOB)).json.available ?? [];
      expect(offered.length).toBeGreaterThan(3);
      for (const { start_iso } of offered) {
        expect([start_iso, await bookJson(await fresh(), BOB, start_iso)]).toEqual([start_iso, SUCCESS]);
      }
    });
  }
});

describe('a row whose End was typed with a slip, years ahead,', () => {
  const END = '2127-03-16 10:30 +01:00';
  const typed = (more = {}) => ({
    ...{ 'Booked at': '2027-03-01 10:00 +01:00', Service: 'Visit', Host: 'Anna', Start: '2027-03-16 10:00 +01:00' },
    ...{ End: END, Status: 'booked', Name: 'Ada', 'Contact id': 'c-1', 'Event id': 'typed', ...more },
  });

  it('counts for offer and booking alike', async () => {
    const services = [visit({ Assign: 'first', 'Max per day': '1' })];
    // Anna is away all day: for a request about that day alone the row's time would be busy as a whole.
    const calendars = { 'anna@example.com': calendar(busy('20270315T230000Z', '20270316T230000Z')) };
    const fresh = () => open({}, { services, hosts: TWO_HOSTS, bookings: [typed()] }, { calendars });
    const offered = (await fresh().call('available', BOB)).json.available ?? [];
    expect(offered.length).toBeGreaterThan(6);
    for (const { start_iso } of offered) {
      expect([start_iso, await bookJson(fresh(), BOB, start_iso)]).toEqual([start_iso, SUCCESS]);
    }
  });

  for (const mode of ['allow', 'refuse', 'move'])
    for (const start of [TUE10, WED11])
      it(`does not have a century of busy times read (${mode}, ${start})`, async () => {
        const bookings = [typed({ 'Event id': mode === 'allow' ? 'typed' : '' })];
        const world = open({ 'Repeat bookings': mode }, { bookings });
        await bookJson(world, ADA, start);
        expect(world.roundTrips().length).toBeLessThan(14);
      });
});
