// "Why?" over a Sheet and calendars: it says what the offers say, in the Settings' language, and leaves everything as it is.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import type { StartWhy, Why } from '../../src/why/answer.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

// Monday, 15 March 2027, 09:00 in Berlin (UTC+1). Open from 09:00 to 12:00, half an hour each, three days ahead.
const DATES = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];
const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way: 'bundle', ...options });

const host = (name: string, more: Record<string, string> = {}) => ({
  Host: name,
  Calendar: `${name.toLowerCase()}@example.com`,
  ...more,
});
const visit = (more: Record<string, string> = {}) => ({
  Service: 'Visit',
  Minutes: '30',
  'Book ahead': '3 days',
  ...more,
});

function ask(opened: World, at: string, service = ''): Why & { problem: string } {
  return JSON.parse(String(opened.runtime.execute('why', [service, at])));
}

/** Each host's sentences on the date or at the instant, those for the whole day first. */
function said({ hosts, starts, asks }: Why): Record<string, string[]> {
  const at = asks === 'instant' ? (starts[0]?.hosts ?? []) : [];
  return Object.fromEntries(
    hosts.map(({ host: name, wholeDay }) => {
      const why = at.find((one) => one.host === name)?.why ?? [];
      return [name, [...wholeDay, ...why].map(({ sentence }) => sentence)];
    }),
  );
}

const isFree = ({ headline }: StartWhy) => headline.startsWith('Free: ');

async function offered(opened: World): Promise<string[]> {
  const { json } = await opened.call('available', { contact_id: 'c-1' });
  return (json.available ?? []).map(({ start_iso }) => start_iso);
}

async function book(opened: World, start_iso: string, id = 'c-1') {
  const contact_details = { name: 'José Müller', email: 'jose@mail.example', phone: '+49 30 5550123' };
  return (await opened.call('book', { contact_id: id, contact_details, start_iso })).json;
}

const TEAM = [host('Anna'), host('Ben'), host('Cem')];
const CAPPED = [host('Anna', { 'Max per day': '3' }), host('Ben', { Weight: '2' }), host('Cem')];
const CALENDARS = {
  'anna@example.com': calendar(busy('20270316T083000Z', '20270316T091000Z')),
  'ben@example.com': calendar(busy('20270315T093000Z', '20270315T094000Z')),
  'cem@example.com': calendar(busy('20270317T000000Z', '20270318T000000Z')),
};

