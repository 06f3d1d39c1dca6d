// One phone call by tools, from free times to a cancelled appointment. Starts and sentences are worked out by hand: Berlin is one
// hour ahead of UTC on these days, and the world's clock stands on Monday, 15 March 2027, 09:00 in Berlin.
import { describe, expect, it } from 'vitest';
import type { Way } from '../../support/world.ts';
import { CALLER, toolWorld } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a phone call by tools, %s,', (way) => {
  it('hears offers, books one, is told of it, moves it and cancels it', async () => {
    const { tool, rows, store } = toolWorld({ way });
    const said = async (name: string, body: object) => (await tool(name, body, { query: CALLER })).json;
    const at = (hour: number) => ({
      start_iso: `2027-03-16T${String(hour - 1).padStart(2, '0')}:00:00.000Z`,
      end_iso: `2027-03-16T${String(hour - 1).padStart(2, '0')}:30:00.000Z`,
      spoken: `Tuesday, 16 March 2027 at ${String(hour).padStart(2, '0')}:00`,
    });
    expect(await said('next-appointments', {})).toEqual({
      status: 'success',
      sentence: 'There is no appointment to come.',
      appointments: [],
    });
    const half = {
      id: 'B',
      start_iso: '2027-03-16T08:30:00.000Z',
      end_iso: '2027-03-16T09:00:00.000Z',
      spoken: 'Tuesday, 16 March 2027 at 09:30',
    };
    expect(await said('available', { n: 3, from: '2027-03-16', part_of_day: 'morning' })).toEqual({
      status: 'success',
      sentence: `Free: ${at(9).spoken}; ${half.spoken}; ${at(10).spoken}.`,
      offers: [{ id: 'A', ...at(9) }, half, { id: 'C', ...at(10) }],
    });
    const appointment = { id: '1', service: 'Visit', host: 'Anna' };
    expect(await said('book', { offer: 'A', name: 'Eva Klein', email: 'eva@mail.example' })).toEqual({
      status: 'success',
      sentence: `The appointment on ${at(9).spoken} is booked.`,
      appointment: { ...appointment, ...at(9) },
    });
    expect(await said('next-appointments', {})).toEqual({
      status: 'success',
      sentence: `The next appointment is on ${at(9).spoken}.`,
      appointments: [{ ...appointment, ...at(9) }],
    });
    expect(await said('move', { appointment: 1, offer: 'C' })).toEqual({
      status: 'success',
      sentence: `The appointment has been moved. It is now on ${at(10).spoken}.`,
      appointment: { ...appointment, ...at(10) },
    });
    expect(rows('Bookings')).toMatchObject([{ Start: '2027-03-16 10:00 +01:00', Status: 'moved', Name: 'Eva Klein' }]);
    expect(await said('cancel', { appointment: '1' })).toEqual({
      status: 'success',
      sentence: `The appointment on ${at(10).spoken} is cancelled.`,
    });
    expect(rows('Bookings')).toMatchObject([{ Start: '2027-03-16 10:00 +01:00', Status: 'cancelled' }]);
    expect(store.read('calendars/anna@example.com.ics')?.text).not.toMatch(/STATUS:CONFIRMED/);
    expect((await said('available', { n: 1, from: '2027-03-16' })).offers).toMatchObject([{ id: 'D', ...at(9) }]);
    const log = rows('Log').map(({ Action, Auth, Outcome }) => `${Action} ${Auth} ${Outcome}`);
    const actions = ['next-appointments', 'available', 'book', 'next-appointments', 'move', 'cancel', 'available'];
    expect(log).toEqual(actions.map((action) => `${action} secret success`));
  });

  it.each([
    ['en', 'That time is not available any more. Please choose another one.'],
    ['de', 'Diese Zeit ist nicht mehr verfügbar. Bitte wählen Sie eine andere.'],
  ])('hears in %s that another caller took the start meanwhile', async (Language, sentence) => {
    const { tool } = toolWorld({ way, sheet: { settings: { Language } } });
    const query = CALLER;
    await tool('available', { n: 1 }, { query });
    const other = { phone: '+49307654321', call_id: 'call-2' };
    const offered = (await tool('available', { n: 1 }, { query: other })).json.offers?.[0];
    await tool('book', { offer: 'A' }, { query: other });
    const { json } = await tool('book', { start_iso: offered?.start_iso }, { query });
    expect(json).toEqual({ status: 'failed', sentence, reason: 'Appointment slot is no longer available' });
  });
});
