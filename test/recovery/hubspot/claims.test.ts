// Bookings at HubSpot whose answer was lost: recovery looks them up, and never books again.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../../local/services/mail/state.ts';
import { properties } from '../../support/bookings.ts';
import type { Way } from '../../support/world.ts';
import { dashboardHeadings, emptied } from '../support.ts';
import { A, ADA, asked, BOB, book, type PracticeOptions, practice, recover, rows, SCOPES, state } from './support.ts';

const UNCONFIRMED = /not confirmed/;
const SOON = '2027-03-22T09:05:00.000Z';
const LATER = '2027-03-22T09:15:00.000Z';

describe.each<Way>(['bundle', 'in process'])('a booking with an unknown outcome, %s,', (way) => {
  /** The POST's answer is lost, and the look for the meeting fails as well. */
  async function lost(fault: 'error-after' | 'error-before', options: PracticeOptions = {}) {
    const world = practice({ way, ...options });
    world.levers.fail(fault);
    world.levers.fail('unavailable', { at: 'contacts', times: 2 });
    expect(await book(world, ADA, A)).toMatch(UNCONFIRMED);
    expect(claims(world)).toHaveLength(1);
    asked(world);
    return world;
  }

  function claims(world: ReturnType<typeof practice>): string[] {
    return Object.keys(properties(world)).filter((key) => key.startsWith('hubspotClaim.'));
  }

  it('gets its row if HubSpot shows the meeting', async () => {
    const world = await lost('error-after');
    recover(world, SOON);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    expect(asked(world)).toEqual(['GET contacts', 'POST meetings']);
    const [row] = world.rows('Bookings');
    expect([row?.Service, row?.End, row?.Name, row?.['E-mail'], row?.['Contact id']]).toEqual([
      'Demo',
      '2027-03-24 09:30 +01:00',
      'Ada Byron',
      'ada@praxis.de',
      'c-1',
    ]);
    // The next run deletes the claim, and the caller’s next request finds the row.
    recover(world, LATER);
    expect(claims(world)).toEqual([]);
    asked(world);
    expect(await book(world, ADA, A)).toBe('success');
    expect(asked(world)).toEqual(['POST meetings']);
    expect(state(world).meetings).toHaveLength(1);
  });

  it('counts on the Dashboard as soon as it has its row, for no host', async () => {
    const world = await lost('error-after');
    world.store.write('sheet/Dashboard.csv', `${dashboardHeadings()}\r\n`);
    recover(world, SOON);
    const last = (world.store.read('sheet/Dashboard.csv')?.text ?? '').trim().split('\r\n').at(-1);
    // One call, which ended in an error, and one booking.
    expect(last?.replace(/^,+/, '').split(',').slice(0, 7)).toEqual(["'2027-03-22", '0', '0', '0', '1', '0', '1']);
    expect(world.rows('Dashboard').map(({ Host }) => Host)).toEqual(Array(28).fill(''));
  });

  it('goes on being unknown for ten minutes if HubSpot shows none, then is said not to be booked', async () => {
    const world = await lost('error-before');
    recover(world, SOON);
    expect(world.rows('Log')).toHaveLength(1);
    recover(world, LATER);
    expect(rows(world)).toEqual([]);
    const { Action, Outcome, Service, Start, Reason } = world.rows('Log')[1] ?? {};
    expect([Action, Outcome, Service, Start]).toEqual(['recover', 'failed', 'Demo', '2027-03-24 09:00 +01:00']);
    expect(Reason).toContain('there is no meeting');
    recover(world, LATER);
    expect(claims(world)).toEqual([]);
    expect(world.rows('Log')).toHaveLength(2);
    expect(await book(world, ADA, A)).toBe('success');
    expect(state(world).meetings).toHaveLength(1);
  });

  it('says so in German', async () => {
    const world = practice({ way, settings: { Language: 'de' } });
    world.levers.fail('error-before');
    world.levers.fail('unavailable', { at: 'contacts', times: 2 });
    await book(world, ADA, A);
    recover(world, LATER);
    expect(world.rows('Log')[1]?.Reason).toContain('Es gibt keinen Termin');
  });

  it.each(['unavailable', 'html', 'empty-object', 'unauthorized'] as const)(
    'stays unknown while HubSpot answers with %s',
    async (fault) => {
      const world = await lost('error-after');
      world.levers.fail(fault, { at: 'contacts', times: 9 });
      recover(world, LATER);
      recover(world, '2027-03-22T09:30:00.000Z');
      expect(rows(world)).toEqual([]);
      expect(claims(world)).toHaveLength(1);
    },
  );

  it('stays unknown without the scope to look, until the appointment would be over', async () => {
    const scopes = SCOPES.filter((one) => one !== 'crm.objects.contacts.read');
    const world = await lost('error-after', { scopes });
    recover(world, LATER);
    recover(world, '2027-03-22T09:30:00.000Z');
    expect(claims(world)).toHaveLength(1);
    const texts = sentMails(world.store).map(({ body }) => body);
    expect(texts.filter((text) => text.includes('crm.objects.contacts.read'))).toHaveLength(1);
    recover(world, '2027-03-24T08:00:00.000Z');
    expect(world.rows('Log')[1]?.Reason).toContain('could not be found out');
    recover(world, '2027-03-24T08:15:00.000Z');
    expect(claims(world)).toEqual([]);
    expect(rows(world)).toEqual([]);
  });

  it('is looked up although its execution was stopped before any answer', async () => {
    const world = practice({ way });
    let isOver = false;
    world.faults.before = ({ method }) => {
      if (isOver && method !== 'now') throw new Error('stopped');
      isOver = isOver || method === 'releaseLock';
    };
    await book(world, ADA, A).catch(() => '');
    delete world.faults.before;
    expect(claims(world)).toHaveLength(1);
    // In the first two and a half minutes the execution may still be at work.
    recover(world, '2027-03-22T09:02:00.000Z');
    expect(claims(world)).toHaveLength(1);
    // Nothing was asked of HubSpot, and so it is known after ten more.
    recover(world, '2027-03-22T09:12:29.000Z');
    expect(world.rows('Log')).toEqual([]);
    recover(world, '2027-03-22T09:12:30.000Z');
    expect(world.rows('Log')).toHaveLength(1);
    recover(world, '2027-03-22T09:12:30.000Z');
    expect(claims(world)).toEqual([]);
  });

  it('leaves the start to others meanwhile, but for ten minutes', async () => {
    const world = await lost('error-before');
    expect(await book(world, BOB, A)).toBe('Appointment slot is no longer available');
    world.setNow('2027-03-22T09:10:00.000Z');
    expect(await book(world, BOB, A)).toBe('success');
  });

  it('is left alone while Bookings is gone', async () => {
    const world = await lost('error-after');
    emptied(world, 'Bookings');
    world.store.write('sheet/Bookings.csv', '');
    recover(world, LATER);
    expect(claims(world)).toHaveLength(1);
  });
});

it('asks HubSpot nothing without a key', async () => {
  const world = practice({ key: null });
  await book(world, ADA, A);
  recover(world, LATER);
  expect(asked(world)).toEqual([]);
});