describe('why', () => {
  it.each([
    ['any, with caps and weights', { Hosts: '', 'Buffer after': '15', 'Max per day': '4' }, CAPPED],
    ['first', { Assign: 'first', Hosts: 'Cem, Anna', Notice: '2 h' }, TEAM],
    ['all', { Assign: 'all', Hosts: 'Ben, Anna', 'Buffer before': '10', Minutes: '45', Every: '15' }, TEAM],
  ])('says free for what is offered and nothing else, and to whom it goes: %s', async (_, more, hosts) => {
    const opened = world({ sheet: { hosts, services: [visit(more)] }, calendars: CALENDARS });
    for (let booked = 0; booked < 6; booked++) {
      const free = DATES.flatMap((date) => ask(opened, date).starts.filter(isFree));
      expect(free.map(({ start_iso }) => start_iso)).toEqual(await offered(opened));
      const next = free[booked * 2];
      if (next === undefined) break;
      expect(ask(opened, next.start_iso).starts[0]).toMatchObject({ headline: next.headline, goesTo: next.goesTo });
      expect(await book(opened, next.start_iso, `c-${booked}`)).toEqual({ status: 'success' });
      expect(next.goesTo).toBe(`Goes to: ${opened.rows('Log').at(-1)?.Reason}`);
    }
    expect(opened.rows('Bookings').length).toBeGreaterThan(3);
  });

  it('names rule, calendar, busy time and window', () => {
    const opened = world({ sheet: { hosts: TEAM }, calendars: CALENDARS });
    const why = ask(opened, '2027-03-16T10:00');
    expect(why.headline).toBe('Free: Ben, Cem');
    expect(why.about).toBe('Visit, Tue 2027-03-16 10:00 (Europe/Berlin)');
    expect(why.starts[0]?.hosts[0]).toEqual({
      host: 'Anna',
      isFree: false,
      why: [
        {
          rule: 'busy',
          sentence: 'Busy 09:30–10:10 in anna@example.com.',
          calendar: 'anna@example.com',
          start_iso: '2027-03-16T08:30:00.000Z',
          end_iso: '2027-03-16T09:10:00.000Z',
        },
      ],
    });
    expect(why.starts[0]?.hosts[1]?.why[0]?.sentence).toBe('Open 09:00–12:00: Weekly hours 09:00–12:00, everyone.');
  });

  it('reads Sheet and calendars afresh, in four round trips and one a calendar, however warm the cache is', async () => {
    const opened = world();
    await offered(opened);
    ask(opened, '2027-03-16');
    expect(opened.roundTrips().map(({ service, method }) => `${service}.${method}`)).toEqual([
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.batchGet',
      'Calendar.Freebusy.query',
      'Calendar.Events.list',
    ]);
  });

  it('names what lies at a free time without blocking it, and not what it is about', () => {
    const declined = 'ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.com';
    const entries = calendar(
      busy('20270316T090000Z', '20270316T093000Z', 'TRANSP:TRANSPARENT'),
      busy('20270316T093000Z', '20270316T100000Z', 'ORGANIZER:mailto:boss@example.com', declined),
      busy('20270316T103000Z', '20270316T110000Z'),
    );
    const opened = world({ calendars: { 'anna@example.com': entries } });
    const free = (at: string) => ask(opened, at).starts[0]?.hosts[0]?.why.map(({ sentence }) => sentence);
    const open = 'Open 09:00–12:00: Weekly hours 09:00–12:00, everyone.';
    expect(free('2027-03-16T09:30')).toEqual([open]);
    expect(free('2027-03-16T10:00')).toEqual([
      open,
      'Does not block: 10:00–10:30 in anna@example.com, marked free or declined.',
    ]);
    expect(free('2027-03-16T10:30')).toEqual([
      open,
      'Does not block: 10:30–11:00 in anna@example.com, marked free or declined.',
    ]);
    expect(free('2027-03-16T11:30')).toEqual(['Busy 11:30–12:00 in anna@example.com.']);
  });

  it('names an all-day entry too: Google marks those as free unless told otherwise', () => {
    const vacation = ['UID:v', 'DTSTART;VALUE=DATE:20270316', 'DTEND;VALUE=DATE:20270317', 'TRANSP:TRANSPARENT'];
    // Its days are those of the calendar's zone: from 05:00 in Berlin (EDT is four hours behind UTC).
    const elsewhere = calendar(vacation).replace('X-WR-TIMEZONE:Europe/Berlin', 'X-WR-TIMEZONE:America/New_York');
    const why = (entries: string, at: string) =>
      ask(world({ calendars: { 'anna@example.com': entries } }), at).starts[0]?.hosts[0]?.why.map(
        ({ sentence }) => sentence,
      );
    expect(why(calendar(vacation), '2027-03-16T10:00')).toEqual([
      'Open 09:00–12:00: Weekly hours 09:00–12:00, everyone.',
      'Does not block: 00:00–24:00 in anna@example.com, marked free or declined.',
    ]);
    expect(why(elsewhere, '2027-03-16T10:00')?.[1]).toContain('Does not block: 05:00–');
  });

  it('says nothing of entries that it may not read', () => {
    const opened = world();
    opened.faults.before = ({ method }) => {
      if (method === 'Events.list') throw new PlatformError('Not Found');
    };
    expect(ask(opened, '2027-03-16T10:00').headline).toBe('Free: Anna');
  });

  it('writes nothing: no row, no event, no property', async () => {
    const opened = world({ sheet: { settings: { 'Holiday calendars': 'holidays@example.com' } } });
    await book(opened, '2027-03-16T08:00:00.000Z');
    const documents = () =>
      ['sheet', 'calendars', 'state'].flatMap((folder) =>
        opened.store.list(folder).map((name) => [name, opened.store.version(`${folder}/${name}`)]),
      );
    const before = documents();
    for (const at of [...DATES, '2027-03-16T09:00', 'soon']) ask(opened, at);
    expect(documents()).toEqual(before);
    expect(before.length).toBeGreaterThan(8);
  });

  it('names an own booking by service and time, and no caller', async () => {
    const opened = world({ sheet: { services: [visit({ 'Buffer after': '10' })] } });
    await book(opened, '2027-03-16T09:00:00.000Z');
    const own = 'busy 10:00–10:30 in anna@example.com (our booking of Visit 10:00–10:30).';
    expect(said(ask(opened, '2027-03-16T10:00'))).toEqual({ Anna: [`B${own.slice(1)}`] });
    expect(said(ask(opened, '2027-03-16T09:30'))).toEqual({ Anna: [`Buffer after, 10 min: ${own}`] });
    const everything = DATES.map((date) => JSON.stringify(ask(opened, date))).join();
    expect(everything).not.toMatch(/José|Müller|jose@|5550123|c-1/);
  });

  it('names the buffer of the other booking’s service where that is the larger', async () => {
    const services = [visit({ 'Buffer after': '20' }), visit({ Service: 'Talk' })];
    const opened = world({ sheet: { services } });
    await book(opened, '2027-03-16T09:00:00.000Z');
    expect(said(ask(opened, '2027-03-16T10:30', 'Talk'))).toEqual({
      Anna: ['Our booking of Visit 10:00–10:30: its Buffer after, 20 min.'],
    });
  });

  it('names both buffers where each is too short by itself', async () => {
    const services = [visit({ 'Buffer before': '20' }), visit({ Service: 'Talk', 'Buffer after': '5' })];
    const opened = world({ sheet: { services } });
    await book(opened, '2027-03-16T09:00:00.000Z');
    expect(said(ask(opened, '2027-03-16T09:30', 'Talk'))).toEqual({
      Anna: [
        'Buffer after, 5 min: busy 10:00–10:30 in anna@example.com.',
        'Our booking of Visit 10:00–10:30: its Buffer before, 20 min.',
      ],
    });
  });

  it('asks each calendar that holds a booking, also of a host who is not of the service, whether it stands', async () => {
    const sheet = {
      hosts: [host('Anna'), host('Ben')],
      services: [visit({ Hosts: 'Anna', 'Max per day': '1' }), visit({ Service: 'Talk', Hosts: 'Ben' })],
      bookings: [
        { Service: 'Visit', Host: 'Ben', Start: '2027-03-16 09:00', End: '2027-03-16 09:30', Status: 'booked' },
      ],
    };
    const calendars = { 'ben@example.com': calendar(busy('20270316T080000Z', '20270316T083000Z')) };
    expect(ask(world({ sheet, calendars }), '2027-03-16T10:00').headline).toBe('Not free.');
    expect(ask(world({ sheet }), '2027-03-16T10:00').headline).toBe('Free: Anna');
  });
});

