// What is neither lost nor doubled when a call fails, before or after its effect.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { openWorld, type Way, type World, type WorldOptions } from '../support/world.ts';

const JOSE = { contact_id: 'c-1', contact_details: { name: 'José' } };
const ADA = { contact_id: 'c-2', contact_details: { name: 'Ada' } };
const START = '2027-03-15T08:30:00.000Z';
const GONE = { status: 'failed', reason: 'Appointment slot is no longer available' };
const SUCCESS = '{"status":"success"}';
const ANNA = { Host: 'Anna', Calendar: 'anna@example.com' };
const BEN = { Host: 'Ben', Calendar: 'ben@example.com' };

describe.each<Way>(['bundle', 'in process'])('failures, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });
  const events = (opened: World, id: string) =>
    (opened.store.read(`calendars/${id}.ics`)?.text ?? '').split('BEGIN:VEVENT').length - 1;
  const failing = (service: string, method: string, message: string) => (call: { service: string; method: string }) => {
    if (call.service === service && call.method === method) throw new PlatformError(message);
  };
  const starts = async (opened: World) =>
    (await opened.call('available', ADA)).json.available?.map((slot) => slot.start_iso) ?? [];

  const INSIDE = ['Utilities', 'console', 'Runtime'];
  /** Fails call number `first` of those that leave the script, and all calls after it if `onwards`. */
  const failingFrom = (first: number, onwards: boolean) => {
    let count = -1;
    return ({ service }: { service: string }) => {
      if (INSIDE.includes(service)) return;
      count += 1;
      if (onwards ? count >= first : count === first) throw new PlatformError('Service unavailable');
    };
  };

  const OF_A_BOOKING = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  it('makes the calls of a booking that fail below, and no other', async () => {
    const opened = world({ sheet: { hosts: [ANNA, BEN] } });
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
      const opened = world({ sheet: { hosts: [ANNA, BEN] } });
      const total = () => events(opened, 'anna@example.com') + events(opened, 'ben@example.com');
      opened.faults[when] = failingFrom(number, onwards);
      const { text, json } = await opened.call('book', { ...JOSE, start_iso: START });
      delete opened.faults[when];
      expect(json).not.toEqual(GONE);
      if (text === SUCCESS) expect(total()).toBe(1);
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
      expect(await starts(opened)).toContain(START); // the other host is free
      expect((await opened.call('book', { ...ADA, start_iso: START })).text).toBe(SUCCESS);
      expect(total()).toBe(2);
      expect(opened.rows('Bookings').map((row) => row.Name)).toEqual(['José', 'Ada']);
      const requests = new Set(opened.rows('Log').map((row) => row['Request id']));
      // Without the script properties nobody knows the Sheet, and once all calls fail no row can be kept.
      const lost = number === 0 || (onwards && when === 'before') ? 3 : 4;
      expect(requests.size).toBeGreaterThanOrEqual(lost);
    });
  });

  // `available` makes seven calls from a cold start; see available.test.ts.
  it.each([0, 1, 2, 3, 4, 5, 6])('offers no busy time whichever call fails, call %i', async (number) => {
    const calendars = { 'anna@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')) };
    for (const when of ['before', 'after'] as const) {
      for (const onwards of [false, true]) {
        const opened = world({ calendars });
        opened.faults[when] = failingFrom(number, onwards);
        const { json } = await opened.call('available', ADA);
        expect(json.available?.map((slot) => slot.start_iso)).not.toContain(START);
        if (json.available?.length === 0) expect(json).toMatchObject({ status: 'failed', reason: expect.any(String) });
        delete opened.faults[when];
        expect(await starts(opened)).not.toContain(START);
        expect(opened.rows('Log').length).toBeGreaterThan(0);
      }
    }
  });

  it('writes one Bookings row although the answer to the write was lost', async () => {
    const opened = world();
    opened.faults.after = failing('Sheets', 'Spreadsheets.batchUpdate', 'Service unavailable');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    await opened.call('available', ADA);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    delete opened.faults.after;
    await opened.call('available', ADA);
    await opened.call('book', { ...JOSE, start_iso: START });
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(events(opened, 'anna@example.com')).toBe(1);
  });

  it('knows the buffers of a booking whose row came late, also from the cache', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    opened.faults.before = failing('Sheets', 'Spreadsheets.batchUpdate', 'Service unavailable');
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    delete opened.faults.before;
    // Long ends at 08:30Z and keeps 60 minutes free.
    for (let call = 0; call < 3; call++) expect((await starts(opened))[0]).toBe('2027-03-15T09:30:00.000Z');
    expect(opened.rows('Bookings')).toHaveLength(1);
  });

  it('knows a repeat although an older booking of that start was deleted', async () => {
    const opened = world({ sheet: { hosts: [ANNA, BEN] } });
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270315T083000Z', '20270315T084500Z')));
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Ben']);
    expect([events(opened, 'anna@example.com'), events(opened, 'ben@example.com')]).toEqual([0, 1]);
  });

  it('never takes the time of another contact for a repeat', async () => {
    const opened = world();
    await opened.call('book', { ...ADA, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    await opened.call('book', { ...JOSE, start_iso: START });
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(events(opened, 'anna@example.com')).toBe(1);
  });

  it('finds an unconfirmed booking again, however far down the host stands', async () => {
    const hosts = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ Host: name, Calendar: `${name}@example.com` }));
    const weeklyHours = [{ Host: 'E', Days: 'Mon', From: '09:00', To: '12:00' }];
    const opened = world({ sheet: { hosts, weeklyHours } });
    opened.faults.after = failing('Calendar', 'Events.insert', 'Backend Error');
    opened.faults.before = failing('Calendar', 'Events.get', 'Backend Error');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json.reason).toContain('not confirmed');
    delete opened.faults.after;
    delete opened.faults.before;
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(events(opened, 'E@example.com')).toBe(1);
  });

  it('books a start again however often its event was deleted, and knows a repeat whose row was lost', async () => {
    const opened = world();
    for (const contact_id of [...'abcdefghijk', JOSE.contact_id]) {
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect((await opened.call('book', { contact_id, start_iso: START })).text).toBe(SUCCESS);
      expect(opened.roundTrips().length).toBeLessThanOrEqual(12);
    }
    const lines = (opened.store.read('sheet/Bookings.csv')?.text ?? '').trimEnd().split('\r\n');
    opened.store.write('sheet/Bookings.csv', `${lines.slice(0, -1).join('\r\n')}\r\n`);
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(events(opened, 'anna@example.com')).toBe(1);
    expect(new Set(opened.rows('Bookings').map((row) => row['Event id'])).size).toBe(12);
  });

  it('says that a taken time is gone although another host’s calendar is unreadable', async () => {
    const calendars = {
      'anna@example.com': 'garbage',
      'ben@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')),
    };
    const opened = world({ sheet: { hosts: [ANNA, BEN] }, calendars });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json).toEqual(GONE);
  });

  it('gives the booking to the next host if another event stands in the first one’s calendar at that moment', async () => {
    const other = world();
    await other.call('book', { ...ADA, start_iso: START });
    const taken = other.store.read('calendars/anna@example.com.ics')?.text ?? '';
    const opened = world({ sheet: { hosts: [ANNA, BEN] } });
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.insert' && args[1] === 'anna@example.com')
        opened.store.write('calendars/anna@example.com.ics', taken);
    };
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
  });

  it('gives the booking to the next host if Events does not know the calendar', async () => {
    const opened = world({ sheet: { hosts: [ANNA, BEN] } });
    opened.faults.before = ({ method, args }) => {
      if (method === 'Events.insert' && args[1] === 'anna@example.com')
        throw new PlatformError('API call to calendar.events.insert failed with error: Not Found');
    };
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
  });

  it.each([
    ['no other calendar takes the booking', 'ben@example.com', 'Events.insert', 'Forbidden'],
    ['the next host’s insert fails without a trace', 'ben@example.com', 'Events.insert', 'Backend Error'],
    ['the Sheet takes no rows', 'local', 'Spreadsheets.batchUpdate', 'Service unavailable'],
  ])('keeps the mark of a calendar that cannot be written although %s', async (_, target, method, message) => {
    const opened = world({ sheet: { hosts: [ANNA, BEN] }, readOnlyCalendars: [ANNA.Calendar] });
    opened.faults.before = (call) => {
      if (call.method === method && call.args.includes(target)) throw new PlatformError(message);
    };
    await opened.call('book', { ...JOSE, start_iso: START });
    const tenMinutesLater = Date.parse('2027-03-15T08:10:00Z');
    expect(storedProperties(opened)).toMatchObject({ 'readOnly.anna@example.com': String(tenMinutesLater) });
  });

  it('books with the next host although no mark can be kept', async () => {
    const opened = world({ sheet: { hosts: [ANNA, BEN] }, readOnlyCalendars: [ANNA.Calendar] });
    opened.faults.before = failing('PropertiesService', 'setProperties', 'Service unavailable');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben']);
    expect(opened.rows('Log').map((row) => row.Outcome)).toEqual(['success']);
  });

  it('clears away all rows that waited in one call, and deletes what is left of them one a request', async () => {
    const opened = world();
    const small = () =>
      opened
        .roundTrips()
        .filter(({ service }) => /^(Lock|Properties)Service$/.test(service))
        .map(({ method }) => method);
    opened.faults.before = failing('Sheets', 'Spreadsheets.batchUpdate', 'Service unavailable');
    await opened.call('available', ADA);
    await opened.call('book', { ...JOSE, start_iso: START });
    delete opened.faults.before;
    await opened.call('available', ADA);
    expect(small()).toEqual(['getProperties', 'tryLock', 'getProperties', 'setProperties', 'releaseLock']);
    expect([opened.rows('Log').length, opened.rows('Bookings').length]).toEqual([3, 1]);
    // Two Log rows and a Bookings row had waited.
    for (let call = 0; call < 3; call++) {
      await opened.call('available', ADA);
      expect(small()).toEqual(['getProperties', 'deleteProperty']);
    }
    await opened.call('available', ADA);
    expect(small()).toEqual(['getProperties']);
    expect([opened.rows('Log').length, opened.rows('Bookings').length]).toEqual([7, 1]);
    expect(Object.keys(storedProperties(opened)).filter((key) => key.startsWith('pending.'))).toEqual([]);
  });

  it('tries no further host when five seconds have passed', async () => {
    const hosts = ['A', 'B', 'C'].map((name) => ({ Host: name, Calendar: `${name}@example.com` }));
    const opened = world({ sheet: { hosts }, readOnlyCalendars: hosts.map((host) => host.Calendar) });
    opened.faults.before = ({ method }) => {
      if (method === 'Events.insert') opened.setNow('2027-03-15T08:00:05.001Z');
    };
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toBe('The appointment could not be entered in the calendar, so it is not booked.');
    // The clock of an execution in process stands still.
    const tries = opened.roundTrips().filter(({ method }) => method === 'Events.insert');
    expect(tries).toHaveLength(way === 'bundle' ? 1 : 3);
  });

  it('does not claim that nothing was booked while the lock is held: an earlier call of the contact may hold it', async () => {
    const opened = world();
    opened.foreignLock.held = true;
    const { json } = await opened.call('book', { ...JOSE, start_iso: START });
    expect(json.reason).toBe('The appointment book is busy at the moment. Please ask for the same time again.');
  });

  it('leaves alone what waits in the script properties and is no row of ours', async () => {
    const opened = world();
    const strange = {
      'pending.1': 'garbage',
      'pending.2': '{"tab":"bookings","row":{}}',
      'pending.3': '{"tab":"log","row":{}}',
    };
    opened.store.write('state/properties.json', JSON.stringify(strange));
    expect(await starts(opened)).toContain(START);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(storedProperties(opened)).toMatchObject(strange);
  });

  it('keeps the Log row of a request with a text too long for a script property', async () => {
    const opened = world();
    opened.faults.before = failing('Sheets', 'Spreadsheets.get', 'Service unavailable');
    await opened.direct({ action: 'x'.repeat(20_000), service: 'y'.repeat(20_000) }, {});
    delete opened.faults.before;
    await opened.call('available', ADA);
    expect(opened.rows('Log').map((row) => row.Auth)).toEqual(['signature', 'none']);
  });

  it('leaves room for Bookings rows, however many refused requests wait for the Sheet', async () => {
    const opened = world();
    opened.faults.before = failing('Sheets', 'Spreadsheets.batchUpdate', 'Service unavailable');
    for (let call = 0; call < 150; call++)
      await opened.direct({ action: 'x'.repeat(500), service: 'y'.repeat(500) }, {});
    await opened.call('book', { ...JOSE, start_iso: START });
    const waiting = Object.entries(storedProperties(opened)).filter(([key]) => key.startsWith('pending.'));
    expect(waiting.reduce((sum, [, text]) => sum + text.length, 0)).toBeLessThan(105_000);
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
    const first = await starts(opened);
    delete opened.faults.before;
    expect(await starts(opened)).toEqual(first);
    expect(opened.roundTrips()).toHaveLength(7);
    expect(await starts(opened)).toEqual(first);
    expect(opened.roundTrips()).toHaveLength(4);
  });
});

function storedProperties(opened: World): Record<string, string> {
  return JSON.parse(opened.store.read('state/properties.json')?.text ?? '{}');
}
