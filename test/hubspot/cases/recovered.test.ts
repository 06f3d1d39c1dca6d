// Cases 21, 22 and 25 as the recovery job ends them, and the practice's rows when people cancel in HubSpot.
import { describe, expect, it } from 'vitest';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, B, BOB, GUESSES, type Practice, practice, SUCCESS, trips } from './practice.ts';

const NOT_CONFIRMED = { status: 'failed', reason: expect.stringMatching(/not confirmed/) };

function recoverAt(opened: Practice, time: string): void {
  opened.world.setNow(`2027-03-22T${time}:00.000Z`);
  opened.world.runtime.execute('recover', [], { event: 'clock' });
}

/** What a person does to the only meeting at HubSpot. */
function changeMeeting(opened: Practice, change: object): void {
  const state = opened.state();
  const meetings = state.meetings.map((one) => ({ ...one, ...change }));
  opened.world.store.write('hubspot/state.json', JSON.stringify({ ...state, meetings }));
}

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe('21: booked, answered with 500, and the look met 503', () => {
    async function unknown(settings: Readonly<Record<string, string>> = {}) {
      const opened = practice({ switches, settings });
      opened.levers.fail('error-after');
      opened.levers.fail('unavailable', { at: 'contacts', times: 2 });
      expect(await attempt(opened.world, ADA, A, 'r-7')).toMatchObject({ status: 'failed' });
      expect(opened.world.rows('Bookings')).toEqual([]);
      return opened;
    }

    it.each(['en', 'de'])('the recovery job writes the row (%s)', async (Language) => {
      const opened = await unknown({ Language });
      recoverAt(opened, '09:15');
      const [meeting] = opened.state().meetings;
      expect(opened.world.rows('Bookings')).toMatchObject([
        {
          ...{ Service: 'Talk', Host: '', Status: 'booked', Name: 'Ada', 'Contact id': 'c-ada' },
          ...{ Start: '2027-03-24 09:00 +01:00', End: '2027-03-24 09:30 +01:00', 'Event id': `hubspot:${meeting?.id}` },
        },
      ]);
      expect(opened.posts()).toHaveLength(1);
    });

    it('22: the contact who asks again hears success, by the same or another request', async () => {
      const opened = await unknown();
      recoverAt(opened, '09:15');
      const asked = opened.levers.requests.length;
      expect(await attempt(opened.world, ADA, A, 'r-8')).toEqual(SUCCESS);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      recoverAt(opened, '09:30');
      expect(opened.levers.requests.slice(asked).filter(({ endpoint }) => endpoint === 'book')).toEqual([]);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });

    it('22: asking while the job has not run books nothing twice either', async () => {
      const opened = await unknown();
      opened.world.setNow('2027-03-22T09:05:00.000Z');
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      recoverAt(opened, '09:15');
      recoverAt(opened, '09:30');
      expect(opened.posts()).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });

    it('the row counts for the cap and for repeats from then on', async () => {
      const opened = await unknown({ 'Repeat bookings': 'refuse' });
      recoverAt(opened, '09:15');
      expect((await opened.book(ADA, B)).reason).toMatch(/already an appointment/);
    });

    it('the contact’s fields and the ticket follow once', async () => {
      const opened = await unknown({
        'HubSpot contact fields': 'company={name}',
        'HubSpot ticket': '0 / 1',
        'HubSpot ticket title': 'Call of {name}',
      });
      for (const time of ['09:15', '09:30', '09:45', '10:00', '10:15']) recoverAt(opened, time);
      expect(opened.state().tickets.length).toBeLessThanOrEqual(1);
      expect(opened.asked('tickets').filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
    });

    it('nothing changes while HubSpot cannot be read, and a person is told', async () => {
      const opened = await unknown({ 'Alert e-mail': 'owner@praxis.de' });
      opened.levers.fail('unavailable', { at: 'contacts', times: 8 });
      recoverAt(opened, '09:15');
      recoverAt(opened, '09:30');
      expect(opened.world.rows('Bookings')).toEqual([]);
      expect(opened.world.store.read('state/mail.jsonl')?.text).toMatch(/HubSpot/);
      // A run asks once or twice.
      for (const time of ['09:45', '10:00', '10:15', '10:30', '10:45', '11:00', '11:15']) recoverAt(opened, time);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });
  });

  it('21: nothing booked: the claim ends, the Log says so, and the start is free for the same contact too', async () => {
    const opened = practice({ switches });
    opened.levers.fail('thrown');
    expect(await opened.book(ADA, A)).toEqual(NOT_CONFIRMED);
    recoverAt(opened, '09:15');
    recoverAt(opened, '09:30');
    expect(opened.world.rows('Bookings')).toEqual([]);
    expect(opened.world.rows('Log').map(({ Action }) => Action)).toContain('recover');
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    expect(opened.posts()).toHaveLength(2);
    expect(opened.state().meetings).toHaveLength(1);
  });

  it('25: a change of the contact that failed is made by the job', async () => {
    const opened = practice({ switches, settings: { 'HubSpot contact fields': 'company={name}' } });
    opened.levers.fail('error-before', { at: 'contacts' });
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    for (const time of ['09:15', '09:30', '09:45']) recoverAt(opened, time);
    expect(opened.state().contacts[0]?.properties.company).toBe('Ada');
    expect(opened.posts()).toHaveLength(1);
  });

  describe('a meeting that people change in HubSpot (8.5)', () => {
    async function booked(settings: Readonly<Record<string, string>> = {}, service = {}) {
      const opened = practice({ switches, settings, service });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      recoverAt(opened, '09:15');
      return opened;
    }

    it('cancelled: the row is cancelled, and no longer counts', async () => {
      const opened = await booked({ 'Repeat bookings': 'refuse' });
      changeMeeting(opened, { outcome: 'CANCELED' });
      recoverAt(opened, '09:30');
      expect(opened.world.rows('Bookings')).toMatchObject([{ Status: 'cancelled' }]);
      expect(await opened.book(ADA, B)).toEqual(SUCCESS);
    });

    it('archived: the row is cancelled, and the day’s cap is free again', async () => {
      const opened = await booked({}, { 'Max per day': '1' });
      expect((await opened.book(BOB, B)).status).toBe('failed');
      changeMeeting(opened, { isArchived: true });
      recoverAt(opened, '09:30');
      expect(opened.world.rows('Bookings')).toMatchObject([{ Status: 'cancelled' }]);
      expect(await opened.book(BOB, B)).toEqual(SUCCESS);
    });

    it('moved: the row follows', async () => {
      const opened = await booked();
      changeMeeting(opened, { start: '2027-03-29T07:00:00.000Z', end: '2027-03-29T07:30:00.000Z' });
      recoverAt(opened, '09:30');
      expect(opened.world.rows('Bookings')).toMatchObject([
        { Status: 'moved', Start: '2027-03-29 09:00 +02:00', End: '2027-03-29 09:30 +02:00' },
      ]);
    });

    it('unreadable: the row stays as it is', async () => {
      const opened = await booked();
      changeMeeting(opened, { outcome: 'CANCELED' });
      opened.levers.fail('html', { at: 'meetings', times: 9 });
      recoverAt(opened, '09:30');
      expect(opened.world.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
    });
  });

  it('the job with nothing to do makes six calls, with one for the links, and one more for rows ahead', async () => {
    const opened = practice({ switches });
    await opened.available();
    recoverAt(opened, '09:15');
    recoverAt(opened, '09:30');
    // And one for the calendar of the Sheet's own host.
    const idle = 6 + 1 + 1;
    expect(trips(opened)).toHaveLength(idle);
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    for (const time of ['09:45', '10:00', '10:15']) recoverAt(opened, time);
    expect(trips(opened)).toHaveLength(idle + 1);
  });
});
