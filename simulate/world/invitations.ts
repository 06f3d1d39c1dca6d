// Worlds with services that invite the contact. Their callers say what would do harm as a formula, as HTML or as a link. A stream
// of its own decides them, so that the rest of a seed's world stays as it is.
import type { Chance } from '../chance.ts';
import type { WorldInvitations } from '../evidence/guests.ts';
import type { Contact, PastRow, WorldService } from '../evidence/history.ts';
import { PAST } from '../evidence/pastRows.ts';

const SHARE = 0.25;
const MOST_PEOPLE = 8;

export function drawInvitations(services: readonly WorldService[], chance: Chance): WorldInvitations | null {
  if (!chance.happens(SHARE)) return null;
  const [first, ...others] = services.map(({ name }) => name);
  const inviting = [...(first === undefined ? [] : [first]), ...others.filter(() => chance.happens(0.7))];
  const people = Array.from({ length: MOST_PEOPLE }, (_, at) => at + 1);
  return { services: inviting, mailed: people.flatMap((person) => mailsOf(person, inviting[0] ?? '', chance)) };
}

/** Near the caps of an address and a contact, as no run has so many bookings of its own. */
function mailsOf(person: number, service: string, chance: Chance): PastRow[] {
  const kind = chance.pick(['none', 'address', 'address', 'contact'] as const);
  const count = { none: 0, address: chance.int(1, 3), contact: chance.int(8, 10) }[kind];
  return Array.from({ length: count }, (_, at) =>
    row(`${PAST}mail${person}${at}`, service, {
      'E-mail': kind === 'address' ? addressOf(person) : `friend${at}@example.com`,
      'Contact id': kind === 'address' ? '' : `c${person}`,
    }),
  );
}

function row(eventId: string, service: string, contact: PastRow): PastRow {
  return {
    'Booked at': '2027-03-15 00:30:00 +01:00',
    ...{ Service: service, Host: 'Anna', Start: '2027-03-22 09:00 +01:00', End: '2027-03-22 09:30 +01:00' },
    ...{ Status: 'cancelled', Name: 'Former', Phone: '', 'External id': '', 'Event id': eventId },
    ...{ Calendar: 'anna@example.com', ...contact },
  };
}

function addressOf(person: number): string {
  return `caller${person}@example.com`;
}

const NAMES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `=HYPERLINK("http://evil.example/","${name}")`,
  (name) => `<a href="http://evil.example/">${name}</a>`,
  (name) => `${name} www.evil.example`,
  (name) => `@${name}`,
  (name) => `+${name}`,
  (name) => `-${name}`,
];

/** The same person, who tells id and address each time. */
export function asInvited(contact: Contact): Contact {
  const person = Number(/\d+$/.exec(contact.name)?.[0] ?? 0);
  const named = NAMES[person % NAMES.length] ?? String;
  return { ...contact, id: `c${person}`, email: addressOf(person), name: named(contact.name) };
}
