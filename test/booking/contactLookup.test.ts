// "Who calls from this number?" from door to answer, as the built bundle and in process.
import { describe, expect, it } from 'vitest';
import { type Call, PlatformError } from '../../local/boundary.ts';
import { busy, calendar, type Sheet } from '../../worlds/sheet.ts';
import { openWorld, sign, TOKEN, type Way, type World, type WorldOptions } from '../support/world.ts';

const PHONE = '+49 30 123';
const JOSE = {
  contact_id: 'c-1',
  external_contact_id: 'crm-7',
  contact_details: { name: 'José Müller', 'e-mail': 'jose@example.com', phone: PHONE },
};
const LOOKUP = { event: 'contact_lookup', phone_number: '+4930123', to_number: '+49309' };
const NOBODY = '{"contact":null}';
// 2027-03-15 is a Monday; now is 08:00Z, 09:00 in Berlin.
const SOON = '2027-03-15T08:30:00.000Z';
const LATER = '2027-03-16T09:00:00.000Z';
const ANNA = { Host: 'Anna', Calendar: 'anna@example.com' };
const BEN = { Host: 'Ben', Calendar: 'ben@example.com' };

type Row = Record<string, string>;

/** A row of Bookings for the number, with a leading apostrophe as our own rows have it. */
const row = (start: string, end: string, more: Row = {}): Row => ({
  'Booked at': '2027-03-01 10:00 +01:00',
  ...{ Service: 'Visit', Host: 'Anna', Start: start, End: end, Status: 'booked' },
  ...{ Name: 'José Müller', Phone: `'${PHONE}`, ...more },
});
const PAST = row('2027-03-01 09:00 +01:00', '2027-03-01 09:30 +01:00');
const AHEAD = row('2027-03-16 10:00 +01:00', '2027-03-16 10:30 +01:00');
const AHEAD_BUSY = busy('20270316T090000Z', '20270316T093000Z');

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });
  const withRows = (bookings: readonly Row[], events: Record<string, string> = {}, sheet: Sheet = {}) =>
    world({ sheet: { bookings, ...sheet }, calendars: { 'anna@example.com': calendar(), ...events } });
  const ask = async (opened: World, body: unknown = LOOKUP) => (await opened.call('contact-lookup', body)).text;
  const contact = async (opened: World, body: unknown = LOOKUP) => JSON.parse(await ask(opened, body)).contact;
  const told = async (opened: World) => (await contact(opened)).properties;
  const calls = (opened: World) => opened.roundTrips().map(({ service, method }) => `${service}.${method}`);
  const log = (opened: World) => opened.rows('Log').filter(({ Action }) => Action === 'contact_lookup');

  it('tells who calls, and their next appointment, after a booking by phone', async () => {
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: SOON });
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
    expect(await told(withRows(rows, events, { hosts: [ANNA, BEN] }))).toEqual({
      next_appointment: LATER,
      last_appointment: '2027-03-01T08:00:00.000Z',
      service: 'Check-up',
      host: 'Ben',
    });
  });

  it('tells what the last appointment was about if none is ahead, without asking any calendar', async () => {
    const opened = withRows([PAST, { ...AHEAD, Status: 'cancelled' }]);
    const properties = { last_appointment: '2027-03-01T08:00:00.000Z', service: 'Visit', host: 'Anna' };
    expect(await told(opened)).toEqual(properties);
    expect(calls(opened)).not.toContain('Calendar.Freebusy.query');
    expect(await told(opened)).toEqual(properties);
    expect(calls(opened)).toEqual([
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
    const hosts = [ANNA, BEN];
    const opened = withRows([PAST, begun, now], { ...events, 'anna@example.com': calendar(stands) }, { hosts });
    expect(await told(opened)).toMatchObject({
      next_appointment: '2027-03-15T08:00:00.000Z',
      last_appointment: '2027-03-15T07:45:00.000Z',
    });
    expect(await told(withRows([PAST, begun, now], events, { hosts }))).toMatchObject({
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
    const opened = world();
    await opened.call('book', { ...JOSE, start_iso: LATER });
    opened.store.write('calendars/anna@example.com.ics', calendar());
    opened.setNow('2027-03-15T08:05:00Z');
    // Without a number: what the cache holds for lookups does not know them.
    const other = { contact_id: 'c-2', contact_details: { name: 'Bob' }, start_iso: LATER };
    expect((await opened.call('book', other)).json).toEqual({ status: 'success' });
    expect(await told(opened)).toEqual({});
    expect(await told(opened)).toEqual({});
    expect(calls(opened)).toContain('CacheService.getAll');
    expect(calls(opened)).toHaveLength(3);
  });

  it('asks only the calendars that hold an appointment of the caller', async () => {
    const opened = withRows([AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) }, { hosts: [ANNA, BEN] });
    const asked: unknown[] = [];
    opened.faults.before = ({ method, args }) => void (method === 'Freebusy.query' && asked.push(args[0]));
    expect((await told(opened)).next_appointment).toBe(LATER);
    expect(asked).toEqual([
      { timeMin: LATER, timeMax: '2027-03-16T09:30:00.000Z', items: [{ id: 'anna@example.com' }] },
    ]);
  });

  it('looks for a collective appointment in the calendar of its first host, and names all of them', async () => {
    const hosts = [ANNA, BEN];
    const rows = [{ ...AHEAD, Host: 'Anna, Ben' }];
    const opened = withRows(rows, { 'anna@example.com': calendar(AHEAD_BUSY) }, { hosts });
    expect(await told(opened)).toEqual({ next_appointment: LATER, service: 'Visit', host: 'Anna, Ben' });
    expect(await told(withRows(rows, { 'ben@example.com': calendar(AHEAD_BUSY) }, { hosts }))).toEqual({});
  });

  it('tells who calls, but no appointment ahead, when the calendar cannot be read, and says so', async () => {
    const unreadable = withRows([PAST, AHEAD], { 'anna@example.com': 'garbage' });
    expect(Object.keys(await told(unreadable))).toEqual(['last_appointment', 'service', 'host']);
    expect(log(unreadable)[0]).toMatchObject({ Outcome: 'success', Reason: expect.stringContaining(ANNA.Calendar) });
    const failing = withRows([PAST, AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    failing.faults.before = ({ method }) => {
      if (method === 'Freebusy.query') throw new PlatformError('Backend Error');
    };
    expect(await contact(failing)).toMatchObject({ first_name: 'José', properties: { host: 'Anna' } });
    expect(await told(failing)).not.toHaveProperty('next_appointment');
    expect(log(failing)[0]).toMatchObject({ Outcome: 'success', Reason: expect.stringContaining('Backend Error') });
  });

  it('does not tell an appointment with a host who is not in the Sheet any more', async () => {
    const opened = withRows([{ ...AHEAD, Host: 'Carl' }], { 'anna@example.com': calendar(AHEAD_BUSY) });
    expect(await told(opened)).toEqual({});
    expect(calls(opened)).not.toContain('Calendar.Freebusy.query');
  });

  it('asks once, however far apart the appointments lie', async () => {
    const far = row('2027-08-16 10:00 +02:00', '2027-08-16 10:30 +02:00');
    const events = { 'anna@example.com': calendar(AHEAD_BUSY, busy('20270816T080000Z', '20270816T083000Z')) };
    const opened = withRows([far, AHEAD], events);
    await ask(opened);
    expect((await told(opened)).next_appointment).toBe(LATER);
    expect(calls(opened)).toHaveLength(4);
    expect((await told(withRows([far], events))).next_appointment).toBe('2027-08-16T08:00:00.000Z');
  });

  it('asks once, with however many hosts the appointments are', async () => {
    const hosts = Array.from({ length: 60 }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const rows = hosts.map(({ Host }) => ({ ...AHEAD, Host }));
    const opened = withRows(rows, { 'host7@example.com': calendar(AHEAD_BUSY) }, { hosts });
    await ask(opened);
    expect(await told(opened)).toEqual({ next_appointment: LATER, service: 'Visit', host: 'Host 7' });
    expect(calls(opened)).toHaveLength(4);
  });

  it.each(['+4930123', '0049 30 123', '+49 (30) 1-23', 'tel:+49/30/123'])('knows the number as %s', async (phone) => {
    expect((await contact(withRows([PAST]), { ...LOOKUP, phone_number: phone })).first_name).toBe('José');
    expect((await contact(withRows([{ ...PAST, Phone: `'${phone}` }]))).first_name).toBe('José');
  });

  it.each([
    ['another last digit', '+4930124', 'No booking carries this number.'],
    ['its national form in another country', '030 123', 'No booking carries this number.'],
    ['a short number', '110', 'The request names no phone number of at least six digits.'],
    ['a part of it', '+493012', 'No booking carries this number.'],
    ['nothing that is a number', 'anonymous', 'The request names no phone number of at least six digits.'],
    ['null', null, 'The request names no phone number of at least six digits.'],
  ])('knows nobody by %s', async (_, phone_number, reason) => {
    const opened = withRows([PAST, { ...PAST, Phone: '' }, { ...PAST, Phone: 'unknown' }]);
    expect(await ask(opened, { ...LOOKUP, phone_number })).toBe(NOBODY);
    expect(log(opened)).toEqual([expect.objectContaining({ Outcome: 'success', Reason: reason })]);
  });

  it('says in German why nobody is known', async () => {
    const opened = withRows([PAST], {}, { settings: { Language: 'de' } });
    await ask(opened, { ...LOOKUP, phone_number: '+123456' });
    expect(log(opened)[0]?.Reason).toBe('Keine Buchung trägt diese Nummer.');
  });

  it('takes each detail from the row booked last that has it, also from one that was cancelled', async () => {
    const details = (at: string, more: Row) => ({ ...PAST, 'Booked at': `${at} 10:00 +01:00`, Name: '', ...more });
    const opened = withRows([
      details('2027-03-05', { Name: 'José María Müller', Status: 'cancelled' }),
      details('2027-03-09', { 'E-mail': 'new@example.com' }),
      details('2027-03-01', { Name: 'josé maría Müller', 'E-mail': 'old@example.com', 'External id': 'crm-1' }),
      details('2027-03-02', { Name: 'Someone Else', 'External id': 'crm-2' }),
    ]);
    for (let call = 0; call < 2; call++) {
      expect(await contact(opened)).toMatchObject({
        ...{ first_name: 'José María', last_name: 'Müller', email: 'new@example.com', external_id: 'crm-1' },
      });
    }
  });

  it.each([
    ['José Müller', 'José', 'Müller'],
    ['José', 'José', '-'],
    ['', '', ''],
    ['Anna  Maria\u00a0von Ahn', 'Anna Maria von', 'Ahn'],
    [`${'x'.repeat(60)} ${'🙂'.repeat(40)}`, 'x'.repeat(50), '🙂'.repeat(25)],
  ])('splits the name %j at its last space', async (Name, first_name, last_name) => {
    expect(await contact(withRows([{ ...PAST, Name }]))).toMatchObject({ first_name, last_name });
  });

  it('writes name and number into the Log if Settings says so', async () => {
    const opened = withRows([PAST], {}, { settings: { 'Log contact details': 'yes' } });
    await ask(opened);
    await ask(opened, { ...LOOKUP, phone_number: '+1 23456' });
    expect(log(opened).map(({ Contact }) => Contact)).toEqual(['José Müller, +4930123', "'+1 23456"]);
  });

  it.each([
    ['a forged signature', { signature: 'f'.repeat(64) }, 'bad signature'],
    ['the signature of another body', { signature: sign('{}') }, 'bad signature'],
    ['no signature', { signature: null }, 'none'],
  ])('refuses %s, logs it, and looks at no caller and no calendar', async (_, options, auth) => {
    const opened = withRows([AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    const cached = cacheKeys(opened);
    const answer = await opened.call('contact-lookup', LOOKUP, options);
    expect([answer.status, answer.text]).toEqual([200, NOBODY]);
    expect(opened.roundTrips().map(({ service }) => service)).not.toContain('Calendar');
    expect(cached.filter((key) => key.startsWith('callers'))).toEqual([]);
    expect(log(opened)).toEqual([expect.objectContaining({ Auth: auth, Outcome: 'refused' })]);
  });

  it('opens the direct door only while Require signature is no, and only to the token', async () => {
    const enter = async (settings: Record<string, string>, token: string) => {
      const opened = withRows([PAST], {}, { settings });
      const { text } = await opened.direct({ action: 'contact_lookup', token }, LOOKUP);
      return [text === NOBODY, log(opened)[0]?.Auth, log(opened)[0]?.Outcome];
    };
    expect(await enter({ 'Require signature': 'no' }, TOKEN)).toEqual([false, 'token', 'success']);
    expect(await enter({ 'Require signature': 'no' }, 'other')).toEqual([true, 'bad token', 'refused']);
    expect(await enter({}, TOKEN)).toEqual([true, 'token', 'refused']);
  });

  it.each([
    ['', 'The request has no body.'],
    ['{', 'The body is not JSON.'],
    ['[]', 'The body is JSON, but not an object.'],
  ])('answers nobody to the body %j, and the Log says why', async (body, reason) => {
    const opened = withRows([PAST]);
    expect(await ask(opened, body)).toBe(NOBODY);
    expect(log(opened)).toEqual([expect.objectContaining({ Outcome: 'failed', Reason: reason })]);
  });

  it('needs no service: that of the address does not matter, nor a faulty tab Services', async () => {
    const services = [{ Service: 'Visit', Minutes: 'long' }];
    const opened = withRows([PAST], {}, { services });
    const { text } = await opened.call('contact-lookup', LOOKUP, { service: 'Nothing' });
    expect(JSON.parse(text).contact.first_name).toBe('José');
    expect(log(opened)[0]).toMatchObject({ Outcome: 'success', Service: '' });
  });

  const REASON = {
    en: 'This request asks who is calling. It cannot ask for times or book one.',
    de: 'Mit dieser Anfrage lässt sich nur erfragen, wer anruft. Zeiten anbieten oder buchen kann sie nicht.',
  };

  it.each([
    ['en', 'signature'],
    ['de', 'signature'],
    ['en', 'token'],
    ['de', 'token'],
  ] as const)('is no other request, nor is another a lookup (%s, %s)', async (Language, door) => {
    const opened = withRows([PAST], {}, { settings: { Language, 'Require signature': 'no' } });
    const enter = (action: string, body: unknown) =>
      door === 'signature'
        ? opened.call(action, body)
        : opened.direct({ action: action.replace('-', '_'), token: TOKEN }, body);
    const failed = { status: 'failed', reason: REASON[Language] };
    expect((await enter('book', { ...LOOKUP, ...JOSE, start_iso: SOON })).json).toEqual(failed);
    expect((await enter('available', LOOKUP)).json).toEqual({ available: [], ...failed });
    const { event, ...without } = LOOKUP;
    for (const body of [
      without,
      { ...without, event: 'call_ended' },
      { ...JOSE, phone_number: PHONE, start_iso: SOON },
    ])
      expect((await enter('contact-lookup', body)).text).toBe(NOBODY);
    expect(opened.rows('Log').map((row) => [row.Auth, row.Outcome])).toEqual(Array(5).fill([door, 'failed']));
    expect(opened.rows('Log').every(({ Reason }) => Reason?.includes(event))).toBe(true);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.store.read('calendars/anna@example.com.ics')?.text).not.toContain('VEVENT');
  });

  it.each([1, 50])('costs seven round trips cold and four warm with %d hosts', async (count) => {
    const hosts = Array.from({ length: count }, (_, at) => ({ Host: `Host ${at}`, Calendar: `host${at}@example.com` }));
    const opened = world({ sheet: { hosts } });
    await opened.call('book', { ...JOSE, start_iso: SOON });
    await opened.call('available', JOSE);
    expect((await told(opened)).next_appointment).toBe(SOON);
    expect(opened.roundTrips()).toHaveLength(7);
    expect((await told(opened)).next_appointment).toBe(SOON);
    expect(calls(opened)).toEqual([
      'PropertiesService.getProperties',
      'CacheService.getAll',
      'Calendar.Freebusy.query',
      'Sheets.Spreadsheets.batchUpdate',
    ]);
    await opened.call('available', JOSE);
    expect(opened.roundTrips()).toHaveLength(4);
  });

  it('knows a booking whose row still waits for the Sheet, at the same cost', async () => {
    const opened = withRows([PAST]);
    await ask(opened);
    opened.faults.before = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
    };
    await opened.call('book', { ...JOSE, start_iso: SOON });
    delete opened.faults.before;
    expect(opened.rows('Bookings')).toHaveLength(1);
    for (const cost of [7, 4]) {
      expect(await contact(opened)).toMatchObject({
        email: 'jose@example.com',
        properties: { next_appointment: SOON, last_appointment: '2027-03-01T08:00:00.000Z' },
      });
      expect(opened.roundTrips()).toHaveLength(cost);
    }
    await opened.call('available', JOSE);
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
    const opened = withRows(rows);
    const entries: string[][] = [];
    opened.faults.before = ({ method, args: [given] }: Call) => {
      if (method === 'putAll' || method === 'getAll') entries.push(Object.entries(Object(given)).flat().map(String));
    };
    await opened.call('available', JOSE);
    expect(entries.flat().join()).not.toMatch(/callers|José|30 123/);
    await ask(opened);
    const callers = (entries.pop() ?? []).join().replace(/^.*callers/s, '');
    expect(callers).toMatch(/Jos.{6} M/);
    expect(callers).toContain('2027-03-01 09:00');
    expect(callers).not.toMatch(/id-1|secret|No Number|2027-02-01/);
    entries.length = 0;
    await opened.call('available', JOSE);
    expect(entries.flat().join()).not.toMatch(/callers/);
  });

  it('reads the Sheet each time if its callers do not fit into the cache', async () => {
    const others = Array.from({ length: 4000 }, (_, at) => ({
      ...PAST,
      Phone: `'+1${10_000 + at}`,
      'E-mail': 'x'.repeat(200),
    }));
    const opened = withRows([...others, AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    const kept = cacheKeys(opened, ['putAll']);
    for (let call = 0; call < 2; call++) {
      expect((await told(opened)).next_appointment).toBe(LATER);
      expect(opened.roundTrips()).toHaveLength(7);
    }
    expect(kept.filter((key) => key.startsWith('callers'))).toEqual([]);
    await opened.call('available', JOSE);
    expect(opened.roundTrips()).toHaveLength(4);
  });

  it('knows a change of the Sheet at the next lookup', async () => {
    const opened = withRows([PAST]);
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
          const opened = withRows([PAST, AHEAD]);
          let count = -1;
          opened.faults[when] = ({ service }) => {
            if (['Utilities', 'console', 'Runtime'].includes(service)) return;
            count += 1;
            if (onwards ? count >= number : count === number) throw new PlatformError('Service unavailable');
          };
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

/** The keys that the cache is asked for or given, as they come. */
function cacheKeys(opened: World, methods = ['getAll', 'putAll']): string[] {
  const keys: string[] = [];
  opened.faults.before = ({ method, args: [given] }) => {
    if (methods.includes(method)) keys.push(...(Array.isArray(given) ? given : Object.keys(Object(given))));
  };
  return keys;
}
