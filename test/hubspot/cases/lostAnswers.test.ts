// Cases 21 and 22: the answer to a booking is lost. It is looked for and never asked for twice.
import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, B, BOB, D, DORIS, EMIL, GONE, GUESSES, practice, SUCCESS } from './practice.ts';

/** HubSpot has booked, and the answer does not say so. */
const AFTER: readonly FaultName[] = [
  ...(['error-after', 'lost-answer', 'hang-after', 'html-after', 'truncated', 'origin-timeout-after'] as const),
];
/** HubSpot has booked nothing, and the answer does not say so either. */
const BEFORE: readonly FaultName[] = [
  ...(['error-before', 'thrown', 'hang', 'html', 'empty-object', 'bad-gateway', 'unavailable'] as const),
  ...(['gateway-timeout', 'origin-timeout'] as const),
];
const NOT_CONFIRMED = { status: 'failed', reason: expect.stringMatching(/not confirmed/) };
const MINUTES_LATER = '2027-03-22T09:03:00.000Z';
const QUARTER_LATER = '2027-03-22T09:15:00.000Z';

describe.each(GUESSES)('$guesses', ({ switches }) => {
  describe.each(AFTER)('21: booked, and then %s', (fault) => {
    it('is a success once the look has found the meeting', async () => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(1);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toMatchObject([
        { Service: 'Talk', Status: 'booked', Start: '2027-03-24 09:00 +01:00', End: '2027-03-24 09:30 +01:00' },
      ]);
    });

    it('is not confirmed where the look fails too, and the next request finds it', async () => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      opened.levers.fail('unavailable', { at: 'contacts', times: 2 });
      expect(await opened.book(ADA, A)).toEqual(NOT_CONFIRMED);
      expect(opened.world.rows('Bookings')).toEqual([]);
      expect(opened.lastLog()).toMatchObject({ Outcome: 'error' });
      // 22: the same contact and start again.
      opened.world.setNow(MINUTES_LATER);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(1);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });
  });

  describe.each(BEFORE)('21: %s, and nothing booked', (fault) => {
    it('is not confirmed, and is booked by a request a minute later', async () => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      expect(await opened.book(ADA, A)).toEqual(NOT_CONFIRMED);
      expect(opened.world.rows('Bookings')).toEqual([]);
      expect(await opened.book(ADA, A)).toEqual(NOT_CONFIRMED);
      expect(opened.posts()).toHaveLength(1);
      opened.world.setNow(MINUTES_LATER);
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(2);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    });
  });

  describe('21: an unknown outcome', () => {
    it('that the look does not settle is never booked again by the relay’s second attempt', async () => {
      const opened = practice({ switches });
      opened.levers.fail('error-after');
      opened.levers.fail('unavailable', { at: 'meetings', times: 9 });
      expect(await attempt(opened.world, ADA, A, 'r-7')).toEqual(NOT_CONFIRMED);
      expect(await attempt(opened.world, ADA, A, 'r-7')).toEqual(NOT_CONFIRMED);
      opened.world.setNow(MINUTES_LATER);
      expect(await attempt(opened.world, ADA, A, 'r-7')).toEqual(NOT_CONFIRMED);
      expect(opened.posts()).toHaveLength(1);
    });

    it('keeps another caller from the start', async () => {
      const opened = practice({ switches });
      opened.levers.fail('error-after');
      opened.levers.fail('unavailable', { at: 'contacts', times: 9 });
      await opened.book(ADA, A);
      expect(await opened.book(BOB, A)).toEqual(GONE);
      expect(opened.posts()).toHaveLength(1);
    });

    it('keeps another caller from the start for ten minutes at most', async () => {
      const opened = practice({ switches });
      opened.levers.fail('thrown');
      await opened.book(ADA, A);
      expect(await opened.book(BOB, A)).toEqual(GONE);
      opened.world.setNow(QUARTER_LATER);
      expect(await opened.book(BOB, A)).toEqual(SUCCESS);
      expect(opened.state().meetings).toHaveLength(1);
    });
  });

  describe('22: the same contact and start again', () => {
    it('is a success by its row and its meeting', async () => {
      const opened = practice({ switches, settings: { 'Repeat bookings': 'refuse' } });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      const asked = opened.levers.requests.length;
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      const later = opened.levers.requests.slice(asked).map(({ endpoint }) => endpoint);
      expect(later).toEqual(['contacts', 'meetings']);
      expect(opened.state().meetings).toHaveLength(1);
    });

    it('is one contact under other names and numbers of one e-mail', async () => {
      const opened = practice({ switches });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      const again = { contact_details: { name: 'A. Lovelace', email: 'ada@praxis.de', phone: '+49 30 7777777' } };
      expect(await opened.book(again, A)).toEqual(SUCCESS);
      expect(opened.posts()).toHaveLength(1);
    });

    it.each(['refuse', 'move'])('at another start is refused where Repeat bookings says %s', async (rule) => {
      const opened = practice({ switches, settings: { 'Repeat bookings': rule } });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      const other = await opened.book(ADA, B);
      expect(other).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(/already an appointment.*24 March/),
      });
      expect(opened.posts()).toHaveLength(1);
    });

    it('at another start is a second meeting where they are allowed', async () => {
      const opened = practice({ switches });
      expect(await opened.book(ADA, A)).toEqual(SUCCESS);
      expect(await opened.book(ADA, D)).toEqual(SUCCESS);
      expect(opened.state().meetings.map(({ start }) => start)).toEqual([A, D]);
    });
  });

  describe('21: a key that may not read contacts', () => {
    const scopes = ['scheduler.meetings.meeting-link.read', 'crm.objects.contacts.write'];

    it('never books an unknown start again', async () => {
      const opened = practice({ switches, scopes, settings: { Language: 'de' } });
      opened.levers.fail('error-after');
      expect((await opened.book(ADA, A)).reason).toMatch(/noch nicht bestätigt/);
      opened.world.setNow(QUARTER_LATER);
      expect((await opened.book(ADA, A)).reason).toMatch(/noch nicht bestätigt/);
      expect(opened.posts()).toHaveLength(1);
    });
  });
});

