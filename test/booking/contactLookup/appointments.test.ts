// Which appointments a lookup tells: the next that stands, and the last.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { ANNA, BEN, TWO_HOSTS, trips } from '../../support/bookings.ts';
import { openWorld, type Way } from '../../support/world.ts';
import { AHEAD, AHEAD_BUSY, ask, CALLER, contact, LATER, log, PAST, row, SOON, told, withRows } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  it('tells who calls, and their next appointment, after a booking by phone', async () => {
    const opened = openWorld({ way });
    await opened.call('book', { ...CALLER, start_iso: SOON });
    expect(await ask(opened)).toBe(
      '{"contact":{"first_name":"José","last_name":"Müller","email":"jose@example.com","external_id":"crm-7",' +
        `"phone_number":"+4930123","properties":{"next_appointment":"${SOON}","service":"Visit","host":"Anna"}}}`,
    );
    expect(log(opened)).toEqual([
      expect.objectContaining({ Auth: 'signature', Outcome: 'success', Reason: '', Service: '', Slots: '', Start: '' }),
    ]);
    expect(log(opened)[0]).toMatchObject({ 'Contact id': '', Contact: '' });
  });

  it('tells the earliest appointment ahead, the latest before, and what the next one is about', async () => {
    const rows = [
      row('2027-03-17 10:00 +01:00', '2027-03-17 10:30 +01:00'),
      { ...AHEAD, Service: 'Check-up', Host: 'Ben', Status: 'moved' },
      row('2027-02-01 09:00 +01:00', '2027-02-01 09:30 +01:00'),
      PAST,
    ];
    const events = {
      'anna@example.com': calendar(busy('20270317T090000Z', '20270317T093000Z')),
      'ben@example.com': calendar(AHEAD_BUSY),
    };
    expect(await told(withRows(way, rows, events, { hosts: TWO_HOSTS }))).toEqual({
      next_appointment: LATER,
      last_appointment: '2027-03-01T08:00:00.000Z',
      service: 'Check-up',
      host: 'Ben',
    });
  });

  it('tells what the last appointment was about if none is ahead, without asking any calendar', async () => {
    const opened = withRows(way, [PAST, { ...AHEAD, Status: 'cancelled' }]);
    const properties = { last_appointment: '2027-03-01T08:00:00.000Z', service: 'Visit', host: 'Anna' };
    expect(await told(opened)).toEqual(properties);
    expect(trips(opened)).not.toContain('Calendar.Freebusy.query');
    expect(await told(opened)).toEqual(properties);
    expect(trips(opened)).toEqual([
      'PropertiesService.getProperties',
      'CacheService.getAll',
      'Sheets.Spreadsheets.batchUpdate',
    ]);
  });

  it('takes an appointment that starts now for the next, and one that has begun for the last if it stands', async () => {
    const begun = row('2027-03-15 08:45 +01:00', '2027-03-15 09:15 +01:00');
    const now = row('2027-03-15 09:00 +01:00', '2027-03-15 09:30 +01:00', { Host: 'Ben' });
    const stands = busy('20270315T074500Z', '20270315T081500Z');
    const events = { 'ben@example.com': calendar(busy('20270315T080000Z', '20270315T083000Z')) };
    const hosts = TWO_HOSTS;
    const opened = withRows(way, [PAST, begun, now], { ...events, 'anna@example.com': calendar(stands) }, { hosts });
    expect(await told(opened)).toMatchObject({
      next_appointment: '2027-03-15T08:00:00.000Z',
      last_appointment: '2027-03-15T07:45:00.000Z',
    });
    expect(await told(withRows(way, [PAST, begun, now], events, { hosts }))).toMatchObject({
      last_appointment: '2027-03-01T08:00:00.000Z',
    });
  });

  it.each([
    ['deleted', calendar()],
    ['shortened', calendar(busy('20270316T090000Z', '20270316T091500Z'))],
    ['moved away', calendar(busy('20270316T093000Z', '20270316T100000Z'))],
    ['marked as free', calendar([...AHEAD_BUSY, 'TRANSP:TRANSPARENT'])],
  ])('does not tell an appointment whose event was %s', async (_, anna) => {
    const hosts = [{ ...ANNA, 'Also busy on': 'ben@example.com' }, BEN];
    const opened = withRows(
      way,
      [PAST, AHEAD],
      { 'anna@example.com': anna, 'ben@example.com': calendar(AHEAD_BUSY) },
      { hosts },
    );
    expect(await told(opened)).toEqual({
      last_appointment: '2027-03-01T08:00:00.000Z',
      service: 'Visit',
      host: 'Anna',
    });
  });

  it('does not tell an appointment whose event was deleted and whose time was booked again', async () => {
    const opened = openWorld({ way });
    await opened.call('book', { ...CALLER, start_iso: LATER });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    opened.setNow('2027-03-15T08:05:00Z');
    // Without a number: what the cache holds for lookups does not know them.
    const other = { contact_id: 'c-2', contact_details: { name: 'Bob' }, start_iso: LATER };
    expect((await opened.call('book', other)).json).toEqual({ status: 'success' });
    expect(await told(opened)).toEqual({});
    expect(await told(opened)).toEqual({});
    expect(trips(opened)).toContain('CacheService.getAll');
    expect(trips(opened)).toHaveLength(3);
  });

  it('asks only the calendars that hold an appointment of the caller', async () => {
    const opened = withRows(way, [AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) }, { hosts: TWO_HOSTS });
    const asked: unknown[] = [];
    opened.faults.before = ({ method, args }) => void (method === 'Freebusy.query' && asked.push(args[0]));
    expect((await told(opened)).next_appointment).toBe(LATER);
    expect(asked).toEqual([
      { timeMin: LATER, timeMax: '2027-03-16T09:30:00.000Z', items: [{ id: 'anna@example.com' }] },
    ]);
  });

  it('looks for a collective appointment in the calendar of its first host, and names all of them', async () => {
    const hosts = TWO_HOSTS;
    const rows = [{ ...AHEAD, Host: 'Anna, Ben' }];
    const opened = withRows(way, rows, { 'anna@example.com': calendar(AHEAD_BUSY) }, { hosts });
    expect(await told(opened)).toEqual({ next_appointment: LATER, service: 'Visit', host: 'Anna, Ben' });
    expect(await told(withRows(way, rows, { 'ben@example.com': calendar(AHEAD_BUSY) }, { hosts }))).toEqual({});
  });

  it('tells who calls, but no appointment ahead, when the calendar cannot be read, and says so', async () => {
    const unreadable = withRows(way, [PAST, AHEAD], { 'anna@example.com': 'garbage' });
    expect(Object.keys(await told(unreadable))).toEqual(['last_appointment', 'service', 'host']);
    expect(log(unreadable)[0]).toMatchObject({ Outcome: 'success', Reason: expect.stringContaining(ANNA.Calendar) });
    const failing = withRows(way, [PAST, AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    failing.faults.before = ({ method }) => {
      if (method === 'Freebusy.query') throw new PlatformError('Backend Error');
    };
    expect(await contact(failing)).toMatchObject({ first_name: 'José', properties: { host: 'Anna' } });
    expect(await told(failing)).not.toHaveProperty('next_appointment');
    expect(log(failing)[0]).toMatchObject({ Outcome: 'success', Reason: expect.stringContaining('Backend Error') });
  });

  it('does not tell an appointment with a host who is not in the Sheet any more', async () => {
    const opened = withRows(way, [{ ...AHEAD, Host: 'Carl' }], { 'anna@example.com': calendar(AHEAD_BUSY) });
    expect(await told(opened)).toEqual({});
    expect(trips(opened)).not.toContain('Calendar.Freebusy.query');
  });

  it('asks once, however far apart the appointments lie', async () => {
    const far = row('2027-08-16 10:00 +02:00', '2027-08-16 10:30 +02:00');
    const events = { 'anna@example.com': calendar(AHEAD_BUSY, busy('20270816T080000Z', '20270816T083000Z')) };
    const opened = withRows(way, [far, AHEAD], events);
    await ask(opened);
    expect((await told(opened)).next_appointment).toBe(LATER);
    expect(trips(opened)).toHaveLength(4);
    expect((await told(withRows(way, [far], events))).next_appointment).toBe('2027-08-16T08:00:00.000Z');
  });

  it('asks once, with however many hosts the appointments are', async () => {
    const hosts = Array.from({ length: 60 }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const rows = hosts.map(({ Host }) => ({ ...AHEAD, Host }));
    const opened = withRows(way, rows, { 'host7@example.com': calendar(AHEAD_BUSY) }, { hosts });
    await ask(opened);
    expect(await told(opened)).toEqual({ next_appointment: LATER, service: 'Visit', host: 'Host 7' });
    expect(trips(opened)).toHaveLength(4);
  });
});
