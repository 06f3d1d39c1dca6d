// Any one call fails, or all from it on, before or after its effect: nothing is lost or doubled.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import {
  BOB,
  eventCount,
  failingFrom,
  GONE,
  JOSE,
  offered,
  START,
  SUCCESS_TEXT,
  TWO_HOSTS,
} from '../../support/bookings.ts';
import { openWorld, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('failures, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  const OF_A_BOOKING = [0, 1, 2, 3, 4, 5, 6, 7, 8];

  it('makes the calls of a booking that fail below, and no other', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS } });
    await opened.call('book', { ...JOSE, start_iso: START });
    expect(opened.roundTrips()).toHaveLength(OF_A_BOOKING.length);
  });

  describe.each(OF_A_BOOKING)('call %i', (number) => {
    it.each([
      ['before', false],
      ['before', true],
      ['after', false],
      ['after', true],
    ] as const)('failing %s its effect (and all later ones: %s) loses and doubles nothing', async (when, onwards) => {
      const opened = world({ sheet: { hosts: TWO_HOSTS } });
      const total = () => eventCount(opened, 'anna') + eventCount(opened, 'ben');
      opened.faults[when] = failingFrom(number, onwards);
      const { text, json } = await opened.call('book', { ...JOSE, start_iso: START });
      delete opened.faults[when];
      expect(json).not.toEqual(GONE);
      if (text === SUCCESS_TEXT) expect(total()).toBe(1);
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
      expect(await offered(opened)).toContain(START); // the other host is free
      expect((await opened.call('book', { ...BOB, start_iso: START })).text).toBe(SUCCESS_TEXT);
      expect(total()).toBe(2);
      expect(opened.rows('Bookings').map((row) => row.Name)).toEqual(['José Müller 🙂', 'Bob']);
      const requests = new Set(opened.rows('Log').map((row) => row['Request id']));
      // Without the script properties no execution finds the Sheet, and once all calls fail no row can be kept.
      const lost = number === 0 || (onwards && when === 'before') ? 3 : 4;
      expect(requests.size).toBeGreaterThanOrEqual(lost);
    });
  });

  // `available` makes six calls from a cold start; see available.test.ts.
  it.each([0, 1, 2, 3, 4, 5])('offers no busy time whichever call fails, call %i', async (number) => {
    const calendars = { 'anna@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')) };
    for (const when of ['before', 'after'] as const) {
      for (const onwards of [false, true]) {
        const opened = world({ calendars });
        opened.faults[when] = failingFrom(number, onwards);
        const { json } = await opened.call('available', BOB);
        expect(json.available?.map((slot) => slot.start_iso)).not.toContain(START);
        if (json.available?.length === 0) expect(json).toMatchObject({ status: 'failed', reason: expect.any(String) });
        delete opened.faults[when];
        expect(await offered(opened)).not.toContain(START);
        expect(opened.rows('Log').length).toBeGreaterThan(0);
      }
    }
  });
});
