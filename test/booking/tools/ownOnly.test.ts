// A caller sees and changes only their own appointments, and an id means something in one call only.
import { describe, expect, it } from 'vitest';
import { CALLER, toolWorld } from './support.ts';

const OTHER = { phone: '+49307654321', call_id: 'call-2' };

/** CALLER has Tuesday 09:00. */
async function withOne() {
  const world = toolWorld();
  const said = async (name: string, body: object, query: Record<string, string>) =>
    (await world.tool(name, body, { query })).json;
  await said('book', { start_iso: '2027-03-16T08:00:00Z', name: 'Eva', email: 'eva@mail.example' }, CALLER);
  return { ...world, said };
}

describe('another caller', () => {
  it.each<[string, Record<string, string>, object]>([
    ['by number', OTHER, {}],
    ['with the owner’s number among the arguments', OTHER, { phone: CALLER.phone }],
    ['with the owner’s address among the arguments', OTHER, { email: 'eva@mail.example', name: 'Eva' }],
    ['with an id that the model made up', OTHER, { contact_id: 'eva', external_id: '1', phone_number: CALLER.phone }],
    ['in the owner’s call by its id', { ...OTHER, call_id: CALLER.call_id }, {}],
  ])('sees and changes nothing: %s', async (_, query, args) => {
    const { said, rows } = await withOne();
    expect((await said('next-appointments', args, query)).appointments).toEqual([]);
    for (const which of [{}, { appointment: '1' }, { start_iso_now: '2027-03-16T08:00:00Z' }]) {
      expect((await said('cancel', { ...args, ...which }, query)).status).toBe('failed');
      const to = { start_iso: '2027-03-16T09:00:00Z' };
      expect((await said('move', { ...args, ...which, ...to }, query)).status).toBe('failed');
    }
    expect(rows('Bookings')).toMatchObject([{ Status: 'booked', Start: '2027-03-16 09:00 +01:00' }]);
  });

  it('leaves the owner’s appointment where it is by booking under their address, where repeats move', async () => {
    const world = toolWorld({ sheet: { settings: { 'Repeat bookings': 'move' } } });
    const book = (start: string, query: Record<string, string>) =>
      world.tool('book', { start_iso: start, email: 'eva@mail.example' }, { query });
    await book('2027-03-16T08:00:00Z', CALLER);
    await book('2027-03-16T09:00:00Z', OTHER);
    expect(world.rows('Bookings').map(({ Start, Status }) => [Start, Status])).toEqual([
      ['2027-03-16 09:00 +01:00', 'booked'],
      ['2027-03-16 10:00 +01:00', 'booked'],
    ]);
  });
});

describe('a caller who is not told', () => {
  it.each<[string, Record<string, string>]>([
    ['without any', { call_id: 'c' }],
    ['with a hidden number', { call_id: 'c', phone: 'anonymous' }],
    ['with a template that was not filled', { call_id: 'c', contact_id: '{{contact.id}}' }],
  ])('is asked to be connected: %s', async (_, query) => {
    const { said, rows } = await withOne();
    for (const tool of ['next-appointments', 'move', 'cancel']) {
      expect(
        await said(tool, { phone: CALLER.phone, appointment: '1', start_iso: '2027-03-16T09:00:00Z' }, query),
      ).toEqual({
        status: 'failed',
        sentence: 'This call does not tell who is calling. Please ask to be connected to the practice.',
      });
    }
    expect(rows('Bookings')).toMatchObject([{ Status: 'booked' }]);
  });

  it('can still book', async () => {
    const { said } = await withOne();
    expect((await said('book', { start_iso: '2027-03-16T09:00:00Z', name: 'Max' }, { call_id: 'c' })).status).toBe(
      'success',
    );
  });
});

it('of what the model puts in the place of an id the Log quotes no word', async () => {
  const { said, rows } = await withOne();
  await said('book', { offer: 'Eva Klein from 0301234567' }, CALLER);
  await said('cancel', { appointment: 'the one of Eva Klein' }, CALLER);
  await said('book', { offer: 'K' }, CALLER);
  expect(
    rows('Log')
      .slice(1)
      .map(({ Reason }) => Reason),
  ).toEqual([
    'The offer ? was not made in this call within the last ten minutes.',
    'No appointment of this caller has the number ? in this call.',
    'The offer K was not made in this call within the last ten minutes.',
  ]);
});

describe('an offer’s id', () => {
  it.each<[string, Record<string, string>]>([
    ['another call of the same caller', { ...CALLER, call_id: 'call-9' }],
    ['another caller', OTHER],
  ])('is unknown in %s', async (_, query) => {
    const { said, rows } = await withOne();
    await said('available', {}, CALLER);
    expect(await said('book', { offer: 'A' }, query)).toEqual({
      status: 'failed',
      sentence: 'That offer does not hold any more. Please ask for free times again.',
    });
    expect(rows('Bookings')).toHaveLength(1);
  });

  it('holds for ten minutes, and goes with the service it was made for', async () => {
    const services = [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' },
      { Service: 'Long', Minutes: '60', 'Book ahead': '3 days' },
    ];
    const world = toolWorld({ sheet: { services } });
    const query = CALLER;
    await world.tool('available', { service: 'Long', from: '2027-03-16' }, { query });
    world.setNow('2027-03-15T08:09:59Z');
    expect((await world.tool('book', { offer: 'A' }, { query })).json.appointment).toMatchObject({
      service: 'Long',
      start_iso: '2027-03-16T08:00:00.000Z',
      end_iso: '2027-03-16T09:00:00.000Z',
    });
    world.setNow('2027-03-15T08:10:00Z');
    expect((await world.tool('book', { offer: 'B' }, { query })).json.status).toBe('failed');
  });
});
