// Which free starts the tool `available` offers. The world's clock stands on Monday, 15 March 2027, 09:00 in Berlin, and hours are
// Mon-Fri 09:00-12:00 unless a test says otherwise. Starts are reckoned by hand.
import { describe, expect, it } from 'vitest';
import { visit } from '../../support/bookings.ts';
import type { WorldOptions } from '../../support/world.ts';
import { CALLER, toolWorld } from './support.ts';

async function offered(args: object, sheet: WorldOptions['sheet'] = {}) {
  const world = toolWorld({ sheet });
  const { json } = await world.tool('available', args, { query: CALLER });
  const times = json.offers?.map(({ spoken }) => spoken.replace(', 2027', '').replace(' March 2027 at', '')) ?? null;
  return { json, times, log: world.rows('Log').at(-1) ?? {} };
}

const LONG_DAYS = { weeklyHours: [{ Days: 'Mon-Fri', From: '08:00', To: '20:00' }] };

describe('the tool available', () => {
  it('offers ten at most, however many are asked for', async () => {
    expect((await offered({})).times).toHaveLength(10);
    expect((await offered({ n: 50 })).times).toHaveLength(10);
    expect((await offered({ n: '2' })).times).toEqual(['Monday, 15 09:00', 'Monday, 15 09:30']);
  });

  it.each([
    ['en', 'This kind of appointment is not in the appointment book. There are: Visit; Check-up.'],
    ['de', 'Diese Art von Termin steht nicht im Terminbuch. Es gibt: Visit; Check-up.'],
  ])('names the services that there are where it does not know the one asked for: %s', async (language, sentence) => {
    const services = [visit(), visit({ Service: 'Broken', Minutes: '?' }), visit({ Service: 'Check-up' })];
    const { json } = await offered({ service: 'Surgery' }, { services, settings: { Language: language } });
    expect(json).toEqual({ status: 'failed', sentence });
  });

  it('offers as many as Settings say, spread if they say so', async () => {
    const settings = { 'Offers per answer': '3', 'Spread offers': 'yes' };
    expect((await offered({}, { settings })).times).toEqual([
      'Monday, 15 09:00',
      'Tuesday, 16 09:00',
      'Wednesday, 17 09:00',
    ]);
  });

  it('keeps to the days asked for, both included', async () => {
    const { times } = await offered({ from: '2027-03-16', to: '2027-03-16' });
    expect(times).toHaveLength(6);
    expect(times?.every((time) => time.startsWith('Tuesday'))).toBe(true);
  });

  it.each([
    ['morning', ['08:00', '11:30']],
    ['afternoon', ['12:00', '16:30']],
    ['evening', ['17:00', '19:30']],
  ])('keeps to the %s', async (part, [first, last]) => {
    const asked = { part_of_day: part, from: '2027-03-16', to: '2027-03-16', n: 10 };
    const { times } = await offered(asked, LONG_DAYS);
    expect([times?.[0], times?.at(-1)]).toEqual([`Tuesday, 16 ${first}`, `Tuesday, 16 ${last}`]);
  });

  it.each<[string, object]>([
    ['in days without hours', { from: '2027-03-20', to: '2027-03-21' }],
    ['in a part of the day without hours', { part_of_day: 'evening' }],
    ['between two dates in the wrong order', { from: '2027-03-17', to: '2027-03-16' }],
  ])('says that nothing is free, and the Log why: %s', async (_, args) => {
    const { json, log } = await offered(args);
    expect(json).toEqual({ status: 'success', sentence: 'No time is free then.', offers: [] });
    expect(log.Reason).toBe('There are free times, but none in the days, or the part of the day, that were asked for.');
  });

  it('asks for a date that can be read', async () => {
    expect((await offered({ from: 'next Tuesday' })).json).toEqual({
      status: 'failed',
      sentence: 'The date was not understood. Please give it as year, month and day.',
    });
  });

  it.each([
    [{ from: '2024-03-18', to: '2024-03-19' }, 'failed'],
    [{ date: '2027-03-14' }, 'failed'],
    [{ to: '2027-03-14' }, 'failed'],
    [{ date: '2027-03-15' }, 'success'],
    [{ from: '2024-03-18' }, 'success'],
  ])('says what day it is where %j is over, and not that nothing is free: %s', async (args, status) => {
    const { json, log } = await offered(args);
    expect(json.status).toBe(status);
    if (status === 'success') return expect(json.offers?.[0]?.spoken).toBe('Monday, 15 March 2027 at 09:00');
    expect(json.sentence).toBe('Those days are over. It is now Monday, 15 March 2027 at 09:00.');
    expect(log.Reason).toContain('are over');
  });

  it('speaks German where Settings do', async () => {
    const { json } = await offered({ n: 1, from: '2027-03-16' }, { settings: { Language: 'de' } });
    expect(json.sentence).toBe('Frei: Dienstag, 16. März 2027 um 09:00 Uhr.');
  });

  it('knows no other service than the Sheet', async () => {
    expect((await offered({ service: 'Nothing' })).json.status).toBe('failed');
  });

  it('names no id where neither the call nor its caller is known, as none could be kept', async () => {
    const { json } = await toolWorld().tool('available', { n: 1 });
    expect(json.offers?.[0]).not.toHaveProperty('id');
  });

  it('gives no id a second meaning in one call, however many offers it hears', async () => {
    const world = toolWorld();
    const ids = [];
    // Six starts each.
    for (const day of ['15', '16', '17', '18', '15']) {
      const { json } = await world.tool('available', { date: `2027-03-${day}` }, { query: CALLER });
      ids.push(...(json.offers ?? []).map(({ id }) => id));
    }
    expect(ids).toEqual([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'A2', 'B2', 'C2', 'D2']);
    const booked = async (offer: string) =>
      (await world.tool('book', { offer }, { query: CALLER })).json.appointment?.spoken;
    expect(await booked('B')).toBe('Monday, 15 March 2027 at 09:30');
    expect(await booked('B2')).toBe('Monday, 15 March 2027 at 10:30');
  });
});
