// Try a call: through the script's own door, with what came of it, and back again.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import type { World } from '../support/world.ts';
import { answered, told, world } from './support.ts';

// Mon-Thu, six half-hours each; it is Monday at nine.
const ALL = 24;
const FIRST = '2027-03-15T08:00:00.000Z';

/** As the page does: for times first, then one of them. */
function book(opened: World, start = FIRST) {
  const { token } = answered(opened, 'try.available', 'Visit', 'inside');
  return { ...answered(opened, 'try.book', 'Visit', start, 'inside', token), token };
}

describe('a test call', () => {
  it('asks for times as telli does, and shows what came of it', () => {
    const opened = world();
    const tried = answered(opened, 'try.available', 'Visit', 'inside');
    expect(tried).toMatchObject({ sentence: '24 times are free.', booking: null });
    expect(tried.starts).toHaveLength(ALL);
    expect(tried.starts[0]).toEqual({ iso: FIRST, label: 'Monday, 15 March 2027 at 09:00' });
    expect(JSON.parse(tried.request)).toMatchObject({ contact_details: { name: 'Test call' } });
    expect(JSON.parse(tried.answer).available).toHaveLength(ALL);
    const log = Object.fromEntries(tried.log.map(({ column, text }) => [column, text]));
    expect(log).toMatchObject({
      Action: 'available',
      Service: 'Visit',
      Auth: 'signature',
      Outcome: 'success',
      Slots: '24',
    });
  });

  it('books the time that was chosen, and removes it again', () => {
    const opened = world();
    const booked = book(opened);
    expect(booked.sentence).toBe('The appointment is booked.');
    expect(booked.booking?.sentence).toBe('Visit, Monday, 15 March 2027 at 09:00, Anna');
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'booked', Host: 'Anna', Name: 'Test call' }]);
    expect(answered(opened, 'try.available', 'Visit', 'inside').starts).toHaveLength(ALL - 1);

    const token = booked.booking?.token ?? '';
    expect(answered(opened, 'try.remove', token).sentence).toBe(
      'The test booking is removed, and its time is free again.',
    );
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'cancelled' }]);
    expect(answered(opened, 'try.available', 'Visit', 'inside').starts).toHaveLength(ALL);
    expect(told(opened, 'try.remove', token).problem).toBe('It was removed before. Nothing was changed.');
  });

  it('says why nothing was booked', () => {
    const opened = world();
    book(opened);
    const again = book(opened);
    expect(again.sentence).toBe('It was not booked: Appointment slot is no longer available');
    expect(again.booking).toBeNull();
  });

  it('says what is missing, and never shows key or signature', () => {
    expect(told(world({ key: null }), 'try.available', 'Visit', 'inside').problem).toMatch(/telli’s key .* Set up/);
    expect(told(world(), 'try.available', 'Visit', 'relay').problem).toMatch(/no relay’s address .* Set up/);
    const opened = world();
    const shown = JSON.stringify(book(opened));
    expect(shown).not.toMatch(/test-key|x-telli-signature|"signature":/);
  });
});

describe('a booking of which nothing is known', () => {
  const events = (opened: World) =>
    opened.store.read('calendars/anna@example.com.ics')?.text.split('BEGIN:VEVENT').length ?? 0;

  it('can be removed with the token from before the call', () => {
    const opened = world();
    const before = events(opened);
    const { token } = answered(opened, 'try.available', 'Visit', 'inside');
    opened.faults.after = ({ method }) => {
      if (/^Events\.(insert|get|list)$/.test(method)) throw new PlatformError('Timeout');
    };
    const tried = answered(opened, 'try.book', 'Visit', FIRST, 'inside', token);
    expect(tried.sentence).toMatch(/^It is not known whether it was booked: The booking is not confirmed yet/);
    expect(tried.booking).toEqual({ sentence: 'If the appointment was booked, it can be removed here.', token });
    expect(events(opened)).toBe(before + 1);
    // There is no row of it yet.
    expect(told(opened, 'try.remove', token).problem).toMatch(/^There is no row of it in the tab Bookings/);
    delete opened.faults.after;
    // A repeat is the same booking.
    expect(answered(opened, 'try.book', 'Visit', FIRST, 'inside', token).sentence).toBe('The appointment is booked.');
    expect(events(opened)).toBe(before + 1);
    expect(answered(opened, 'try.remove', token).sentence).toMatch(/^The test booking is removed/);
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'cancelled' }]);
  });

  it('can be removed where the page heard nothing at all', () => {
    const opened = world();
    const { token } = answered(opened, 'try.available', 'Visit', 'inside');
    // The page's call is stopped once the booking stands.
    opened.faults.before = ({ method }) => {
      const isBooked = opened.rows('Bookings').length > 0;
      if (isBooked && method === 'Sheet.getLastRow') throw new PlatformError('Service timed out');
    };
    expect(() => told(opened, 'try.book', 'Visit', FIRST, 'inside', token)).toThrow('Service timed out');
    delete opened.faults.before;
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
    expect(answered(opened, 'try.remove', token).sentence).toMatch(/^The test booking is removed/);
  });

  it('is not booked with a token of another', () => {
    const opened = world();
    expect(told(opened, 'try.book', 'Visit', FIRST, 'inside', 'slotsheet-test-1').problem).toMatch(/no test booking/);
    expect(opened.rows('Bookings')).toEqual([]);
  });
});

describe('Remove', () => {
  const uuid = '00000000-1111-2222-3333-444444444444';

  it.each([
    ['of a caller', 'c-1'],
    ['without a proof', `slotsheet-test-${uuid}`],
    ['with a proof of another script', `slotsheet-test-${uuid}-${'0'.repeat(64)}`],
    ['with nothing', ''],
  ])('leaves a booking %s as it is', async (_, id) => {
    const opened = world();
    await opened.call('book', {
      contact_id: 'c-1',
      external_contact_id: id,
      start_iso: FIRST,
      contact_details: { name: 'A' },
    });
    const before = opened.rows('Bookings');
    expect(before).toMatchObject([{ Status: 'booked', 'External id': id }]);
    expect(told(opened, 'try.remove', id).problem).toMatch(/^This is no test booking of this page/);
    expect(opened.rows('Bookings')).toEqual(before);
  });

  it('says that the booking still stands where the calendar refuses, and changes no row', () => {
    const opened = world();
    const { booking } = book(opened);
    opened.faults.before = ({ method }) => {
      if (method === 'Events.remove') throw new Error('Backend Error');
    };
    expect(told(opened, 'try.remove', booking?.token ?? '').problem).toMatch(/^The test booking still stands: /);
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
  });
});
