// Who is the same person: the first identifier that both carry decides, contact id before phone. Callers of the
// simulation have no other.
import type { Contact } from '../history.ts';

export interface Identity {
  readonly contactId: string;
  readonly phone: string;
}

export function identityOf({ id, phone }: Contact): Identity {
  return { contactId: id, phone };
}

/** Of an event's private properties. */
export function identityIn({ contactId = '', phone = '' }: Readonly<Record<string, string>>): Identity {
  return { contactId, phone };
}

export function isSame(one: Identity, other: Identity): boolean {
  if (one.contactId !== '' && other.contactId !== '') return one.contactId === other.contactId;
  return one.phone !== '' && digits(one.phone) === digits(other.phone);
}

/** For sentences. */
export function nameOf({ contactId, phone }: Identity): string {
  return contactId || phone || 'somebody unknown';
}

function digits(phone: string): string {
  return phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
}
