// The address that HubSpot knows a caller by. HubSpot takes no booking without one, and asks its mail server whether it
// exists, so none is made up (hubspot.md, 1).
import type { SheetRead } from '../../records/sheetRead.ts';
import { isProblem } from '../../sheet/cells/reading.ts';
import { readEmail } from '../../sheet/cells/texts.ts';
import type { Identifiers } from '../../telli/sameContact.ts';

export type Address =
  | { readonly kind: 'own' | 'fallback'; readonly email: string }
  /** none: neither the caller nor the Sheet has one. notOne: the caller's is no address. */
  | { readonly kind: 'none' }
  | { readonly kind: 'notOne' };

/** In lower case. The practice's own address is made one per contact by a plus-part, or all callers would be one contact. */
export function addressOf(contact: Identifiers, sheet: SheetRead): Address {
  const { configuration, contacts } = sheet;
  const given = contact.email.trim();
  if (given !== '') {
    const email = readEmail(given);
    return isProblem(email) ? { kind: 'notOne' } : { kind: 'own', email: email.value.toLowerCase() };
  }
  const { fallbackEmail } = configuration.settings.hubspot;
  const part = plusPart(contacts.phoneOf(contact).replace('+', '') || contact.contactId || contact.externalId, sheet);
  if (fallbackEmail === '' || part === '') return { kind: 'none' };
  const at = fallbackEmail.lastIndexOf('@');
  return {
    kind: 'fallback',
    email: `${fallbackEmail.slice(0, at)}+${part}${fallbackEmail.slice(at)}`.toLowerCase(),
  };
}

// What stands before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1), the practice's own among them.
const PLAIN = /^[0-9A-Za-z]{1,30}$/;

// Two ids must not become one, so what an address cannot hold is replaced as a whole.
function plusPart(identifier: string, { execution }: SheetRead): string {
  if (identifier === '' || PLAIN.test(identifier)) return identifier;
  return execution.ports.codec.sha256Hex(identifier).slice(0, 20);
}
