// "Book this one" from door to calendar, Bookings and Log, as the built bundle and in process.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { busy, calendar, documents } from '../../worlds/sheet.ts';
import { openWorld, TOKEN, type Way, type World, type WorldOptions } from '../support/world.ts';

const JOSE = {
  contact_id: 'c-1',
  external_contact_id: 'crm-7',
  contact_details: {
    name: 'José Müller 🙂',
    'e-mail': 'jose@example.com',
    phone: '+49 30 123',
    reason: 'knee <b>left</b>',
  },
};
const ADA = { contact_id: 'c-2', contact_details: { first_name: 'Ada', last_name: 'Lovelace' } };
const START = '2027-03-15T08:30:00.000Z';
const GONE = { status: 'failed', reason: 'Appointment slot is no longer available' };
const SUCCESS = '{"status":"success"}';
const TWO_HOSTS = {
  hosts: [
    { Host: 'Anna', Calendar: 'anna@example.com' },
    { Host: 'Ben', Calendar: 'ben@example.com' },
  ],
};

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });
  const ics = (opened: World, id = 'anna@example.com') =>
    (opened.store.read(`calendars/${id}.ics`)?.text ?? '').replace(/\r\n /g, '');
  const eventCount = (opened: World, id = 'anna@example.com') => ics(opened, id).split('BEGIN:VEVENT').length - 1;
  const failAt = (
    opened: World,
    service: string,
    method: string,
    message = 'Service unavailable',
    when: 'before' | 'after' = 'before',
  ) => {
    opened.faults[when] = (call) => {
      if (call.service === service && call.method === method) throw new PlatformError(message);
    };
  };

  it('writes the event, the Bookings row and the Log row', async () => {
    const opened = world();
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.text).toBe(SUCCESS);
    const text = ics(opened);
    expect(text).toContain('SUMMARY:Visit: José Müller 🙂');
    expect(text).toContain('knee &lt\\;b&gt\\;left&lt\\;/b&gt\\;');
    expect(text).toMatch(/DTSTART(;TZID=Europe\/Berlin)?:20270315T0[89]3000/);
    const [booking, ...more] = opened.rows('Bookings');
    expect(more).toEqual([]);
    expect(booking).toMatchObject({
      'Booked at': '2027-03-15 09:00 +01:00',
      Service: 'Visit',
      Host: 'Anna',
      Start: '2027-03-15 09:30 +01:00',
      End: '2027-03-15 10:00 +01:00',
      Status: 'booked',
      Name: 'José Müller 🙂',
      'E-mail': 'jose@example.com',
      Phone: "'+49 30 123",
      'Contact id': 'c-1',
      'External id': 'crm-7',
    });
    expect(booking?.['Event id']).toMatch(/^[a-v0-9]{5,1024}$/);
    expect(text).toContain(booking?.['Event id']);
    expect(opened.rows('Log')).toEqual([
      expect.objectContaining({ Action: 'book', Outcome: 'success', Start: '2027-03-15 09:30 +01:00', Reason: 'Anna' }),
    ]);
  });

  it('takes eleven round trips', async () => {
    const hosts = Array.from({ length: 50 }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const opened = world({ sheet: { hosts } });
    await opened.call('book', { ...JOSE, start_iso: START });
    expect(opened.roundTrips().map(({ service, method }) => `${service}.${method}`)).toEqual([
      'PropertiesService.getProperties',
      'LockService.tryLock',
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.batchGet',
      'Calendar.Freebusy.query',
      'Calendar.Events.insert',
      'Calendar.Events.list',
      'Sheets.Spreadsheets.batchUpdate',
      'PropertiesService.setProperties',
      'LockService.releaseLock',
    ]);
  });

  it('takes one round trip more if a calendar cannot be written: mark and new version are one call', async () => {
    const opened = world({ sheet: TWO_HOSTS, readOnlyCalendars: ['anna@example.com'] });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.roundTrips().map(({ service, method }) => `${service}.${method}`)).toEqual([
      'PropertiesService.getProperties',
      'LockService.tryLock',
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.batchGet',
      'Calendar.Freebusy.query',
      'Calendar.Events.insert',
      'Calendar.Events.insert',
      'Calendar.Events.list',
      'Sheets.Spreadsheets.batchUpdate',
      'PropertiesService.setProperties',
      'LockService.releaseLock',
    ]);
  });

  it('reads telli’s own form of a time, and any offset', async () => {
    for (const start_iso of ['2027-03-15T08:30:00.000', '2027-03-15T09:30+01:00', '2027-03-15 08:30:00Z']) {
      expect((await world().call('book', { ...JOSE, start_iso })).text).toBe(SUCCESS);
    }
  });

  it('books no time twice', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Log')[1]).toMatchObject({ Outcome: 'failed', Reason: 'That time is busy, buffers included.' });
  });

  it('answers success to the same contact, and keeps one event and one row', async () => {
    const opened = world({ sheet: TWO_HOSTS });
    for (let call = 0; call < 3; call++)
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened) + eventCount(opened, 'ben@example.com')).toBe(1);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(3);
  });

  it('does not offer a booked time again, also from a warm cache', async () => {
    const opened = world();
    await opened.call('available', JOSE);
    await opened.call('book', { ...JOSE, start_iso: START });
    const answer = await opened.call('available', ADA);
    expect(answer.json.available?.map((slot) => slot.start_iso)).not.toContain(START);
  });

  it.each([
    ['its Notice cannot be read', { Notice: 'soon', 'Buffer after': '60' }],
    ['its buffer cannot be read', { 'Buffer after': 'an hour' }],
  ])('lets nobody closer to the bookings of a service because %s', async (_, spoilt) => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Buffer before': '60', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
      { Service: 'Short', Minutes: '30', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    const faulty = documents({
      services: services.map((one) => (one.Service === 'Long' ? { ...one, ...spoilt } : one)),
    });
    opened.store.write('sheet/Services.csv', faulty['sheet/Services.csv'] ?? '');
    expect((await opened.call('available', ADA, { service: 'Long' })).json.status).toBe('failed');
    const answer = await opened.call('available', ADA, { service: 'Short' });
    // Long ends at 08:30Z and kept 60 minutes free.
    expect(answer.json.available?.[0]?.start_iso).toBe('2027-03-15T09:30:00.000Z');
  });

  it('keeps the larger of two bookings’ buffers between them, also from a warm cache', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '0 days' },
      { Service: 'Long', Minutes: '30', 'Buffer after': '60', 'Book ahead': '0 days' },
    ];
    const opened = world({ sheet: { services } });
    await opened.call('available', JOSE);
    await opened.call('book', { ...JOSE, start_iso: '2027-03-15T08:00:00Z' }, { service: 'Long' });
    const answer = await opened.call('available', ADA);
    // Long ends at 08:30Z and keeps 60 minutes free, so Visit may begin at 09:30Z.
    expect(answer.json.available?.[0]?.start_iso).toBe('2027-03-15T09:30:00.000Z');
  });

  it.each([
    ['in the past', '2027-03-15T07:30:00Z'],
    ['off the grid', '2027-03-15T08:40:00Z'],
    ['outside the hours', '2027-03-15T11:00:00Z'],
    ['beyond Book ahead', '2027-03-19T08:00:00Z'],
    ['in the far future', '9999-12-31T23:59:59Z'],
    ['in the far past', '0001-01-01T00:00:00Z'],
  ])('answers telli’s own sentence for a start %s, and logs it', async (_, start_iso) => {
    const opened = world();
    expect((await opened.call('book', { ...JOSE, start_iso })).json).toEqual(GONE);
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it.each([
    ['no body', ''],
    ['no JSON', 'hello'],
    ['an array', '[]'],
    ['a number', '7'],
    ['deep nesting', '['.repeat(50_000)],
    ['deep nesting in a known key', `{"contact_details":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
    ['wrong types', '{"contact_id":{},"contact_details":[1],"contact":7,"start_iso":5}'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['a missing start', '{"contact_id":"c"}'],
    ['a start that is no time', '{"start_iso":"tomorrow"}'],
  ])('answers %s with a sentence, logs it and changes nothing else', async (_, body) => {
    const opened = world();
    const before = [ics(opened), opened.rows('Bookings').length];
    const answer = await opened.call('book', body);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ status: 'failed', reason: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(answer.json).not.toEqual(GONE);
    expect([ics(opened), opened.rows('Bookings').length]).toEqual(before);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'failed', Auth: 'signature' })]);
  });

  it('does not know an unknown service, and never takes another one for it', async () => {
    const opened = world();
    const answer = await opened.call('book', { ...JOSE, start_iso: START }, { service: 'Massage' });
    expect(answer.json.reason).toBe('This kind of appointment is not in the appointment book.');
    expect(opened.rows('Log')[0]?.Reason).toContain('Massage');
  });

  it('answers an unknown action at the direct door', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    const answer = await opened.direct({ action: 'cancel', token: TOKEN }, JOSE);
    expect(answer.json).toMatchObject({ status: 'failed' });
    expect(opened.rows('Log')).toEqual([
      expect.objectContaining({ Action: 'cancel', Auth: 'token', Outcome: 'failed' }),
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no action %s, and logs it', async (action) => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    expect((await opened.direct({ action, token: TOKEN }, JOSE)).json).toMatchObject({ status: 'failed' });
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Action: action, Outcome: 'failed' })]);
  });

  it('books through the direct door too', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    expect((await opened.direct({ action: 'book', token: TOKEN }, { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
  });

  it('answers in German if Settings says so, but keeps telli’s sentence', async () => {
    const opened = world({ sheet: { settings: { Language: 'de' } } });
    expect((await opened.call('book', JOSE)).json.reason).toBe('Bitte wählen Sie zuerst eine der angebotenen Zeiten.');
    expect((await opened.call('book', { ...JOSE, start_iso: '2020-01-01T00:00:00Z' })).json).toEqual(GONE);
  });

  it('gives each booking to the host with the fewest, ties by the order of the Sheet', async () => {
    const opened = world({ sheet: TWO_HOSTS });
    const hosts: string[] = [];
    for (const [at, time] of ['08:00', '08:30', '09:00', '09:30'].entries()) {
      await opened.call('book', { contact_id: `c${at}`, start_iso: `2027-03-15T${time}:00Z` });
      hosts.push(opened.rows('Bookings').at(-1)?.Host ?? '');
    }
    expect(hosts).toEqual(['Anna', 'Ben', 'Anna', 'Ben']);
  });

  it('gives the booking to the next host if a calendar cannot be written, and offers that host no more for ten minutes', async () => {
    const opened = world({ sheet: TWO_HOSTS, readOnlyCalendars: ['anna@example.com'] });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')[0]?.Host).toBe('Ben');
    expect(opened.rows('Log')[0]?.Reason).toContain('anna@example.com');
    const offered = async () => (await opened.call('available', ADA)).json.available?.map((slot) => slot.start_iso);
    expect(await offered()).not.toContain(START);
    opened.setNow('2027-03-15T08:09:59Z');
    expect(await offered()).not.toContain(START);
    opened.setNow('2027-03-15T08:10:00Z');
    expect(await offered()).toContain(START);
  });

  it('says so if no calendar can be written', async () => {
    const opened = world({ readOnlyCalendars: ['anna@example.com'] });
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toBe('The appointment could not be entered in the calendar, so it is not booked.');
    expect(opened.rows('Bookings')).toEqual([]);
  });

  it('books nothing while another request holds the lock', async () => {
    const opened = world();
    opened.foreignLock.held = true;
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('busy at the moment');
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'error' })]);
  });

  it('books nothing while the lock service fails', async () => {
    const opened = world();
    failAt(opened, 'LockService', 'tryLock', 'There are too many LockService operations against the same script.');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json.status).toBe('failed');
    expect(eventCount(opened)).toBe(0);
  });

  it('succeeds although the lock cannot be let go', async () => {
    const opened = world();
    failAt(opened, 'LockService', 'releaseLock');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
  });

  it('books nothing when free/busy fails', async () => {
    const opened = world();
    failAt(opened, 'Calendar', 'Freebusy.query');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('calendar cannot be reached');
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'error' })]);
  });

  it('knows an event whose insert was done but not answered', async () => {
    const opened = world();
    failAt(opened, 'Calendar', 'Events.insert', 'Backend Error', 'after');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Bookings')).toHaveLength(1);
  });

  it('says that nothing is confirmed when the insert fails without a trace', async () => {
    const opened = world();
    failAt(opened, 'Calendar', 'Events.insert', 'Backend Error');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('not confirmed');
    delete opened.faults.before;
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened)).toBe(1);
  });

  it('recognises a booking whose row and answer were both lost, and writes its row', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    const header = opened.store.read('sheet/Bookings.csv')?.text.split('\r\n')[0] ?? '';
    opened.store.write('sheet/Bookings.csv', `${header}\r\n`);
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(eventCount(opened)).toBe(1);
  });

  it('recognises it also while another host is free', async () => {
    const opened = world({ sheet: TWO_HOSTS });
    await opened.call('book', { ...JOSE, start_iso: START });
    const header = opened.store.read('sheet/Bookings.csv')?.text.split('\r\n')[0] ?? '';
    opened.store.write('sheet/Bookings.csv', `${header}\r\n`);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.roundTrips().length).toBeLessThanOrEqual(11);
    expect([eventCount(opened), eventCount(opened, 'ben@example.com')]).toEqual([1, 0]);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna']);
    expect((await opened.call('book', { ...ADA, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Ben']);
  });

  it('finds among several rows of one contact and start the one that stands', async () => {
    const opened = world({ sheet: TWO_HOSTS });
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    // Anna gets more work than Ben, so José's second booking is Ben's.
    for (const [at, time] of ['09:00', '09:00', '09:30'].entries())
      await opened.call('book', { contact_id: `other-${at}`, start_iso: `2027-03-15T${time}:00Z` });
    for (let call = 0; call < 2; call++)
      expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    const mine = opened.rows('Bookings').filter((row) => row['Contact id'] === 'c-1');
    expect(mine.map((row) => row.Host)).toEqual(['Anna', 'Ben']);
    expect(ics(opened)).not.toContain('José');
  });

  it('does not tell a contact that a booking stands whose time went to somebody else', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    await opened.call('book', { ...ADA, start_iso: START });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).json).toEqual(GONE);
    expect((await opened.call('book', { ...ADA, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened)).toBe(1);
  });

  it('answers success when the rows cannot be written, and the next request writes them', async () => {
    const opened = world();
    failAt(opened, 'Sheets', 'Spreadsheets.batchUpdate');
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')).toEqual([]);
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened)).toBe(1);
    delete opened.faults.before;
    await opened.call('available', ADA);
    expect(opened.rows('Bookings')).toEqual([expect.objectContaining({ Name: 'José Müller 🙂', Status: 'booked' })]);
    expect(
      opened
        .rows('Log')
        .map((row) => row.Action)
        .sort(),
    ).toEqual(['available', 'book', 'book']);
    await opened.call('available', ADA);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(4);
  });

  it('keeps the Log row of a request that could not read the Sheet', async () => {
    const opened = world();
    failAt(opened, 'Sheets', 'Spreadsheets.get');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json.reason).toContain('cannot be read at the moment');
    expect(eventCount(opened)).toBe(0);
    delete opened.faults.before;
    await opened.call('available', ADA);
    expect(
      opened
        .rows('Log')
        .map((row) => row.Outcome)
        .sort(),
    ).toEqual(['error', 'success']);
    expect(opened.rows('Log').find((row) => row.Outcome === 'error')?.Reason).toContain('Sheet could not be read');
  });

  it('lets nobody in when the script properties cannot be read, and logs it', async () => {
    const opened = world();
    failAt(opened, 'PropertiesService', 'getProperties');
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.json).toMatchObject({ status: 'failed' });
    expect(eventCount(opened)).toBe(0);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Auth: 'none', Outcome: 'error' })]);
  });

  it('books again a time that a person has freed in the calendar', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: START });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    expect((await opened.call('available', ADA)).json.available?.map((slot) => slot.start_iso)).toContain(START);
    expect((await opened.call('book', { ...ADA, start_iso: START })).text).toBe(SUCCESS);
    expect(eventCount(opened)).toBe(1);
    expect(opened.rows('Bookings').map((row) => row.Name)).toEqual(['José Müller 🙂', 'Ada Lovelace']);
    expect(new Set(opened.rows('Bookings').map((row) => row['Event id'])).size).toBe(2);
  });

  it('blocks at once what a person enters in the calendar', async () => {
    const opened = world();
    await opened.call('available', ADA);
    opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270315T083000Z', '20270315T084500Z')));
    expect((await opened.call('book', { ...ADA, start_iso: START })).json).toEqual(GONE);
  });

  it('makes the tabs Bookings and Log when they are missing', async () => {
    const opened = world({ sheet: { without: ['Bookings', 'Log'] } });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it('keeps what a caller says out of formulas', async () => {
    const opened = world();
    const nasty = { name: '=IMPORTXML("http://x","//a")', phone: '-1+2', 'e-mail': '@x' };
    await opened.call('book', { contact_id: '+5', contact_details: nasty, start_iso: START });
    expect(opened.rows('Bookings')[0]).toMatchObject({
      Name: `'=IMPORTXML("http://x","//a")`,
      Phone: "'-1+2",
      'E-mail': "'@x",
      'Contact id': "'+5",
    });
  });

  it.each(['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions'])(
    'answers failed while the tab %s is missing',
    async (tab) => {
      const opened = world({ sheet: { without: [tab] } });
      const answer = await opened.call('available', JOSE);
      expect(answer.json).toMatchObject({ available: [], status: 'failed' });
      expect(opened.rows('Log')[0]?.Reason).toContain(tab);
    },
  );
});
