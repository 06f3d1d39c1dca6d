// A platform repeats a tool call whose answer it did not get, and a model asks again. Nothing is changed twice, and what stands as
// asked for is a success.
import { describe, expect, it } from 'vitest';
import { CALLER, toolWorld } from './support.ts';

const NINE = '2027-03-16T08:00:00Z';
const TEN = '2027-03-16T09:00:00Z';

function opened(query: Record<string, string> = CALLER) {
  const world = toolWorld();
  const said = async (name: string, body: object) => (await world.tool(name, body, { query })).json;
  const booked = () => world.rows('Bookings').map(({ Start, Status }) => `${Start?.slice(0, 16)} ${Status}`);
  const events = () => world.store.read('calendars/anna@example.com.ics')?.text.match(/STATUS:CONFIRMED/g)?.length ?? 0;
  return { ...world, said, booked, events };
}

describe('asked twice', () => {
  it('book is one appointment', async () => {
    const { said, booked, events } = opened();
    const first = await said('book', { start_iso: NINE });
    expect(await said('book', { start_iso: NINE })).toEqual(first);
    expect([booked(), events()]).toEqual([['2027-03-16 09:00 booked'], 1]);
  });

  it('book is one appointment of a caller who hides the number: the call’s id tells', async () => {
    const { said, booked } = opened({ call_id: 'hidden-1' });
    const first = await said('book', { start_iso: NINE });
    expect(await said('book', { start_iso: NINE })).toMatchObject({ status: 'success', sentence: first.sentence });
    expect(booked()).toEqual(['2027-03-16 09:00 booked']);
  });

  it.each([{}, { appointment: '1' }, { start_iso_now: NINE }])('cancel is a success: %j', async (which) => {
    const { said, booked, events } = opened();
    await said('book', { start_iso: NINE });
    const first = await said('cancel', which);
    expect(first).toEqual({
      status: 'success',
      sentence: 'The appointment on Tuesday, 16 March 2027 at 09:00 is cancelled.',
    });
    expect(await said('cancel', which)).toEqual(first);
    expect([booked(), events()]).toEqual([['2027-03-16 09:00 cancelled'], 0]);
  });

  it.each([{}, { appointment: '1' }, { start_iso_now: NINE }])('move is a success: %j', async (which) => {
    const { said, booked } = opened();
    await said('book', { start_iso: NINE });
    const first = await said('move', { ...which, start_iso: TEN });
    expect(first.sentence).toBe('The appointment has been moved. It is now on Tuesday, 16 March 2027 at 10:00.');
    expect(await said('move', { ...which, start_iso: TEN })).toMatchObject({
      status: 'success',
      sentence: first.sentence,
    });
    expect(booked()).toEqual(['2027-03-16 10:00 moved']);
  });
});

describe('with several appointments', () => {
  it('asks which one is meant, and then changes that one', async () => {
    const { said, booked } = opened();
    await said('book', { start_iso: NINE });
    await said('book', { start_iso: TEN });
    expect(await said('cancel', {})).toEqual({
      status: 'failed',
      sentence:
        'There are several appointments: Tuesday, 16 March 2027 at 09:00; Tuesday, 16 March 2027 at 10:00. Please say which one is meant.',
    });
    const { appointments } = await said('next-appointments', {});
    expect(appointments?.map(({ id, spoken }) => [id, spoken])).toEqual([
      ['1', 'Tuesday, 16 March 2027 at 09:00'],
      ['2', 'Tuesday, 16 March 2027 at 10:00'],
    ]);
    await said('cancel', { appointment: '1' });
    await said('cancel', { appointment: '1' });
    expect(booked()).toEqual(['2027-03-16 09:00 cancelled', '2027-03-16 10:00 booked']);
    expect((await said('next-appointments', {})).appointments?.map(({ id }) => id)).toEqual(['2']);
  });

  it('knows in a later call what their numbers meant when they were told, though one has gone since', async () => {
    const { said, tool, booked } = opened();
    await said('book', { start_iso: NINE });
    await said('book', { start_iso: TEN });
    const query = { ...CALLER, call_id: 'call-2' };
    await tool('next-appointments', {}, { query });
    await said('cancel', { start_iso_now: NINE });
    await tool('cancel', { appointment: '2' }, { query });
    expect(booked()).toEqual(['2027-03-16 09:00 cancelled', '2027-03-16 10:00 cancelled']);
  });

  it('says of a start that none of them has that this one is not known, and changes none', async () => {
    const { said, booked, rows } = opened();
    await said('book', { start_iso: NINE });
    for (const [tool, to] of [
      ['cancel', {}],
      ['move', { start_iso: '2027-03-16T10:00:00Z' }],
    ] as const) {
      expect(await said(tool, { start_iso_now: TEN, ...to })).toEqual({
        status: 'failed',
        sentence: 'That appointment is not known in this call. Please ask for the next appointments first.',
      });
      const reason = 'The caller has appointments to come, but not the one that the tool call names.';
      expect(rows('Log').at(-1)?.Reason).toBe(reason);
    }
    expect(booked()).toEqual(['2027-03-16 09:00 booked']);
  });
});