describe('what holds for the whole day', () => {
  it('is said first: left out, closed, holiday, notice, horizon, full', async () => {
    const sheet = {
      hosts: [host('Anna', { 'Max per day': '1' }), host('Ben'), host('Cem'), host('Dan', { Weight: 'heavy' })],
      services: [visit({ Notice: '2 days', Hosts: 'Anna, Ben, Cem, Dan' })],
      exceptions: [{ 'From date': '2027-03-18', 'To date': '2027-03-20', Host: 'Ben', Note: 'Ben has an operation' }],
      settings: { 'Holiday calendars': 'holidays@example.com' },
    };
    const holiday = [
      'UID:h@test',
      'DTSTAMP:20270101T000000Z',
      'DTSTART;VALUE=DATE:20270317',
      'DTEND;VALUE=DATE:20270318',
    ];
    const calendars = { 'holidays@example.com': calendar(holiday), 'cem@example.com': 'nothing that can be read' };
    const opened = world({ sheet, calendars });
    await book(opened, '2027-03-18T08:00:00.000Z');
    const on = (date: string) => said(ask(opened, date));
    const cem = 'Cem is not offered: the calendar cem@example.com cannot be read';
    const thursday = on('2027-03-18');
    expect(thursday.Anna).toEqual(['Full: Anna is booked 1 × on 2027-03-18 (Europe/Berlin), Max per day is 1.']);
    expect(thursday.Ben).toEqual(['Closed: Exceptions 2027-03-18 to 2027-03-20, Ben.']);
    expect(thursday.Cem).toEqual([expect.stringContaining(cem)]);
    expect(thursday.Dan).toEqual([expect.stringMatching(/^Hosts, row 5, Weight: /)]);
    expect(on('2027-03-17').Anna).toEqual(['Closed: 2027-03-17 is a holiday.']);
    expect(on('2027-03-17').Cem).toEqual([expect.stringContaining(cem), 'Closed: 2027-03-17 is a holiday.']);
    expect(on('2027-03-16').Anna).toEqual(['Notice of 2 days: bookable from 2027-03-17 00:00 on.']);
    expect(on('2027-03-14').Anna).toEqual([
      'Closed: Weekly hours has nothing on Sun for Visit.',
      'In the past.',
      'Notice of 2 days: bookable from 2027-03-17 00:00 on.',
    ]);
    expect(on('2027-03-19').Anna).toEqual(['Book ahead: bookable up to 2027-03-18.']);
  });

  it('tells a calendar that refused a booking a moment ago', async () => {
    const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')] }, readOnlyCalendars: ['anna@example.com'] });
    await book(opened, '2027-03-16T08:00:00.000Z');
    const { headline, hosts, starts } = ask(opened, '2027-03-16T10:00');
    expect(headline).toBe('Free: Ben');
    expect(starts[0]?.hosts[0]).toEqual({ host: 'Anna', isFree: false, why: [] });
    expect(hosts[0]?.wholeDay).toEqual([
      {
        rule: 'notOffered',
        sentence:
          'Anna is not offered for ten minutes: the calendar anna@example.com cannot be written to. Share it with the right to make changes to events.',
      },
    ]);
  });

  it('tells which host is missing where all are needed', () => {
    const services = [visit({ Assign: 'all', Hosts: 'Anna, Ben' })];
    const opened = world({
      sheet: { hosts: [host('Anna'), host('Ben')], services },
      calendars: { 'ben@example.com': 'nothing that can be read' },
    });
    const { headline, notes } = ask(opened, '2027-03-16T10:00');
    expect(headline).toBe('Not free.');
    expect(notes).toEqual(['The service needs all of its hosts. Not available: Ben.']);
  });
});

