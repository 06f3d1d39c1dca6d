// Whether two requests come from the same person (rule 12).
import type { Contact } from './contact.ts';

/** What a contact can be known by; '' when absent. A row of Bookings has these too. */
export type Identifiers = Pick<Contact, 'contactId' | 'externalId' | 'email' | 'phone'>;

/**
 * The first identifier that both carry decides, in the order contact id, external id, e-mail, phone;
 * without one in common they are two people.
 */
export function sameContact(a: Identifiers, b: Identifiers): boolean {
  const theirs = comparable(b);
  const pairs = comparable(a).map((mine, index) => [mine, theirs[index]] as const);
  const shared = pairs.find(([mine, their]) => mine !== '' && their !== '');
  return shared !== undefined && shared[0] === shared[1];
}

/** Whether there is anything to know them by. */
export function isIdentified(contact: Identifiers): boolean {
  return comparable(contact).some((identifier) => identifier !== '');
}

function comparable(contact: Identifiers): string[] {
  const { contactId, externalId, email, phone } = contact;
  return [contactId.trim(), externalId.trim(), email.trim().toLowerCase(), normalisedPhone(phone)];
}

/**
 * Digits, with + for an international number (00 is read as +); '' without any digit. A national number (030 …) stays
 * different from its international form (+49 30 …), as the country is not known.
 */
export function normalisedPhone(phone: string): string {
  const dialled = phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const digits = dialled.replace(/\+/g, '');
  return digits !== '' && dialled.startsWith('+') ? `+${digits}` : digits;
}
