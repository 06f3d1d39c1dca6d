// The calls to Google that tool calls make, counted by hand from the design: properties, cache, Sheet, calendar, lock, writes.
import { expect, it } from 'vitest';
import { busy, calendar, type Sheet } from '../../../worlds/sheet.ts';
import { TWO_HOSTS } from '../../support/bookings.ts';
import { CALLER, toolWorld } from './support.ts';

function opened(sheet: Sheet = {}, calendars: Record<string, string> = {}) {
  const world = toolWorld({ sheet, calendars });
  const count = async (name: string, body: object = {}) => {
    const { json } = await world.tool(name, body, { query: CALLER });
    expect(json.status).toBe('success');
    return world.roundTrips().map(({ service, method }) => `${service}.${method}`);
  };
  return { ...world, count };
}

it('next-appointments makes four, once the Sheet is in the cache', async () => {
  const { count } = opened();
  await count('book', { start_iso: '2027-03-16T08:00:00Z' });
  await count('next-appointments');
  expect(await count('next-appointments')).toEqual([
    'PropertiesService.getProperties',
    'CacheService.getAll',
    'Calendar.Events.get',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
});

it('available makes one more than telli’s, as it keeps the ids of its offers', async () => {
  const { count } = opened();
  await count('available');
  expect(await count('available')).toHaveLength(5);
});

it('book makes eleven, cancel nine, and a move that stays with its host eleven', async () => {
  const { count } = opened();
  expect(await count('book', { start_iso: '2027-03-16T08:00:00Z' })).toHaveLength(11);
  await count('next-appointments');
  expect(await count('move', { start_iso: '2027-03-16T09:00:00Z' })).toHaveLength(11);
  expect(await count('cancel')).toHaveLength(9);
});

it.each([
  ['that stays with its host', {}, 11, 12],
  ['to another host', { 'anna@example.com': calendar(busy('20270316T090000Z', '20270316T093000Z')) }, 14, 14],
])('a move %s makes no more calls than a book that moves', async (_, calendars, ofMove, ofBook) => {
  const moved = async (tool: string) => {
    const { count } = opened({ hosts: TWO_HOSTS, settings: { 'Repeat bookings': 'move' } }, calendars);
    await count('book', { start_iso: '2027-03-16T08:00:00Z' });
    return count(tool, { start_iso: '2027-03-16T09:00:00Z' });
  };
  expect(await moved('move')).toHaveLength(ofMove);
  expect(await moved('book')).toHaveLength(ofBook);
});

it('a stranger’s tool call makes no more than any refused call', async () => {
  const world = toolWorld();
  await world.tool('next-appointments', {}, { query: CALLER });
  await world.tool('cancel', {}, { query: CALLER, headers: { authorization: 'Bearer wrong' } });
  const ofTool = world.roundTrips().map(({ service, method }) => `${service}.${method}`);
  await world.call('book', {}, { signature: 'a'.repeat(64) });
  expect(ofTool).toEqual(world.roundTrips().map(({ service, method }) => `${service}.${method}`));
});