describe('the words', () => {
  it('are German if Settings says so', async () => {
    const opened = world({
      sheet: {
        settings: { Language: 'de' },
        services: [visit({ 'Buffer after': '10', Notice: '2 Arbeitstage', 'Max per day': '1' })],
        exceptions: [{ 'From date': '18.03.2027', From: '10:00', To: '11:00' }],
      },
    });
    await book(opened, '2027-03-17T09:00:00.000Z');
    expect(ask(opened, '18.03.2027').headline).toBe('2 von 2 Zeiten sind frei.');
    expect(said(ask(opened, '2027-03-18T10:00')).Anna).toEqual([
      'Offen 10:00–11:00: Exceptions 2027-03-18, 10:00–11:00, alle.',
    ]);
    expect(said(ask(opened, '2027-03-18T10:45')).Anna).toEqual([
      'Keine der angebotenen Zeiten; am nächsten: 10:30.',
      'Passt nicht hinein: nur bis 11:00 offen.',
    ]);
    expect(said(ask(opened, '2027-03-16T09:00')).Anna).toEqual([
      'Vorlauf (Notice) 2 Arbeitstage: buchbar ab 2027-03-17 00:00.',
    ]);
    expect(said(ask(opened, '2027-03-17T10:00')).Anna).toEqual([
      'Voll: Visit ist am 2027-03-17 (Europe/Berlin) 1-mal gebucht, Max per day ist 1.',
      'Belegt 10:00–10:30 in anna@example.com (unsere Buchung Visit 10:00–10:30).',
    ]);
  });

  it('give times on the Settings’ wall clock, with the offset on a day when the clocks change', () => {
    const weeklyHours = [
      { Host: 'Anna', Days: 'Sun', From: '01:00', To: '04:00' },
      { Host: 'Ben', Days: 'Sat', From: '20:30', To: '21:30' },
    ];
    const hosts = [host('Anna'), host('Ben', { 'Time zone': 'America/New_York' })];
    const opened = world({ now: '2027-03-26T08:00:00Z', sheet: { hosts, weeklyHours } });
    const { starts, hosts: told } = ask(opened, '2027-03-28');
    // Saturday, 20:30 in New York is 00:30Z: 01:30 in Berlin. At 01:00Z the clocks there go from 02:00 to 03:00.
    expect(starts.map(({ time }) => time)).toEqual(['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00']);
    expect(told[1]?.open.map(({ sentence }) => sentence)[0]).toBe(
      'Open 01:30+01:00–03:30+02:00: Weekly hours 20:30–21:30, Ben (America/New_York).',
    );
  });

  it('write the end of the day as 24:00', () => {
    const opened = world({ sheet: { weeklyHours: [{ Days: 'Mon-Fri', From: '23:00', To: '24:00' }] } });
    expect(said(ask(opened, '2027-03-16T23:45'))).toEqual({
      Anna: ['Not one of the starts; the nearest: 23:30.', 'Does not fit: open until 24:00 only.'],
    });
    expect(ask(opened, '2027-03-16').hosts[0]?.open[0]?.sentence).toMatch(/^Open 23:00–24:00: /);
  });

  it('remind that an answer names only some of the starts, and of a holiday calendar that cannot be read', () => {
    const settings = { 'Offers per answer': '3', 'Holiday calendars': 'holidays@example.com' };
    expect(ask(world({ sheet: { settings } }), '2027-03-16').notes).toEqual([
      'One answer names at most 3 starts (Offers per answer). The others can be booked all the same.',
      expect.stringContaining('The holiday calendar holidays@example.com could not be read'),
    ]);
  });
});

