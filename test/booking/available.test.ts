// "What is free?" from door to answer, as the built bundle and in process.
import { describe, expect, it } from 'vitest';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { recover, startsIn, trips } from '../support/bookings.ts';
import { KEY, NOW, openWorld, TOKEN, type Way, type WorldOptions } from '../support/world.ts';

const CONTACT = {
  contact_id: 'c-1',
  external_contact_id: null,
  contact_details: { name: 'José Müller 🙂', phone: '+49 30 1' },
};

describe.each<Way>(['bundle', 'in process'])('available, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  // 2027-03-15 is a Monday; Berlin is at +01:00 until 2027-03-28. Now is 09:00 in Berlin.
  it('offers every start of the open windows up to the horizon, in UTC', async () => {
    const answer = await world().call('available', CONTACT);
    expect(answer.status).toBe(200);
    expect(startsIn(answer)).toEqual(
      ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18'].flatMap((date) =>
        ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'].map((time) => `${date}T${time}:00.000Z`),
      ),
    );
    expect(answer.json.available?.[0]).toEqual({
      start_iso: '2027-03-15T08:00:00.000Z',
      end_iso: '2027-03-15T08:30:00.000Z',
    });
    expect(Object.keys(answer.json)).toEqual(['available']);
  });

  it('leaves out what the calendar has busy, and nothing beside it', async () => {
    const calendars = { 'anna@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')) };
    const answer = await world({ calendars }).call('available', CONTACT);
    expect(startsIn(answer).slice(0, 3)).toEqual([
      '2027-03-15T08:00:00.000Z',
      '2027-03-15T09:00:00.000Z',
      '2027-03-15T09:30:00.000Z',
    ]);
  });

  it('writes one Log row without the contact details', async () => {
    const opened = world();
    await opened.call('available', CONTACT);
    expect(opened.rows('Log')).toEqual([
      expect.objectContaining({
        Time: '2027-03-15 09:00:00 +01:00',
        Action: 'available',
        Service: 'Visit',
        Auth: 'signature',
        Outcome: 'success',
        Slots: '24',
        'Contact id': 'c-1',
        Contact: '',
      }),
    ]);
  });

  it('writes name and phone into the Log if Settings says so, as text', async () => {
    const opened = world({ sheet: { settings: { 'Log contact details': 'yes' } } });
    await opened.call('available', { ...CONTACT, contact_details: { name: '=IMPORTXML("x")', phone: '+49' } });
    expect(opened.rows('Log')[0]?.Contact).toBe(`'=IMPORTXML("x"), +49`);
  });

  it('names the main reason when nothing is free', async () => {
    const calendars = { 'anna@example.com': calendar(busy('20270301T000000Z', '20270401T000000Z')) };
    const opened = world({ calendars });
    const answer = await opened.call('available', CONTACT);
    expect(answer.text).toBe('{"available":[]}');
    expect(opened.rows('Log')[0]).toMatchObject({
      Outcome: 'success',
      Slots: '0',
      Reason: 'All times are busy, buffers included.',
    });
  });

  it('does not offer a host whose calendar cannot be read, and says so', async () => {
    const hosts = [
      { Host: 'Anna', Calendar: 'anna@example.com', 'Also busy on': 'nowhere@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com' },
    ];
    const calendars = { 'ben@example.com': calendar(busy('20270315T083000Z', '20270401T000000Z')) };
    const opened = world({ sheet: { hosts }, calendars });
    expect(startsIn(await opened.call('available', CONTACT))).toEqual(['2027-03-15T08:00:00.000Z']);
    expect(opened.rows('Log')[0]?.Reason).toContain('nowhere@example.com');
  });

  it('fails, rather than say that nothing is free, when every calendar is out of reach', async () => {
    const opened = world({ calendars: { 'anna@example.com': 'garbage' } });
    const answer = await opened.call('available', CONTACT);
    expect(answer.json).toEqual({
      available: [],
      status: 'failed',
      reason:
        'The calendar cannot be reached at the moment, so nothing is confirmed. Please ask again in a few minutes.',
    });
    expect(opened.rows('Log')[0]).toMatchObject({ Outcome: 'error' });
  });

  it('answers for the service of the URL, whatever its case', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '0 days' },
      { Service: 'Größe prüfen', Minutes: '180', 'Book ahead': '0 days' },
    ];
    const answer = await world({ sheet: { services } }).call('available', CONTACT, {
      service: 'grösse PRÜFEN'.replace('ss', 'ß'),
    });
    expect(answer.json.available).toEqual([
      { start_iso: '2027-03-15T08:00:00.000Z', end_iso: '2027-03-15T11:00:00.000Z' },
    ]);
  });

  it.each([
    ['a forged signature', { signature: 'f'.repeat(64) }, 'bad signature'],
    ['no signature', { signature: null }, 'none'],
    ['a signature that is no hex', { signature: 'hello' }, 'bad signature'],
  ])('refuses %s, logs it and touches no calendar', async (_, options, auth) => {
    const opened = world();
    recover(opened); // It knows where the Log stands from then on.
    const answer = await opened.call('available', CONTACT, options);
    expect(answer.json).toEqual({ available: [], status: 'failed', reason: 'This request could not be verified.' });
    expect(opened.roundTrips().map((trip) => trip.service)).not.toContain('Calendar');
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Auth: auth, Outcome: 'refused' })]);
  });

  it('lets no caller in without a key, not even one who signs with an empty one', async () => {
    const { createHmac } = await import('node:crypto');
    const body = JSON.stringify(CONTACT);
    const empty = createHmac('sha256', '').update(body).digest('hex');
    for (const key of [null, '']) {
      const answer = await world({ key }).call('available', body, { signature: empty });
      expect(answer.json).toMatchObject({ available: [], status: 'failed' });
    }
  });

  it('takes upper-case hex and a prefix, and refuses one changed byte', async () => {
    const { sign } = await import('../support/world.ts');
    const body = JSON.stringify(CONTACT);
    const upper = await world().call('available', body, { signature: `sha256=${sign(body, KEY).toUpperCase()}` });
    expect(upper.json.status).toBeUndefined();
    const changed = await world().call('available', `${body} `, { signature: sign(body, KEY) });
    expect(changed.json.status).toBe('failed');
  });

  it('opens the direct door only while Require signature is no, and only to the token', async () => {
    const open = { settings: { 'Require signature': 'no' } };
    const ask = (options: Omit<WorldOptions, 'way'>, token: string) =>
      world(options).direct({ action: 'available', token }, CONTACT);
    expect((await ask({ sheet: open }, TOKEN)).json.status).toBeUndefined();
    expect((await ask({ sheet: open }, `${TOKEN}x`)).json.status).toBe('failed');
    expect((await ask({ sheet: open, token: null }, '')).json.status).toBe('failed');
    expect((await ask({}, TOKEN)).json.status).toBe('failed');
    expect((await ask({ sheet: { settings: { 'Require signature': 'perhaps' } } }, TOKEN)).json.status).toBe('failed');
  });

  it('costs six round trips cold and four warm, whatever the number of hosts', async () => {
    const hosts = Array.from({ length: 50 }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    for (const some of [hosts.slice(0, 1), hosts]) {
      const opened = world({ sheet: { hosts: some } });
      await opened.call('available', CONTACT);
      expect(opened.roundTrips()).toHaveLength(6);
      await opened.call('available', CONTACT);
      expect(trips(opened)).toEqual([
        'PropertiesService.getProperties',
        'CacheService.getAll',
        'Calendar.Freebusy.query',
        'Sheets.Spreadsheets.batchUpdate',
      ]);
    }
  });

  it('costs three more once where Set up has not run and the tabs have other names than it gives', async () => {
    const given = documents();
    const { 'sheet/Weekly hours.csv': hours = '', ...others } = given;
    const opened = world({ documents: { ...others, 'sheet/WEEKLY  hours.csv': hours } });
    expect((await opened.call('available', CONTACT)).json.available).toHaveLength(24);
    expect(opened.roundTrips()).toHaveLength(9);
    opened.setNow('2027-03-15T08:05:00Z');
    expect((await opened.call('available', CONTACT)).json.available?.length).toBeGreaterThan(0);
    expect(opened.roundTrips()).toHaveLength(6);
  });

  it('knows an edit of the Sheet at the next request', async () => {
    const opened = world();
    await opened.call('available', CONTACT);
    const hours = opened.store.read('sheet/Weekly hours.csv')?.text ?? '';
    opened.store.write('sheet/Weekly hours.csv', hours.replace('12:00', '09:30'));
    expect(startsIn(await opened.call('available', CONTACT))).toHaveLength(4);
  });

  it('reads the Sheet again after five minutes at the latest', async () => {
    const opened = world({ now: NOW });
    await opened.call('available', CONTACT);
    opened.setNow('2027-03-15T08:04:59Z');
    await opened.call('available', CONTACT);
    expect(opened.roundTrips()).toHaveLength(4);
    opened.setNow('2027-03-15T08:05:00Z');
    await opened.call('available', CONTACT);
    expect(opened.roundTrips()).toHaveLength(6);
  });

  it('answers in shape, logs it and changes nothing else when every cell of the Sheet is faulty', async () => {
    const opened = world();
    for (const tab of ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions']) {
      const [headers = ''] = (opened.store.read(`sheet/${tab}.csv`)?.text ?? '').split('\r\n');
      const cells = headers.split(',').map((_, column) => (tab === 'Settings' && column === 0 ? 'Time zone' : '?!'));
      opened.store.write(`sheet/${tab}.csv`, `${headers}\r\n${cells.join(',')}\r\n`);
    }
    const before = opened.store.read('calendars/anna@example.com.ics');
    for (const action of ['available', 'book']) {
      const answer = await opened.call(action, { ...CONTACT, start_iso: '2027-03-15T08:30:00Z' });
      expect(answer.json).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(/^The appointment book needs/),
      });
    }
    expect(opened.store.read('calendars/anna@example.com.ics')).toEqual(before);
    expect(opened.rows('Bookings')).toEqual([]);
    const reason = expect.stringMatching(/^Settings, row 2, Value: .*time zone/);
    expect(opened.rows('Log').map((row) => row.Reason)).toEqual([reason, reason]);
  });
});
