// What a lookup costs, what it leaves in the cache, and what it answers while calls fail.
import { describe, expect, it } from 'vitest';
import { type Call, PlatformError } from '../../../local/boundary.ts';
import { calendar } from '../../../worlds/sheet.ts';
import { failingFrom, trips } from '../../support/bookings.ts';
import { openWorld, type Way } from '../../support/world.ts';
import {
  AHEAD,
  AHEAD_BUSY,
  ask,
  CALLER,
  cacheKeys,
  contact,
  LATER,
  log,
  PAST,
  row,
  SOON,
  told,
  withRows,
} from './support.ts';

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  it.each([1, 50])('costs six round trips cold and four warm with %d hosts', async (count) => {
    const hosts = Array.from({ length: count }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const opened = openWorld({ way, sheet: { hosts } });
    await opened.call('book', { ...CALLER, start_iso: SOON });
    await opened.call('available', CALLER);
    expect((await told(opened)).next_appointment).toBe(SOON);
    expect(opened.roundTrips()).toHaveLength(6);
    expect((await told(opened)).next_appointment).toBe(SOON);
    expect(trips(opened)).toEqual([
      'PropertiesService.getProperties',
      'CacheService.getAll',
      'Calendar.Freebusy.query',
      'Sheets.Spreadsheets.batchUpdate',
    ]);
    await opened.call('available', CALLER);
    expect(opened.roundTrips()).toHaveLength(4);
  });

  it('knows a booking whose row still waits for the Sheet, at the same cost', async () => {
    const opened = withRows(way, [PAST]);
    await ask(opened);
    opened.faults.before = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
    };
    await opened.call('book', { ...CALLER, start_iso: SOON });
    delete opened.faults.before;
    expect(opened.rows('Bookings')).toHaveLength(1);
    for (const cost of [6, 4]) {
      expect(await contact(opened)).toMatchObject({
        email: 'jose@example.com',
        properties: { next_appointment: SOON, last_appointment: '2027-03-01T08:00:00.000Z' },
      });
      expect(opened.roundTrips()).toHaveLength(cost);
    }
    await opened.call('available', CALLER);
    expect(opened.rows('Bookings')).toHaveLength(2);
    await ask(opened);
    expect((await told(opened)).next_appointment).toBe(SOON);
    expect(opened.roundTrips()).toHaveLength(4);
  });

  it('leaves nothing of callers in the cache but for lookups, and nothing there that they do not need', async () => {
    const rows = [
      { ...PAST, 'Contact id': 'id-1', Diary: 'secret' },
      row('2027-02-01 09:00 +01:00', '2027-02-01 09:30 +01:00', { 'Booked at': '2027-01-20 10:00 +01:00' }),
      { ...PAST, Name: 'No Number', Phone: '' },
    ];
    const opened = withRows(way, rows);
    const entries: string[][] = [];
    opened.faults.before = ({ method, args: [given] }: Call) => {
      if (method === 'putAll' || method === 'getAll') entries.push(Object.entries(Object(given)).flat().map(String));
    };
    await opened.call('available', CALLER);
    expect(entries.flat().join()).not.toMatch(/callers|José|30 123/);
    await ask(opened);
    const callers = (entries.pop() ?? []).join().replace(/^.*callers/s, '');
    expect(callers).toMatch(/Jos.{6} M/);
    expect(callers).toContain('2027-03-01 09:00');
    expect(callers).not.toMatch(/id-1|secret|No Number|2027-02-01/);
    entries.length = 0;
    await opened.call('available', CALLER);
    expect(entries.flat().join()).not.toMatch(/callers/);
  });

  it('reads the Sheet each time if its callers do not fit into the cache', async () => {
    const others = Array.from({ length: 4000 }, (_, at) => ({
      ...PAST,
      Phone: `'+1${10_000 + at}`,
      'E-mail': 'x'.repeat(200),
    }));
    const opened = withRows(way, [...others, AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    const kept = cacheKeys(opened, ['putAll']);
    for (let call = 0; call < 2; call++) {
      expect((await told(opened)).next_appointment).toBe(LATER);
      expect(opened.roundTrips()).toHaveLength(6);
    }
    expect(kept.filter((key) => key.startsWith('callers'))).toEqual([]);
    await opened.call('available', CALLER);
    expect(opened.roundTrips()).toHaveLength(4);
  });

  it('knows a change of the Sheet at the next lookup', async () => {
    const opened = withRows(way, [PAST]);
    await ask(opened);
    const bookings = opened.store.read('sheet/Bookings.csv')?.text ?? '';
    opened.store.write('sheet/Bookings.csv', bookings.replace('José', 'Joseph'));
    expect((await contact(opened)).first_name).toBe('Joseph');
  });

  it.each([0, 1, 2, 3, 4, 5, 6])(
    'answers in its shape, and tells nothing that is free, whichever call fails, call %i',
    async (number) => {
      for (const when of ['before', 'after'] as const) {
        for (const onwards of [false, true]) {
          const opened = withRows(way, [PAST, AHEAD]);
          opened.faults[when] = failingFrom(number, onwards);
          const answer = JSON.parse(await ask(opened));
          if (answer.contact !== null) expect(answer.contact).toMatchObject({ first_name: 'José' });
          expect(answer.contact?.properties ?? {}).not.toHaveProperty('next_appointment');
          delete opened.faults[when];
          expect((await contact(opened)).first_name).toBe('José');
          expect(log(opened).length).toBeGreaterThan(0);
        }
      }
    },
  );
});
