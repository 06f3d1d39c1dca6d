// Rows that wait for a Sheet that takes none, and a Sheet whose cached pieces do not fit together.
import { describe, expect, it } from 'vitest';
import {
  BOB,
  eventCount,
  failing,
  JOSE,
  offered,
  properties,
  READS,
  START,
  SUCCESS_TEXT,
} from '../../support/bookings.ts';
import { openWorld, TOKEN, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('failures, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('writes one Bookings row although the answer to the write was lost', async () => {
    const opened = world();
    opened.faults.after = failing('Sheets.Spreadsheets.batchUpdate');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    await opened.call('available', BOB);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    delete opened.faults.after;
    await opened.call('available', BOB);
    await opened.call('book', { ...JOSE, start_iso: START });
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(eventCount(opened, 'anna')).toBe(1);
  });

  it('knows the buffers of a booking whose row came late, also from the cache', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    delete opened.faults.before;
    // Long ends at 08:30Z and keeps 60 minutes free.
    for (let call = 0; call < 3; call++) expect((await offered(opened))[0]).toBe('2027-03-15T09:30:00.000Z');
    expect(opened.rows('Bookings')).toHaveLength(1);
  });

  it('clears away all rows that waited in one call, and deletes what is left of them one a request', async () => {
    const opened = world();
    const small = () =>
      opened
        .roundTrips()
        .filter(({ service }) => /^(Lock|Properties)Service$/.test(service))
        .map(({ method }) => method);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await opened.call('available', BOB);
    await opened.call('book', { ...JOSE, start_iso: START });
    delete opened.faults.before;
    await opened.call('available', BOB);
    expect(small()).toEqual(['getProperties', 'tryLock', 'getProperties', 'setProperties']);
    expect([opened.rows('Log').length, opened.rows('Bookings').length]).toEqual([3, 1]);
    // Two Log rows and a Bookings row had waited.
    for (let call = 0; call < 3; call++) {
      await opened.call('available', BOB);
      expect(small()).toEqual(['getProperties', 'deleteProperty']);
    }
    await opened.call('available', BOB);
    expect(small()).toEqual(['getProperties']);
    expect([opened.rows('Log').length, opened.rows('Bookings').length]).toEqual([7, 1]);
    expect(Object.keys(properties(opened)).filter((key) => key.startsWith('pending.'))).toEqual([]);
  });

  it('leaves alone what waits in the script properties and is no row of ours', async () => {
    const opened = world();
    const strange = {
      'pending.1': 'garbage',
      'pending.2': '{"tab":"bookings","row":{}}',
      'pending.3': '{"tab":"log","row":{}}',
    };
    opened.store.write('state/properties.json', JSON.stringify(strange));
    expect(await offered(opened)).toContain(START);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(properties(opened)).toMatchObject(strange);
  });

  it('keeps the Log row of a request with a text too long for a script property', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    opened.faults.before = failing(READS);
    await opened.direct({ action: 'x'.repeat(20_000), service: 'y'.repeat(20_000), token: TOKEN }, {});
    delete opened.faults.before;
    await opened.call('available', BOB);
    expect(opened.rows('Log').map((row) => row.Auth)).toEqual(['signature', 'token']);
  });

  it('leaves room for Bookings rows, however many other requests wait for the Sheet', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    for (let call = 0; call < 360; call++)
      await opened.direct({ action: 'x'.repeat(500), service: 'y'.repeat(500), token: TOKEN }, {});
    await opened.call('book', { ...JOSE, start_iso: START });
    const waiting = Object.entries(properties(opened)).filter(([key]) => key.startsWith('pending.'));
    expect(waiting.reduce((sum, [, text]) => sum + text.length, 0)).toBeLessThan(305_000);
    expect(waiting.some(([, text]) => text.includes('"tab":"bookings"'))).toBe(true);
  });

  it('reads the Sheet again if the cached pieces are of two readings', async () => {
    const exceptions = Array.from({ length: 1500 }, (_, at) => ({
      'From date': '2028-01-01',
      Note: `${at} ${'note 🙂 '.repeat(10)}`,
    }));
    const opened = world({ sheet: { exceptions } });
    opened.faults.before = ({ method, args: [entries] }) => {
      if (method !== 'putAll' || typeof entries !== 'object' || entries === null) return;
      const key = Object.keys(entries).find((name) => name.endsWith('.1')) ?? '';
      Object.assign(entries, { [key]: `other|${String(Reflect.get(entries, key)).slice(6)}` });
    };
    const first = await offered(opened);
    delete opened.faults.before;
    expect(await offered(opened)).toEqual(first);
    expect(opened.roundTrips()).toHaveLength(6);
    expect(await offered(opened)).toEqual(first);
    expect(opened.roundTrips()).toHaveLength(4);
  });
});
