// Which of a caller's appointments a tool call means. What is cancelled in place of another cannot be given back: the time is free
// for the next caller at once. The world's clock stands on Monday, 15 March 2027, 09:00 in Berlin.
import { expect, it } from 'vitest';
import { TWO_HOSTS } from '../../support/bookings.ts';
import type { WorldOptions } from '../../support/world.ts';
import { CALLER, toolWorld } from './support.ts';

const NINE = '2027-03-16T08:00:00Z';
const TEN = '2027-03-16T09:00:00Z';

function whichWorld(sheet: WorldOptions['sheet'] = {}) {
  const world = toolWorld({ sheet });
  const said = async (name: string, body: object = {}) => (await world.tool(name, body, { query: CALLER })).json;
  const standing = () => world.rows('Bookings').map(({ Service, Start, Status }) => [Service, Start, Status]);
  return { ...world, said, standing };
}

const TWO_SERVICES = {
  hosts: [
    { Host: 'Anna', Calendar: 'anna@example.com' },
    { Host: 'Ben', Calendar: 'ben@example.com' },
  ],
  services: [
    { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Anna' },
    { Service: 'Lab', Minutes: '30', 'Book ahead': '3 days', Hosts: 'Ben' },
  ],
};

it.each(['start_iso', 'start', 'start_time', 'start_iso_now'])(
  'cancels no other appointment than the one at the start that the model names: %s',
  async (name) => {
    const { said, standing } = whichWorld();
    await said('book', { start_iso: NINE });
    expect((await said('cancel', { [name]: TEN })).status).toBe('failed');
    expect(standing()).toEqual([['Visit', '2027-03-16 09:00 +01:00', 'booked']]);
    expect((await said('cancel', { [name]: NINE })).status).toBe('success');
  },
);

it('takes a start for where the event stands now, before it takes it for where another one was once', async () => {
  const { said, standing, store } = whichWorld({ settings: { 'Repeat bookings': 'allow' } });
  await said('book', { start_iso: TEN });
  // A person moves it from ten to nine.
  const path = 'calendars/anna@example.com.ics';
  const { text = '' } = store.read(path) ?? {};
  store.write(path, text.replace(/T090000Z/g, 'T080000Z').replace(/T093000Z/g, 'T083000Z'));
  await said('book', { start_iso: TEN, reason: 'One more' });
  // The second time is a platform's retry.
  for (const _ of [1, 2]) {
    expect((await said('cancel', { start_iso_now: TEN })).sentence).toBe(
      'The appointment on Tuesday, 16 March 2027 at 10:00 is cancelled.',
    );
  }
  expect(standing().map(([, , status]) => status)).toEqual(['booked', 'cancelled']);
  expect((await said('next-appointments')).sentence).toBe(
    'The next appointment is on Tuesday, 16 March 2027 at 09:00.',
  );
});

it.each(['cancel', 'move'])('asks which one is meant where two begin at once: %s', async (tool) => {
  const { said, standing } = whichWorld(TWO_SERVICES);
  await said('book', { start_iso: NINE, service: 'Visit' });
  await said('book', { start_iso: NINE, service: 'Lab' });
  const both = 'Tuesday, 16 March 2027 at 09:00 (Visit, Anna); Tuesday, 16 March 2027 at 09:00 (Lab, Ben)';
  expect((await said('next-appointments')).sentence).toBe(`The next appointments are on ${both}.`);
  expect(await said(tool, { start_iso_now: NINE, start_iso: TEN })).toEqual({
    status: 'failed',
    sentence: `There are several appointments: ${both}. Please say which one is meant.`,
  });
  expect(standing().map(([, start, status]) => [start, status])).toEqual([
    ['2027-03-16 09:00 +01:00', 'booked'],
    ['2027-03-16 09:00 +01:00', 'booked'],
  ]);
  expect((await said('cancel', { appointment: '2' })).status).toBe('success');
  expect(standing().map(([service, , status]) => [service, status])).toEqual([
    ['Visit', 'booked'],
    ['Lab', 'cancelled'],
  ]);
});

it('moves none onto another one of theirs, though a second host is free then', async () => {
  const { said, standing, rows } = whichWorld({ hosts: TWO_HOSTS, settings: { 'Repeat bookings': 'allow' } });
  await said('book', { start_iso: NINE });
  await said('book', { start_iso: TEN });
  expect(await said('move', { start_iso_now: NINE, start_iso: TEN })).toEqual({
    status: 'failed',
    sentence: 'There is already an appointment on Tuesday, 16 March 2027 at 10:00, so no second one was booked.',
  });
  expect(standing().map(([, start]) => start)).toEqual(['2027-03-16 09:00 +01:00', '2027-03-16 10:00 +01:00']);
  expect(rows('Log').at(-1)?.Reason).toContain('2027-03-16 10:00');
  expect((await said('cancel', { start_iso_now: TEN })).status).toBe('success');
  expect((await said('move', { start_iso_now: NINE, start_iso: TEN })).status).toBe('success');
});
