// Worlds of a contact who books again, and what stands in their calendars.
import { ics } from '../../support/bookings.ts';
import { openWorld, type Way, type World, type WorldOptions } from '../../support/world.ts';

export function repeating(way: Way, mode: string, options: Omit<WorldOptions, 'way'> = {}): World {
  const settings = { 'Repeat bookings': mode, ...options.sheet?.settings };
  return openWorld({ way, ...options, sheet: { ...options.sheet, settings } });
}

/** The events that are not cancelled, as text. */
export function standing(world: World, name = 'anna'): string[] {
  const [, ...events] = ics(world, name).split('BEGIN:VEVENT');
  return events.filter((event) => !event.includes('STATUS:CANCELLED'));
}

/** Ten o'clock in Berlin on 16 March becomes half past ten on the 18th, by hand. */
export function moveByHand(world: World): void {
  const text = ics(world)
    .replace(/DTSTART[^\r]*/, 'DTSTART:20270318T093000Z')
    .replace(/DTEND[^\r]*/, 'DTEND:20270318T100000Z');
  world.store.write('calendars/anna@example.com.ics', text);
}
