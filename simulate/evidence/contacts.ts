// Whether two contacts are one person. The first identifier that both carry decides: contact id, then e-mail, then phone
// (rule 12). Callers of the simulation have no other.
import type { Contact } from './history.ts';

export interface Identity {
  readonly contactId: string;
  readonly email: string;
  readonly phone: string;
}

export function identityOf({ id, email, phone }: Contact): Identity {
  return { contactId: id, email, phone };
}

/** Of an event's private properties. */
export function identityIn(properties: Readonly<Record<string, string>>): Identity {
  const { contactId = '', email = '', phone = '' } = properties;
  return { contactId, email, phone };
}

export function isSame(one: Identity, other: Identity): boolean {
  if (one.contactId !== '' && other.contactId !== '') return one.contactId === other.contactId;
  if (one.email !== '' && other.email !== '') return one.email.toLowerCase() === other.email.toLowerCase();
  return one.phone !== '' && digits(one.phone) === digits(other.phone);
}

/** For sentences. */
export function nameOf({ contactId, email, phone }: Identity): string {
  return contactId || email || phone || 'an unknown caller';
}

function digits(phone: string): string {
  return phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
}
