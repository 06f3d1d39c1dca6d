// Callers of a team, each with an id and a name of its own.
import { bookJson } from '../../support/bookings.ts';
import type { World } from '../../support/world.ts';

export function caller(id: string) {
  return { contact_id: id, contact_details: { name: `Caller ${id}` } };
}

export function bookAs(world: World, id: string, start_iso: string) {
  return bookJson(world, caller(id), start_iso);
}
