// The same contact again (rule 12): refuse and move, with the event looked up in the calendar. Bundle and in process.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { openWorld, type Way, type World, type WorldOptions } from '../support/world.ts';

const ADA = { contact_id: 'c-1', contact_details: { name: 'Ada Lovelace', email: 'ada@example.com' } };
const BOB = { contact_id: 'c-2', contact_details: { name: 'Bob' } };
// Berlin is an hour ahead of UTC until 28 March 2027.
const TEN = '2027-03-16T09:00:00.000Z';
const ELEVEN = '2027-03-17T10:00:00.000Z';
const SUCCESS = { status: 'success' };
const GONE = { status: 'failed', reason: 'Appointment slot is no longer available' };
const TWO_HOSTS = [
  { Host: 'Anna', Calendar: 'anna@example.com' },
  { Host: 'Ben', Calendar: 'ben@example.com' },
];

describe.each<Way>(['bundle', 'in process'])('a contact who books again, %s', (way) => {
  const world = (mode: string, options: Omit<WorldOptions, 'way'> = {}) =>
    openWorld({
      way,
      ...options,
      sheet: { ...options.sheet, settings: { 'Repeat bookings': mode, ...options.sheet?.settings } },
    });
  const book = async (opened: World, contact: object, start_iso: string) =>
    (await opened.call('book', { ...contact, start_iso })).json;
  const ics = (opened: World, name = 'anna') =>
    (opened.store.read(`calendars/${name}@example.com.ics`)?.text ?? '').replace(/\r\n /g, '');
  const events = (opened: World, name = 'anna') =>
    ics(opened, name)
      .split('BEGIN:VEVENT')
      .slice(1)
      .filter((event) => !event.includes('STATUS:CANCELLED'));
  const trips = (opened: World) => opened.roundTrips().map(({ service, method }) => `${service}.${method}`);
  /** Ten o'clock in Berlin on 16 March becomes half past ten on the 18th, by hand. */
  const moveByHand = (opened: World) => {
    const text = ics(opened)
      .replace(/DTSTART[^\r]*/, 'DTSTART:20270318T093000Z')
      .replace(/DTEND[^\r]*/, 'DTEND:20270318T100000Z');
    opened.store.write('calendars/anna@example.com.ics', text);
  };

  describe('with refuse', () => {
    it('hears when the appointment is, and no second one is booked', async () => {
      const opened = world('refuse');
      expect(await book(opened, ADA, TEN)).toEqual(SUCCESS);
      expect(await book(opened, ADA, ELEVEN)).toEqual({
        status: 'failed',
        reason: 'There is already an appointment on Tuesday, 16 March 2027 at 10:00, so no second one was booked.',
      });
      expect(events(opened)).toHaveLength(1);
      expect(opened.rows('Bookings')).toHaveLength(1);
      expect(opened.rows('Log')[1]).toMatchObject({ Outcome: 'failed' });
      expect(opened.rows('Log')[1]?.Reason).toContain('2027-03-16 10:00 +01:00');
    });

    it('hears it in German', async () => {
      const opened = world('refuse', { sheet: { settings: { Language: 'de' } } });
      await book(opened, ADA, TEN);
      expect((await book(opened, ADA, ELEVEN)).reason).toBe(
        'Es gibt bereits einen Termin am Dienstag, 16. März 2027 um 10:00 Uhr. Ein zweiter wurde nicht gebucht.',
      );
    });

    it('may repeat the same start, book another service, and does not stop others', async () => {
      const services = ['Visit', 'Other'].map((Service) => ({ Service, Minutes: '30', 'Book ahead': '3 days' }));
      const opened = world('refuse', { sheet: { services } });
      await book(opened, ADA, TEN);
      expect(await book(opened, ADA, TEN)).toEqual(SUCCESS);
      expect(await book(opened, BOB, ELEVEN)).toEqual(SUCCESS);
      const other = await opened.call('book', { ...ADA, start_iso: '2027-03-17T09:00:00.000Z' }, { service: 'Other' });
      expect(other.json).toEqual(SUCCESS);
    });

    it('may book again once the event was deleted by hand', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      opened.store.write('calendars/anna@example.com.ics', calendar());
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
    });

    it('may book again although someone else’s event lies where the deleted one was', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      opened.store.write('calendars/anna@example.com.ics', calendar(busy('20270316T090000Z', '20270316T093000Z')));
      expect(await book(opened, ADA, TEN)).toEqual(GONE);
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
    });

    it('hears the time to which the event was moved by hand', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      moveByHand(opened);
      expect((await book(opened, ADA, ELEVEN)).reason).toContain('Thursday, 18 March 2027 at 10:30');
      expect((await book(opened, ADA, TEN)).reason).toContain('Thursday, 18 March 2027 at 10:30');
    });

    it('finds the row in line once it asks for the time to which a person moved the event', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      moveByHand(opened);
      expect(await book(opened, ADA, '2027-03-18T09:30:00.000Z')).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-18 10:30 +01:00' }]);
    });

    it('may book again when the appointment is over', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      opened.setNow('2027-03-16T09:30:00Z');
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
    });

    it('is not told a guess when the event cannot be looked up', async () => {
      const opened = world('refuse');
      await book(opened, ADA, TEN);
      opened.faults.before = ({ method }) => {
        if (method === 'Events.get') throw new PlatformError('Service unavailable');
      };
      expect((await book(opened, ADA, ELEVEN)).reason).toContain('The calendar cannot be reached');
      expect(events(opened)).toHaveLength(1);
    });
  });

  describe('with move', () => {
    it('keeps one event and one row, at the new time', async () => {
      const opened = world('move', { sheet: { without: ['Bookings'] } });
      await book(opened, ADA, TEN);
      const before = opened.rows('Bookings')[0];
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
      expect(events(opened)).toHaveLength(1);
      expect(ics(opened)).toMatch(/DTSTART(;TZID=Europe\/Berlin:20270317T110000|:20270317T100000Z)/);
      expect(opened.rows('Bookings')).toEqual([
        {
          ...before,
          Start: '2027-03-17 11:00 +01:00',
          End: '2027-03-17 11:30 +01:00',
          Status: 'moved',
          Reason: 'Anna. Moved from 2027-03-16 10:00 +01:00.',
        },
      ]);
      const available = (await opened.call('available', BOB)).json.available?.map((slot) => slot.start_iso);
      expect(available).toContain(TEN);
      expect(available).not.toContain(ELEVEN);
    });

    it('takes twelve round trips', async () => {
      const opened = world('move');
      await book(opened, ADA, TEN);
      await book(opened, ADA, ELEVEN);
      expect(trips(opened)).toEqual([
        'PropertiesService.getProperties',
        'LockService.tryLock',
        'PropertiesService.getProperties',
        'Sheets.Spreadsheets.get',
        'Sheets.Spreadsheets.Values.batchGet',
        'Calendar.Freebusy.query',
        'Calendar.Events.get',
        'Calendar.Events.patch',
        'Calendar.Events.list',
        'Sheets.Spreadsheets.batchUpdate',
        'PropertiesService.setProperties',
        'LockService.releaseLock',
      ]);
    });

    it('moves on and on, and back', async () => {
      const opened = world('move');
      for (const start of [TEN, ELEVEN, '2027-03-18T08:00:00.000Z', TEN, TEN]) {
        expect(await book(opened, ADA, start)).toEqual(SUCCESS);
      }
      expect(events(opened)).toHaveLength(1);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-16 10:00 +01:00' }]);
      expect(await book(opened, BOB, ELEVEN)).toEqual(SUCCESS);
      expect(events(opened)).toHaveLength(2);
    });

    it('stands where it was when the new time is taken', async () => {
      const opened = world('move');
      await book(opened, ADA, TEN);
      await book(opened, BOB, ELEVEN);
      expect(await book(opened, ADA, ELEVEN)).toEqual(GONE);
      expect(opened.rows('Bookings')).toMatchObject([
        { Start: '2027-03-16 10:00 +01:00', Status: 'booked' },
        { 'Contact id': 'c-2' },
      ]);
    });

    it('keeps its host if that host is free', async () => {
      const opened = world('move', { sheet: { hosts: TWO_HOSTS } });
      await book(opened, ADA, TEN);
      await book(opened, ADA, ELEVEN);
      expect(opened.rows('Bookings')).toMatchObject([{ Host: 'Anna', Status: 'moved' }]);
    });

    it('goes to another host if need be: the new event first, then the old one goes', async () => {
      const anna = { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) };
      const opened = world('move', { sheet: { hosts: TWO_HOSTS }, calendars: anna });
      await book(opened, ADA, TEN);
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
      expect(trips(opened).filter((trip) => /insert|remove/.test(trip))).toEqual([
        'Calendar.Events.insert',
        'Calendar.Events.remove',
      ]);
      expect(events(opened).join('')).not.toContain('Ada');
      expect(events(opened, 'ben')).toHaveLength(1);
      expect(opened.rows('Bookings')).toMatchObject([
        { Host: 'Ben', Start: '2027-03-17 11:00 +01:00', Status: 'moved', Name: 'Ada Lovelace' },
      ]);
    });

    it('removes the old event with a later booking if it could not be removed at once', async () => {
      const anna = { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T103000Z')) };
      const opened = world('move', { sheet: { hosts: TWO_HOSTS }, calendars: anna });
      await book(opened, ADA, TEN);
      opened.faults.before = ({ method }) => {
        if (method === 'Events.remove') throw new PlatformError('Service unavailable');
      };
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
      expect(events(opened).join('')).toContain('Ada');
      delete opened.faults.before;
      await book(opened, BOB, '2027-03-18T08:00:00.000Z');
      expect(events(opened).join('')).not.toContain('Ada');
      await book(opened, BOB, '2027-03-18T09:00:00.000Z');
      expect(trips(opened)).not.toContain('Calendar.Events.remove');
    });

    it('is found again when the answer of the move was lost', async () => {
      const opened = world('move');
      await book(opened, ADA, TEN);
      opened.faults.after = ({ method }) => {
        if (method === 'Events.patch') throw new PlatformError('Empty response');
      };
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved', Start: '2027-03-17 11:00 +01:00' }]);
    });

    it('brings the row in line on a retry when the first call ended between event and row', async () => {
      const opened = world('move');
      await book(opened, ADA, TEN);
      opened.faults.before = ({ method }) => {
        if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
      };
      expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
      delete opened.faults.before;
      expect(await book(opened, BOB, '2027-03-18T08:00:00.000Z')).toEqual(SUCCESS);
      expect(opened.rows('Bookings')).toMatchObject([
        { Status: 'moved', Start: '2027-03-17 11:00 +01:00' },
        { 'Contact id': 'c-2' },
      ]);
      expect(opened.rows('Log')).toHaveLength(3);
    });

    it('says that nothing is known when the move fails and the event cannot be looked up', async () => {
      const opened = world('move');
      await book(opened, ADA, TEN);
      let isMoving = false;
      opened.faults.before = ({ method }) => {
        isMoving ||= method === 'Events.patch';
        if (isMoving && method.startsWith('Events.')) throw new PlatformError('Service unavailable');
      };
      expect((await book(opened, ADA, ELEVEN)).reason).toContain('not confirmed');
    });

    it('tells the attendee when invitations are on, and nobody when they are off', async () => {
      const service = { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' };
      for (const [invite, told] of [
        ['yes', 'all'],
        ['no', 'none'],
      ] as const) {
        const opened = world('move', { sheet: { services: [{ ...service, 'Invite contact': invite }] } });
        const sent: unknown[] = [];
        await book(opened, ADA, TEN);
        opened.faults.before = ({ method, args }) => {
          if (method === 'Events.patch') sent.push(JSON.stringify(args).includes(`"sendUpdates":"${told}"`));
        };
        expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
        expect(sent).toEqual([true]);
      }
    });

    it('is not guessed for a row without an event id', async () => {
      const row = {
        Service: 'Visit',
        Host: 'Anna',
        Start: '2027-03-16 10:00 +01:00',
        End: '2027-03-16 10:30 +01:00',
        Status: 'booked',
        'Contact id': 'c-1',
      };
      const calendars = { 'anna@example.com': calendar(busy('20270316T090000Z', '20270316T093000Z')) };
      const opened = world('move', { sheet: { bookings: [row] }, calendars });
      expect((await book(opened, ADA, ELEVEN)).reason).toBe(
        'The appointment could not be moved. The one before still stands.',
      );
      const refusing = world('refuse', { sheet: { bookings: [row] }, calendars });
      expect((await book(refusing, ADA, ELEVEN)).reason).toContain('Tuesday, 16 March 2027 at 10:00');
    });
  });

  it('with allow books both', async () => {
    const opened = world('allow');
    await book(opened, ADA, TEN);
    expect(await book(opened, ADA, ELEVEN)).toEqual(SUCCESS);
    expect(events(opened)).toHaveLength(2);
  });
});
