// Whether two requests come from the same person (rule 12).
import { withoutInvisible } from '../text/invisible.ts';
import type { Contact } from './contact.ts';
import { phoneKey } from './phone.ts';

/** The identifiers of a contact; '' when absent. A row of Bookings has these too. */
export type Identifiers = Pick<Contact, 'contactId' | 'externalId' | 'email' | 'phone'>;

/** Compares contacts. It remembers each number that it has read: a Sheet may hold 20,000 of them. */
export interface Contacts {
  /** The first of contact id, external id, e-mail, phone that both carry decides. Without one they are two people. */
  same(a: Identifiers, b: Identifiers): boolean;
  /** Whether any identifier is known. */
  isIdentified(contact: Identifiers): boolean;
  /** The number as it is compared; '' if no contact can be known by it. */
  phoneOf(contact: Pick<Identifiers, 'phone'>): string;
}

/** `countryCode` is the setting, such as `+49`; '' = not known. */
export function contactsIn(countryCode: string): Contacts {
  const phones = new Map<string, string>();
  const phoneOf = ({ phone }: Pick<Identifiers, 'phone'>): string => {
    const key = phones.get(phone) ?? phoneKey(phone, countryCode);
    phones.set(phone, key);
    return key;
  };
  // In the order that decides.
  const identifiers = [
    ({ contactId }: Identifiers) => plainId(contactId),
    ({ externalId }: Identifiers) => plainId(externalId),
    ({ email }: Identifiers) => plainId(email).toLowerCase(),
    phoneOf,
  ];
  return {
    same(a, b) {
      for (const identifier of identifiers) {
        const [mine, theirs] = [identifier(a), identifier(b)];
        if (mine !== '' && theirs !== '') return mine === theirs;
      }
      return false;
    },
    isIdentified: (contact) => identifiers.some((identifier) => identifier(contact) !== ''),
    phoneOf,
  };
}

function plainId(text: string): string {
  return withoutInvisible(text).trim();
}
