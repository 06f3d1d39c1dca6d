// What a booking writes into the calendar, Bookings and Log, and in how many round trips.
import { describe, expect, it } from 'vitest';
import { GONE, ics, JOSE, START, SUCCESS_TEXT, TWO_HOSTS, trips } from '../../support/bookings.ts';
import { openWorld, TOKEN, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it('writes the event, the Bookings row and the Log row', async () => {
    const opened = world();
    const answer = await opened.call('book', { ...JOSE, start_iso: START });
    expect(answer.text).toBe(SUCCESS_TEXT);
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
      'Contact id': 'c-3',
      'External id': 'crm-7',
    });
    expect(booking?.['Event id']).toMatch(/^[a-v0-9]{5,1024}$/);
    expect(text).toContain(booking?.['Event id']);
    expect(opened.rows('Log')).toEqual([
      expect.objectContaining({ Action: 'book', Outcome: 'success', Start: '2027-03-15 09:30 +01:00', Reason: 'Anna' }),
    ]);
  });

  it('takes nine round trips', async () => {
    const hosts = Array.from({ length: 50 }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const opened = world({ sheet: { hosts } });
    await opened.call('book', { ...JOSE, start_iso: START });
    expect(trips(opened)).toEqual([
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
      'Calendar.Freebusy.query',
      'LockService.tryLock',
      'PropertiesService.getProperties',
      'Calendar.Events.insert',
      'Calendar.Events.list',
      'Sheets.Spreadsheets.batchUpdate',
      'PropertiesService.setProperties',
    ]);
  });

  it('takes one round trip more if a calendar cannot be written: its mark goes with the notes', async () => {
    const opened = world({ sheet: { hosts: TWO_HOSTS }, readOnlyCalendars: ['anna@example.com'] });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
    expect(trips(opened)).toEqual([
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
      'Calendar.Freebusy.query',
      'LockService.tryLock',
      'PropertiesService.getProperties',
      'Calendar.Events.insert',
      'Calendar.Events.insert',
      'Calendar.Events.list',
      'Sheets.Spreadsheets.batchUpdate',
      'PropertiesService.setProperties',
    ]);
  });

  it('reads telli’s own form of a time, and any offset', async () => {
    for (const start_iso of ['2027-03-15T08:30:00.000', '2027-03-15T09:30+01:00', '2027-03-15 08:30:00Z']) {
      expect((await world().call('book', { ...JOSE, start_iso })).text).toBe(SUCCESS_TEXT);
    }
  });

  it('books through the direct door too', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    expect((await opened.direct({ action: 'book', token: TOKEN }, { ...JOSE, start_iso: START })).text).toBe(
      SUCCESS_TEXT,
    );
  });

  it('answers in German if Settings says so, but keeps telli’s sentence', async () => {
    const opened = world({ sheet: { settings: { Language: 'de' } } });
    expect((await opened.call('book', JOSE)).json.reason).toBe('Bitte wählen Sie zuerst eine der angebotenen Zeiten.');
    expect((await opened.call('book', { ...JOSE, start_iso: '2020-01-01T00:00:00Z' })).json).toEqual(GONE);
  });

  it('makes the tabs Bookings and Log when they are missing', async () => {
    const opened = world({ sheet: { without: ['Bookings', 'Log'] } });
    expect((await opened.call('book', { ...JOSE, start_iso: START })).text).toBe(SUCCESS_TEXT);
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
});
