// A booking remembers that the tabs were there, so that a tab that goes is missed.
import { describe, expect, it } from 'vitest';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { isRemembered, rememberedTabs } from '../../src/sheet/rememberedTabs.ts';
import { properties } from '../support/bookings.ts';
import { openWorld, type World } from '../support/world.ts';

const START = '2027-03-16T08:00:00.000Z';

function remembered(world: World): string {
  return properties(world)[PROPERTY.tabs] ?? '';
}

describe('a booking', () => {
  it('remembers the numbers of all tabs', async () => {
    const world = openWorld({ way: 'in process' });
    await world.call('available', {});
    expect(remembered(world)).toBe('');
    expect((await world.call('book', { start_iso: START })).json.status).toBe('success');
    expect(Object.keys(rememberedTabs(remembered(world)))).toEqual(
      expect.arrayContaining(['settings', 'services', 'hosts', 'weeklyHours', 'exceptions', 'bookings', 'log']),
    );
  });

  it('remembers Bookings although it is the one that makes the tab', async () => {
    const world = openWorld({ way: 'in process', sheet: { without: ['Bookings'] } });
    expect((await world.call('book', { start_iso: START })).json.status).toBe('success');
    expect(isRemembered(remembered(world), 'bookings')).toBe(true);
  });
});
