// Rows were written, and Google's answer was lost: each request still has exactly one row in the Log, each booking one in Bookings.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { ADA, BOB, SUCCESS_TEXT, TUE10, TUE11 } from '../support/bookings.ts';
import { openWorld, type Way, type World } from '../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('a write of rows whose answer is lost, %s,', (way) => {
  const loseNext = (world: World, times = 1) => {
    let left = times;
    world.faults.after = ({ service, method }) => {
      if (`${service}.${method}` !== 'Sheets.Spreadsheets.batchUpdate' || left === 0) return;
      left -= 1;
      throw new PlatformError('Empty response');
    };
  };
  const log = (world: World) => world.rows('Log').map(({ Action, Outcome }) => `${Action} ${Outcome}`);

  for (const times of [1, 2]) {
    it(`leaves one Log row a request, asked cold, lost ${times} times`, async () => {
      const world = openWorld({ way });
      loseNext(world, times);
      await world.call('available', ADA);
      for (let count = 0; count < times; count += 1) await world.call('available', BOB);
      expect(log(world)).toEqual(Array.from({ length: times + 1 }, () => 'available success'));
    });

    it(`leaves one Log row a request, asked warm, lost ${times} times`, async () => {
      const world = openWorld({ way });
      await world.call('available', ADA);
      loseNext(world, times);
      await world.call('available', ADA);
      await world.call('available', BOB);
      expect(log(world)).toEqual(['available success', 'available success', 'available success']);
    });

    it(`leaves one row of each booking and one Log row, lost ${times} times`, async () => {
      const world = openWorld({ way });
      loseNext(world, times);
      expect((await world.call('book', { ...ADA, start_iso: TUE10 })).text).toBe(SUCCESS_TEXT);
      expect((await world.call('book', { ...BOB, start_iso: TUE11 })).text).toBe(SUCCESS_TEXT);
      await world.call('available', BOB);
      expect(world.rows('Bookings').map(({ Name }) => Name)).toEqual(['Ada Lovelace', 'Bob']);
      expect(log(world).sort()).toEqual(['available success', 'book success', 'book success']);
    });
  }

  it('is not repeated while the Log cannot be read: the row waits', async () => {
    const world = openWorld({ way });
    loseNext(world);
    await world.call('available', ADA);
    let reads = 0;
    world.faults.before = ({ method, args }) => {
      if (method === 'Spreadsheets.Values.batchGet' && JSON.stringify(args).includes("'Log'!A1:A\"")) {
        reads += 1;
        throw new PlatformError('Backend Error');
      }
    };
    await world.call('available', BOB);
    expect(reads).toBe(1);
    expect(log(world)).toEqual(['available success', 'available success']);
    delete world.faults.before;
    await world.call('available', BOB);
    expect(log(world)).toEqual(['available success', 'available success', 'available success']);
  });
});
