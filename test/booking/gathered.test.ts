// Google takes so many reads and writes of the Sheet a minute. What it does not take waits, and no row is lost or written twice.
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { ADA, BOB, offered, properties, TUE10, trips, visit } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const NOON = Date.parse('2027-03-15T08:00:00Z');

function open(sheetWrites: number, sheetReads = 60) {
  const world = openWorld({
    way: (options) => createRuntime({ ...options, quotas: { sheetWrites, sheetReads } }),
    sheet: { services: [visit()] },
  });
  const at = (seconds: number) => world.setNow(new Date(NOON + seconds * 1000).toISOString());
  return { world, at };
}

const ids = ({ rows }: World) => rows('Log').map((row) => row['Request id']);
const waiting = (world: World) => Object.keys(properties(world)).filter((key) => key.startsWith('pending.'));
const WRITE = 'Sheets.Spreadsheets.batchUpdate';

describe('Log rows that Google does not take', () => {
  it('are not tried twice, gathered without a try, and written together by a later request', async () => {
    const { world, at } = open(2);
    await offered(world);
    at(1);
    await offered(world);
    at(2);
    await offered(world);
    expect(trips(world).filter((trip) => trip === WRITE)).toHaveLength(1);
    expect(ids(world)).toHaveLength(2);
    at(3);
    await offered(world);
    // The row waits: no more calls than a warm request makes.
    expect(trips(world)).toHaveLength(4);
    expect(trips(world)).not.toContain(WRITE);
    at(62);
    await offered(world);
    expect(trips(world)).toEqual([
      'PropertiesService.getProperties',
      'CacheService.getAll',
      'Calendar.Freebusy.query',
      'LockService.tryLock',
      'PropertiesService.getProperties',
      'Sheets.Spreadsheets.Values.batchGet',
      WRITE,
      'PropertiesService.setProperties',
    ]);
    expect(ids(world)).toHaveLength(5);
    expect(new Set(ids(world)).size).toBe(5);
  });

  it('are written at once again a minute later', async () => {
    const { world, at } = open(1);
    for (const second of [0, 1, 2]) {
      at(second);
      await offered(world);
    }
    at(65);
    await offered(world);
    at(130);
    await offered(world);
    expect(ids(world)).toHaveLength(5);
    expect(trips(world)[3]).toBe(WRITE);
  });

  it('go with a booking, which makes one call more', async () => {
    const { world, at } = open(2);
    for (const second of [0, 1, 2, 3, 4]) {
      at(second);
      await offered(world);
    }
    expect(ids(world)).toHaveLength(2);
    at(62);
    expect((await world.call('book', { ...ADA, start_iso: TUE10 })).json.status).toBe('success');
    expect(trips(world)).toHaveLength(10);
    expect(ids(world)).toHaveLength(6);
    expect(world.rows('Bookings')).toHaveLength(1);
  });

  it('are written by the recovery job if no request comes', async () => {
    const { world, at } = open(1);
    for (const second of [0, 1, 2]) {
      at(second);
      await offered(world);
    }
    at(900);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(ids(world)).toHaveLength(3);
    at(1800);
    world.runtime.execute('recover', [], { event: 'clock' });
    expect(waiting(world)).toEqual([]);
  });

  it('are written once, although the script could not note that it wrote them', async () => {
    const { world, at } = open(1);
    for (const second of [0, 1]) {
      at(second);
      await offered(world);
    }
    at(62);
    world.faults.before = ({ method }) => {
      if (method === 'setProperties') throw new Error('Service unavailable');
    };
    await offered(world);
    delete world.faults.before;
    at(130);
    await offered(world);
    expect(ids(world)).toHaveLength(4);
    expect(new Set(ids(world)).size).toBe(4);
  });
});

describe('a booking while Google takes no writes', () => {
  it('stands, counts at once, and has its row later', async () => {
    const { world, at } = open(1);
    await offered(world);
    at(1);
    expect((await world.call('book', { ...ADA, start_iso: TUE10 })).json.status).toBe('success');
    expect(trips(world).filter((trip) => trip === WRITE)).toHaveLength(1);
    expect(world.rows('Bookings')).toEqual([]);
    at(2);
    expect(await offered(world)).not.toContain(TUE10);
    expect((await world.call('book', { ...BOB, start_iso: TUE10 })).json.status).toBe('failed');
    at(70);
    await offered(world);
    expect(world.rows('Bookings').map(({ Name }) => Name)).toEqual(['Ada Lovelace']);
    expect(ids(world)).toHaveLength(5);
  });

  it('is not made while the Sheet cannot be read, without a second try', async () => {
    const { world } = open(60, 0);
    const { reason } = (await world.call('book', { ...ADA, start_iso: TUE10 })).json;
    expect(reason).toContain('nothing is confirmed');
    expect(trips(world).filter((trip) => trip.startsWith('Sheets.'))).toEqual(['Sheets.Spreadsheets.get']);
    expect(trips(world)).not.toContain('LockService.tryLock');
  });
});
