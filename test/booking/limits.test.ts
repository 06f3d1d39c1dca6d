// Google refuses a change because a limit is reached: for certain nothing was entered, and that is what the caller hears. Texts
// from developers.google.com/workspace/calendar/api/guides/errors and …/guides/quota, and as public issues quote them.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, lastReason, START } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

const LATER = '2027-03-15T10:00:00.000Z';
const FULL = 'The calendar takes no changes at the moment, so the appointment is not booked. Please try again later.';
const USAGE = 'Calendar usage limits exceeded.';

const open = (settings: Record<string, string> = {}, more: Partial<WorldOptions> = {}) =>
  openWorld({ way: 'bundle', sheet: { settings }, ...more });
const book = async (world: World, start_iso = START) => (await world.call('book', { ...ADA, start_iso })).json;
const starts = (world: World) =>
  eventsIn(world.store, 'anna@example.com').map(({ startMs }) => new Date(startMs).toISOString());

function refuse(world: World, method: string, message: string): void {
  world.faults.before = (call) => {
    if (call.method === method) throw new PlatformError(`API call failed with error: ${message}`);
  };
}

describe('an insert that Google refuses', () => {
  it.each([
    USAGE,
    'Rate Limit Exceeded',
    'User Rate Limit Exceeded',
    'Daily Limit Exceeded. The quota will be reset at midnight Pacific Time (PT).',
    "Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service 'calendar-json.googleapis.com'",
    'Service invoked too many times for one day: calendar.',
    'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.',
  ])('%s: is certain, and costs no look', async (message) => {
    const world = open();
    refuse(world, 'Events.insert', message);
    expect(await book(world)).toEqual({ status: 'failed', reason: FULL });
    expect(world.roundTrips().filter(({ method }) => method.startsWith('Events.'))).toHaveLength(1);
    const [row] = world.rows('Log');
    expect(row).toMatchObject({ Outcome: 'error', 'Contact id': 'c-1' });
    expect(row?.Reason).toContain(`(Exception: API call failed with error: ${message})`);
    expect(row?.Reason).toMatch(/^Nothing was entered or changed: /);
    delete world.faults.before;
    expect(await book(world)).toEqual({ status: 'success' });
    expect(starts(world)).toEqual([START]);
  });

  it.each([
    'Forbidden',
    'The caller does not have permission',
    'Specified permissions are not sufficient to call calendar.events.insert. Required permissions: https://www.googleapis.com/auth/calendar.events',
  ])('%s: is certain too, and the host is offered no more for now', async (message) => {
    const world = open();
    refuse(world, 'Events.insert', message);
    expect((await book(world)).reason).toMatch(/^The appointment could not be entered in the calendar/);
    expect((await world.call('available', {})).json.available).toEqual([]);
  });

  it('is said in German too', async () => {
    const world = open({ Language: 'de' });
    refuse(world, 'Events.insert', USAGE);
    expect((await book(world)).reason).toMatch(
      /^Der Kalender nimmt im Moment keine Änderungen an, deshalb ist der Termin nicht gebucht\./,
    );
    expect(world.rows('Log')[0]?.Reason).toMatch(/^Es wurde nichts eingetragen oder geändert: /);
  });

  it.each(['Backend Error', 'Internal error encountered.', 'Empty response', 'We’re sorry, a server error occurred.'])(
    '%s: leaves open whether anything was entered',
    async (message) => {
      const world = open();
      refuse(world, 'Events.insert', message);
      expect((await book(world)).reason).toContain('not confirmed');
    },
  );
});

describe('a move', () => {
  it('is refused for certain: the appointment before it stands', async () => {
    const world = open({ 'Repeat bookings': 'move' });
    await book(world);
    refuse(world, 'Events.patch', USAGE);
    const reason = 'The appointment could not be moved. The one before still stands.';
    expect(await book(world, LATER)).toEqual({ status: 'failed', reason });
    expect(starts(world)).toEqual([START]);
    expect(lastReason(world)).toContain(USAGE);
    delete world.faults.before;
    expect(await book(world, LATER)).toEqual({ status: 'success' });
    expect(starts(world)).toEqual([LATER]);
  });

  it('to another host stands although the event before cannot be removed yet; the next booking removes it', async () => {
    const hosts = ['anna', 'ben'].map((name) => ({ Host: name, Calendar: `${name}@example.com` }));
    const weeklyHours = [
      { Host: 'anna', Days: 'Mon', From: '09:30', To: '10:00' },
      { Host: 'ben', Days: 'Mon', From: '11:00', To: '11:30' },
    ];
    const world = open({}, { sheet: { settings: { 'Repeat bookings': 'move' }, hosts, weeklyHours } });
    await book(world);
    refuse(world, 'Events.remove', USAGE);
    expect(await book(world, LATER)).toEqual({ status: 'success' });
    expect(starts(world)).toEqual([START]);
    delete world.faults.before;
    await world.call('book', { contact_id: 'c-2', start_iso: START });
    expect(world.rows('Bookings').map(({ Start, Status }) => `${Start} ${Status}`)).toEqual([
      '2027-03-15 11:00 +01:00 moved',
      '2027-03-15 09:30 +01:00 booked',
    ]);
  });
});
