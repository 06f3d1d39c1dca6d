// The page Erase a contact as it asks the script: place after place, until there is none.
import type { EraseDone, EraseSeen, EraseTerms, EraseTexts } from '../../../src/fromPage/wire/erase.ts';
import { ics } from '../../support/bookings.ts';
import type { World } from '../../support/world.ts';
import { answered } from '../support.ts';

export const ADA = {
  contact_id: 'c-ada',
  external_contact_id: 'crm-1',
  contact_details: { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+49 30 1234567' },
};
export const BOB = {
  contact_id: 'c-bob',
  contact_details: { name: 'Bob Example', email: 'bob@example.com', phone: '+49 30 7654321' },
};
/** What tells of Ada. */
export const OF_ADA = /Ada|Lovelace|ada@|1234567|c-ada|crm-1/;

export function found(world: World, typed: string) {
  return answered(world, 'erase.find', typed);
}

/** Of the only contact that fits. */
export function termsOf(world: World, typed: string): EraseTerms {
  const { contacts, typed: none } = found(world, typed);
  if (contacts.length > 1) throw new Error(`${contacts.length} contacts fit ${typed}`);
  return contacts[0]?.terms ?? none;
}

type Sum = Omit<EraseDone, 'next'>;
const NOTHING: Sum = { log: 0, events: 0, invited: 0, rows: 0, notes: 0, left: [] };

function sum(before: Sum, more: Partial<Sum>): Sum {
  const numbers = (['log', 'events', 'invited', 'rows', 'notes'] as const).map((name) => [
    name,
    before[name] + (more[name] ?? 0),
  ]);
  return { ...Object.fromEntries(numbers), left: [...before.left, ...(more.left ?? [])] } as Sum;
}

export function looked(world: World, terms: EraseTerms): Sum {
  let all = NOTHING;
  for (let place: string | null = ''; place !== null; ) {
    const { next, ...seen }: EraseSeen = answered(world, 'erase.look', terms, place);
    all = sum(all, seen);
    place = next?.place ?? null;
  }
  return all;
}

export function erased(world: World, terms: EraseTerms, texts: EraseTexts = 'none'): Sum {
  let all = NOTHING;
  for (let place: string | null = ''; place !== null; ) {
    const { next, ...done }: EraseDone = answered(world, 'erase.erase', terms, texts, place);
    all = sum(all, done);
    place = next?.place ?? null;
  }
  return all;
}

export function erase(world: World, typed: string, texts: EraseTexts = 'none'): Sum {
  return erased(world, termsOf(world, typed), texts);
}

/** The private properties of the events in a calendar. */
export function tags(world: World, name = 'anna'): Record<string, string>[] {
  return [...ics(world, name).matchAll(/^X-SLOTSHEET-PRIVATE.*?:(\{.*\})\r?$/gm)].map(([, json = '']) =>
    JSON.parse(json.replace(/\\([,;\\])/g, '$1')),
  );
}

/** Everything that is stored, but for Google's list of mails and the cache, which forgets by itself. */
export function everythingIn({ store }: World): string {
  const names = ['sheet', 'calendars', 'state'].flatMap((folder) =>
    store.list(folder).map((name) => (name.startsWith(folder) ? name : `${folder}/${name}`)),
  );
  return names
    .filter((name) => !/cache|mail/.test(name))
    .map((name) => `${name}\n${store.read(name)?.text ?? ''}`)
    .join('\n')
    .replace(/\r\n /g, '');
}
