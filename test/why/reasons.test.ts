// "Why?" says what the offers say, rule by rule, and leaves everything as it is.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import type { StartAnswer } from '../../src/why/answer.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { host, lastReason, offered, trips, visit } from '../support/bookings.ts';
import { ask, bookAs, DATES, said, world } from './support.ts';

const isFree = ({ headline }: StartAnswer) => headline.startsWith('Free: ');

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
      expect(await bookAs(opened, next.start_iso, `c-${booked}`)).toEqual({ status: 'success' });
      expect(next.goesTo).toBe(`Goes to: ${lastReason(opened)}`);
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

  it('reads Sheet and calendars afresh, in three round trips and one a calendar, however warm the cache is', async () => {
    const opened = world();
    await offered(opened);
    ask(opened, '2027-03-16');
    expect(trips(opened)).toEqual([
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.get',
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
    await bookAs(opened, '2027-03-16T08:00:00.000Z');
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
    await bookAs(opened, '2027-03-16T09:00:00.000Z');
    const own = 'busy 10:00–10:30 in anna@example.com (our booking of Visit 10:00–10:30).';
    expect(said(ask(opened, '2027-03-16T10:00'))).toEqual({ Anna: [`B${own.slice(1)}`] });
    expect(said(ask(opened, '2027-03-16T09:30'))).toEqual({ Anna: [`Buffer after, 10 min: ${own}`] });
    const everything = DATES.map((date) => JSON.stringify(ask(opened, date))).join();
    expect(everything).not.toMatch(/José|Müller|jose@|5550123|c-1/);
  });

  it('names the buffer of the other booking’s service where that is the larger', async () => {
    const services = [visit({ 'Buffer after': '20' }), visit({ Service: 'Talk' })];
    const opened = world({ sheet: { services } });
    await bookAs(opened, '2027-03-16T09:00:00.000Z');
    expect(said(ask(opened, '2027-03-16T10:30', 'Talk'))).toEqual({
      Anna: ['Our booking of Visit 10:00–10:30: its Buffer after, 20 min.'],
    });
  });

  it('names both buffers where each is too short by itself', async () => {
    const services = [visit({ 'Buffer before': '20' }), visit({ Service: 'Talk', 'Buffer after': '5' })];
    const opened = world({ sheet: { services } });
    await bookAs(opened, '2027-03-16T09:00:00.000Z');
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
