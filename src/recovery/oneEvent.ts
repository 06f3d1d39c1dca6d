// Rows of Bookings that name one event. Pure.
import type { StoredBooking } from '../sheet/bookings.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { nameKey } from '../sheet/text.ts';
import type { Contacts } from '../telli/sameContact.ts';

type Person = Pick<BookingRow, 'name' | 'contactId' | 'externalId' | 'email' | 'phone'>;

/** Contacts without any identifier are compared by name. */
export function isSamePerson(one: Person, other: Person, { isIdentified, same }: Contacts): boolean {
  if (isIdentified(one) || isIdentified(other)) return same(one, other);
  return nameKey(one.name) === nameKey(other.name);
}

/** In the order of the rows. */
export function rowsByEvent(rows: readonly StoredBooking[]): ReadonlyMap<string, readonly StoredBooking[]> {
  const found = new Map<string, StoredBooking[]>();
  for (const row of rows) found.set(row.eventId, [...(found.get(row.eventId) ?? []), row]);
  return found;
}
