// A whole team at request level: who gets a booking, caps, holidays, short answers. As the built bundle and in process.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../worlds/sheet.ts';
import { type Answer, openWorld, type Way, type World, type WorldOptions } from '../support/world.ts';

// Monday, 15 March 2027, 09:00 in Berlin. Open from 09:00 to 12:00, half an hour each: 08:30Z is the second start left.
const caller = (id: string) => ({ contact_id: id, contact_details: { name: `Caller ${id}` } });
const starts = ({ json }: Answer) => (json.available ?? []).map(({ start_iso }) => start_iso);
const SUCCESS = '{"status":"success"}';
const GONE = 'Appointment slot is no longer available';

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

describe.each<Way>(['bundle', 'in process'])('a team, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'>) => openWorld({ way, ...options });
  const book = async (opened: World, id: string, start_iso: string) =>
    (await opened.call('book', { ...caller(id), start_iso })).json;
  const ics = (opened: World, name: string) =>
    (opened.store.read(`calendars/${name}@example.com.ics`)?.text ?? '').replace(/\r\n /g, '');
  const lastReason = (opened: World) => opened.rows('Log').at(-1)?.Reason;

  describe('any', () => {
    it('gives each booking to whoever has the fewest for its weight, and says why', async () => {
      const hosts = [host('Anna'), host('Ben'), host('Cem', { Weight: '2' })];
      const opened = world({ sheet: { hosts } });
      const order: string[] = [];
      for (let at = 0; at < 8; at++) {
        const day = 15 + Math.floor(at / 4);
        const start = `2027-03-${day}T0${8 + Math.floor((at % 4) / 2)}:${at % 2 === 0 ? '00' : '30'}:00.000Z`;
        await book(opened, `c-${at}`, start);
        order.push(opened.rows('Bookings').at(-1)?.Host ?? '');
      }
      // Loads 0/1, 0/1, 0/2: Anna, Ben, Cem; then 1, 1, 1/2: Cem; 1, 1, 1: Anna, Ben, Cem, Cem again.
      expect(order).toEqual(['Anna', 'Ben', 'Cem', 'Cem', 'Anna', 'Ben', 'Cem', 'Cem']);
      const reasons = opened.rows('Log').map((row) => row.Reason);
      expect(reasons[0]).toBe('Anna, 0 bookings (weight 1); Ben has 0 (weight 1); Cem has 0 (weight 2)');
      expect(reasons[3]).toBe('Cem, 1 booking (weight 2); Anna has 1 (weight 1); Ben has 1 (weight 1)');
    });

    it('writes the reason beside the booking where the tab has a column for it', async () => {
      const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')], without: ['Bookings'] } });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      await book(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Reason)).toEqual([
        'Anna, 0 bookings; Ben has 0',
        'Ben, 0 bookings; Anna has 1',
      ]);
    });

    it('counts a booking no more once its event was deleted by hand', async () => {
      const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')] } });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      opened.store.write('calendars/anna@example.com.ics', calendar());
      await book(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Anna', 'Anna']);
    });
  });

  describe('first', () => {
    const sheet = { hosts: [host('Anna'), host('Ben')], services: [visit({ Assign: 'first', Hosts: 'Ben, Anna' })] };

    it('takes the first free host in the order of the service', async () => {
      const opened = world({ sheet });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      await book(opened, 'c-2', '2027-03-15T09:00:00.000Z');
      await book(opened, 'c-3', '2027-03-15T09:00:00.000Z');
      expect(opened.rows('Bookings').map((row) => row.Host)).toEqual(['Ben', 'Ben', 'Anna']);
      expect(opened.rows('Log').map((row) => row.Reason)).toEqual(['Ben', 'Ben', 'Anna; not free: Ben']);
    });

    it('passes on what a calendar refuses', async () => {
      const opened = world({ sheet, readOnlyCalendars: ['ben@example.com'] });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect(opened.rows('Bookings')[0]?.Host).toBe('Anna');
    });
  });

  describe('all', () => {
    const sheet = { hosts: [host('Anna'), host('Ben')], services: [visit({ Assign: 'all', Hosts: 'Ben, Anna' })] };
    const annaBusy = { 'anna@example.com': calendar(busy('20270315T083000Z', '20270315T090000Z')) };

    it('offers only what every host has free', async () => {
      const opened = world({ sheet, calendars: annaBusy });
      const found = starts(await opened.call('available', caller('c-1')));
      expect(found).not.toContain('2027-03-15T08:30:00.000Z');
      expect(found).toContain('2027-03-15T09:00:00.000Z');
      expect(await book(opened, 'c-1', '2027-03-15T08:30:00.000Z')).toEqual({ status: 'failed', reason: GONE });
    });

    it('writes one event, invites the others, and keeps all of them busy', async () => {
      const opened = world({ sheet });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect(opened.rows('Bookings')).toMatchObject([{ Host: 'Ben, Anna', Status: 'booked' }]);
      expect(ics(opened, 'ben')).toMatch(/ATTENDEE[^\r]*anna@example\.com/);
      expect(ics(opened, 'anna')).toContain('PARTSTAT=NEEDS-ACTION');
      expect(starts(await opened.call('available', caller('c-2')))).not.toContain('2027-03-15T08:30:00.000Z');
    });

    it('keeps an invited host busy also when the invitation is gone from that calendar', async () => {
      const both = { ...sheet, services: [...sheet.services, visit({ Service: 'Alone', Hosts: 'Anna' })] };
      const opened = world({ sheet: both });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      opened.store.write('calendars/anna@example.com.ics', calendar());
      const found = starts(await opened.call('available', caller('c-2'), { service: 'Alone' }));
      expect(found).not.toContain('2027-03-15T08:30:00.000Z');
      expect(found).toContain('2027-03-15T09:00:00.000Z');
    });

    it('frees everyone when the event is deleted', async () => {
      const opened = world({ sheet });
      await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      for (const name of ['anna', 'ben']) opened.store.write(`calendars/${name}@example.com.ics`, calendar());
      expect(starts(await opened.call('available', caller('c-2')))).toContain('2027-03-15T08:30:00.000Z');
    });

    it('offers nothing while the calendar of one cannot be read, and says whose', async () => {
      const opened = world({ sheet, calendars: { 'anna@example.com': 'no calendar' } });
      const answer = await opened.call('available', caller('c-1'));
      expect(answer.json).toMatchObject({ available: [], status: 'failed' });
      expect(lastReason(opened)).toContain('anna@example.com');
    });

    it('offers nothing while one is withdrawn', async () => {
      const opened = world({
        sheet: { ...sheet, hosts: [host('Anna', { 'Time zone': 'Nowhere/At all' }), host('Ben')] },
      });
      expect((await opened.call('available', caller('c-1'))).json).toEqual({ available: [] });
      expect(lastReason(opened)).toContain('The service needs all of its hosts');
    });

    it('answers its own sentence when the first host’s calendar cannot be written', async () => {
      const opened = world({ sheet, readOnlyCalendars: ['ben@example.com'] });
      const { status, reason } = await book(opened, 'c-1', '2027-03-15T08:30:00.000Z');
      expect([status, reason]).toEqual([
        'failed',
        'The appointment could not be entered in the calendar, so it is not booked.',
      ]);
      expect(opened.rows('Bookings')).toEqual([]);
    });

    it('answers success to a repeat, and keeps one event', async () => {
      const opened = world({ sheet });
      for (let call = 0; call < 2; call++) {
        expect(await book(opened, 'c-1', '2027-03-15T08:30:00.000Z')).toEqual({ status: 'success' });
      }
      expect(ics(opened, 'ben').split('BEGIN:VEVENT')).toHaveLength(2);
      expect(opened.rows('Bookings')).toHaveLength(1);
    });
  });

  describe('caps', () => {
    const MONDAY = '2027-03-15';
    const onMonday = (answer: Answer) => starts(answer).filter((start) => start.startsWith(MONDAY));

    it('close a host’s date once its own bookings reach Max per day, whatever the service', async () => {
      const services = [visit(), visit({ Service: 'Other' })];
      const opened = world({ sheet: { services, hosts: [host('Anna', { 'Max per day': '2' })] } });
      await book(opened, 'c-1', `${MONDAY}T08:30:00.000Z`);
      expect(onMonday(await opened.call('available', caller('x')))).not.toEqual([]);
      await opened.call('book', { ...caller('c-2'), start_iso: `${MONDAY}T09:00:00.000Z` }, { service: 'Other' });
      const answer = await opened.call('available', caller('x'));
      expect(onMonday(answer)).toEqual([]);
      expect(starts(answer)).not.toEqual([]);
      expect(await book(opened, 'c-3', `${MONDAY}T09:30:00.000Z`)).toEqual({ status: 'failed', reason: GONE });
      expect(lastReason(opened)).toBe('The date is full: Max per day is reached.');
    });

    it('close a service’s date over all hosts, also those who serve it no more', async () => {
      const services = [visit({ 'Max per day': '1', Hosts: 'Ben' })];
      const bookings = [
        {
          Service: 'Visit',
          Host: 'Anna',
          Start: '2027-03-15 10:00 +01:00',
          End: '2027-03-15 10:30 +01:00',
          Status: 'booked',
        },
      ];
      const hosts = [host('Anna'), host('Ben')];
      const stands = { 'anna@example.com': calendar(busy('20270315T090000Z', '20270315T093000Z')) };
      const opened = world({ sheet: { services, hosts, bookings }, calendars: stands });
      expect(onMonday(await opened.call('available', caller('x')))).toEqual([]);
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect(onMonday(await opened.call('available', caller('x')))).not.toEqual([]);
    });

    it('count what ended earlier today by its status, and what the notice hides', async () => {
      const services = [visit({ 'Max per day': '1', Notice: '2 h' })];
      const row = (status: string) => ({
        Service: 'Visit',
        Host: 'Anna',
        Start: '2027-03-15 09:00 +01:00',
        End: '2027-03-15 09:30 +01:00',
        Status: status,
      });
      const ended = (status: string, now: string) =>
        world({
          now,
          sheet: { services, bookings: [row(status)], weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }] },
          calendars: { 'anna@example.com': calendar(busy('20270315T080000Z', '20270315T083000Z')) },
        }).call('available', caller('x'));
      expect(onMonday(await ended('booked', '2027-03-15T08:40:00Z'))).toEqual([]);
      expect(onMonday(await ended('cancelled', '2027-03-15T08:40:00Z'))).not.toEqual([]);
      // At 07:00 the booking of 08:00 lies before the notice's end of 09:00, and still counts.
      expect(onMonday(await ended('booked', '2027-03-15T07:00:00Z'))).toEqual([]);
    });

    it('count a collective booking once for the service and once for each host', async () => {
      const services = [visit({ Assign: 'all', 'Max per day': '2' }), visit({ Service: 'Alone', Hosts: 'Ben' })];
      const hosts = [host('Anna'), host('Ben', { 'Max per day': '1' })];
      const opened = world({ sheet: { services, hosts } });
      await book(opened, 'c-1', `${MONDAY}T08:30:00.000Z`);
      expect(onMonday(await opened.call('available', caller('x'), { service: 'Alone' }))).toEqual([]);
    });
  });

  describe('holiday calendars', () => {
    const allDay = (from: string, to: string, ...more: string[]) => [
      `UID:${from}@test`,
      'DTSTAMP:20270101T000000Z',
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${to}`,
      'SUMMARY:Holiday',
      ...more,
    ];
    const settings = { 'Holiday calendars': 'holidays@example.com' };
    const holidays = { 'holidays@example.com': calendar(allDay('20270316', '20270317', 'TRANSP:TRANSPARENT')) };
    const days = (answer: Answer) => [...new Set(starts(answer).map((start) => start.slice(0, 10)))];

    it('close their dates, free or busy, unless an exception covers them', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      expect(days(await opened.call('available', caller('x')))).toEqual(['2027-03-15', '2027-03-17', '2027-03-18']);
      const exceptions = [{ 'From date': '2027-03-16', From: '09:00', To: '10:00' }];
      const open = world({ sheet: { settings, exceptions }, calendars: holidays });
      expect(days(await open.call('available', caller('x')))).toContain('2027-03-16');
    });

    it('are read once in six hours, one call a calendar', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      const lists = () => opened.roundTrips().filter(({ method }) => method.endsWith('Events.list')).length;
      const asked = async (now: string) => {
        opened.setNow(now);
        await opened.call('available', caller('x'));
        return lists();
      };
      expect(await asked('2027-03-15T08:00:00Z')).toBe(1);
      expect(opened.roundTrips()).toHaveLength(9);
      expect(await asked('2027-03-15T08:01:00Z')).toBe(0);
      expect(opened.roundTrips()).toHaveLength(4);
      expect(await asked('2027-03-15T13:59:59Z')).toBe(0);
      expect(await asked('2027-03-15T14:00:00Z')).toBe(1);
    });

    it('close nothing if they cannot be read, and the Log says so', async () => {
      const opened = world({ sheet: { settings }, calendars: { 'holidays@example.com': 'no calendar' } });
      expect(days(await opened.call('available', caller('x')))).toContain('2027-03-16');
      expect(lastReason(opened)).toContain('The holiday calendar holidays@example.com could not be read');
    });

    it('close what they closed before while they cannot be read', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      await opened.call('available', caller('x'));
      opened.store.write('calendars/holidays@example.com.ics', 'no calendar');
      opened.setNow('2027-03-15T15:00:00Z');
      expect(days(await opened.call('available', caller('x')))).not.toContain('2027-03-16');
    });

    it('stop a booking too', async () => {
      const opened = world({ sheet: { settings }, calendars: holidays });
      expect(await book(opened, 'c-1', '2027-03-16T09:00:00.000Z')).toEqual({ status: 'failed', reason: GONE });
      expect(opened.roundTrips().length).toBeLessThanOrEqual(10);
    });
  });

  describe('short answers', () => {
    it('tell so many starts, the earliest first, and the others stay bookable', async () => {
      const opened = world({ sheet: { settings: { 'Offers per answer': '2' } } });
      const found = starts(await opened.call('available', caller('x')));
      expect(found).toEqual(['2027-03-15T08:00:00.000Z', '2027-03-15T08:30:00.000Z']);
      expect(opened.rows('Log')[0]?.Slots).toBe('2');
      expect(JSON.stringify(await book(opened, 'c-1', '2027-03-17T09:00:00.000Z'))).toBe(SUCCESS);
    });

    it('are spread over days and halves of the day, by the contact’s clock', async () => {
      const sheet = {
        settings: { 'Offers per answer': '3', 'Spread offers': 'yes' },
        weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }],
      };
      const from = async (timezoneIana: string) =>
        starts(await world({ sheet }).call('available', { ...caller('x'), contact: { timezoneIana } }));
      // Berlin is an hour ahead of UTC: noon is 11:00Z.
      const berlin = ['2027-03-15T08:00:00.000Z', '2027-03-16T11:00:00.000Z', '2027-03-17T08:00:00.000Z'];
      expect(await from('Europe/Berlin')).toEqual(berlin);
      expect(await from('No/Such zone')).toEqual(berlin);
      // Some engines take BST for Dhaka, where every start is after noon.
      expect(await from('BST')).toEqual(berlin);
      // In Kathmandu, at +05:45, every start is after noon.
      expect(await from('Asia/Kathmandu')).toEqual([
        '2027-03-15T08:00:00.000Z',
        '2027-03-16T08:00:00.000Z',
        '2027-03-17T08:00:00.000Z',
      ]);
    });
  });
});