describe('the time asked about', () => {
  it('may have an offset; without one it is of the zone of Settings', () => {
    const opened = world();
    const start = (at: string) => ask(opened, at).starts[0]?.start_iso;
    expect(start('2027-03-16T10:00')).toBe('2027-03-16T09:00:00.000Z');
    expect(start('2027-03-16 10:00')).toBe('2027-03-16T09:00:00.000Z');
    expect(start('2027-03-16T10:00:00.000Z')).toBe('2027-03-16T10:00:00.000Z');
    expect(start('2027-03-16T10:00-04:00')).toBe('2027-03-16T14:00:00.000Z');
  });

  it.each([
    ['soon', 'en', '“soon” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.'],
    ['', 'de', '„“ ist weder ein Datum noch eine Zeit. Schreiben Sie 2027-03-28 oder 2027-03-28T10:00.'],
    ['2027-02-30', 'en', '“2027-02-30” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.'],
  ])('that is none is answered with a sentence: %s', (at, Language, problem) => {
    expect(ask(world({ sheet: { settings: { Language } } }), at)).toEqual({ problem });
  });

  it('on a date that its zone left out is answered with a sentence', () => {
    const opened = world({ sheet: { settings: { 'Time zone': 'Pacific/Apia' } } });
    expect(ask(opened, '2011-12-30')).toEqual({ problem: 'Pacific/Apia has no 2011-12-30: the clocks skip it.' });
  });
});

describe('where there is no answer', () => {
  it('a sentence says why', () => {
    const problem = (options: Omit<WorldOptions, 'way'>, service = '') =>
      ask(world(options), '2027-03-16', service).problem;
    expect(problem({}, 'Nothing')).toBe('The tab Services has no service “Nothing”.');
    expect(problem({ sheet: { services: [visit({ Minutes: 'long' })] } })).toMatch(/^Services, row 2, Minutes: /);
    expect(problem({ sheet: { without: ['Hosts'] } })).toMatch(/^Hosts: The tab/);
  });

  it('the service that failed is named', () => {
    const failing = (service: string) => {
      const opened = world();
      opened.faults.before = (call) => {
        if (call.service === service) throw new PlatformError('Service unavailable');
      };
      return ask(opened, '2027-03-16').problem;
    };
    expect(failing('Calendar')).toMatch(/^Google Calendar did not answer as it should: .*Service unavailable/);
    expect(failing('Sheets')).toMatch(/^The Sheet could not be read/);
    expect(failing('PropertiesService')).toMatch(/^The script properties could not be read: .*Service unavailable/);
  });
});