it('a meeting that was cancelled in HubSpot is not taken for the one that was asked for', async () => {
  const opened = practice();
  const calendars = [DORIS, EMIL].map((host) => `calendars/${host.calendar}.ics`);
  const free = calendars.map((name) => opened.world.store.read(name)?.text ?? '');
  opened.levers.fail('error-after');
  opened.levers.fail('unavailable', { at: 'contacts', times: 2 });
  expect(await opened.book(ADA, A)).toEqual(NOT_CONFIRMED);
  const state = opened.state();
  const meetings = state.meetings.map((one) => ({ ...one, outcome: 'CANCELED' }));
  opened.world.store.write('hubspot/state.json', JSON.stringify({ ...state, meetings }));
  for (const [at, name] of calendars.entries()) opened.world.store.write(name, free[at] ?? '');
  opened.world.setNow(MINUTES_LATER);
  expect(await opened.book(ADA, A)).toEqual(SUCCESS);
  expect(opened.posts()).toHaveLength(2);
  expect(opened.world.rows('Bookings')).toHaveLength(1);
});

describe.each(GUESSES)('21: two contacts of one address, $guesses', ({ switches }) => {
  const child = (id: string) => ({ contact_id: id, contact_details: { name: id, email: 'family@praxis.de' } });

  it.each(['before', 'after'])(
    'the meeting of the one is never taken for that of the other (recovery %s)',
    async (when) => {
      const opened = practice({ switches });
      expect(await opened.book(child('c-1'), A)).toEqual(SUCCESS);
      opened.world.setNow(QUARTER_LATER);
      if (when === 'before') opened.world.runtime.execute('recover', [], { event: 'clock' });
      opened.levers.fail('error-before');
      expect(await opened.book(child('c-2'), A)).toEqual(NOT_CONFIRMED);
      expect(opened.state().meetings).toHaveLength(1);
      expect(opened.world.rows('Bookings')).toHaveLength(1);
    },
  );

  it('each finds its own after a lost answer', async () => {
    const opened = practice({ switches });
    expect(await opened.book(child('c-1'), A)).toEqual(SUCCESS);
    opened.world.setNow(QUARTER_LATER);
    opened.world.runtime.execute('recover', [], { event: 'clock' });
    opened.levers.fail('error-after');
    const second = await opened.book(child('c-2'), A);
    const ids = opened.state().meetings.map(({ id }) => `hubspot:${id}`);
    // HubSpot may take the second for the first once more, and then only the first has an appointment.
    expect(second).toEqual(ids.length === 2 ? SUCCESS : NOT_CONFIRMED);
    expect(opened.world.rows('Bookings').map((row) => row['Event id'])).toEqual(ids);
  });
});
