// Worlds in process for tests about edits and failures between two requests.
import { eventsIn } from '../../worlds/calendarFile.ts';
import type { Sheet } from '../../worlds/sheet.ts';
import { BOB } from '../support/bookings.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

export function open(settings: Record<string, string>, sheet: Sheet = {}, more: Partial<WorldOptions> = {}): World {
  return openWorld({ way: 'in process', sheet: { settings, ...sheet }, ...more });
}

/** The starts of the bookings in a host's calendar. */
export function visits({ store }: World, name: string): string[] {
  const own = eventsIn(store, `${name}@example.com`).filter(({ title }) => /Visit|Other/.test(title));
  return own.map(({ startMs }) => new Date(startMs).toISOString());
}

/** Requests that clear away all that waits. */
export async function flush(world: World): Promise<void> {
  for (let call = 0; call < 4; call++) await world.call('available', BOB);
}
