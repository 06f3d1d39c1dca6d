// Addresses that may be invited, and which of them are one mailbox.
import { trimmed } from '../text.ts';

// One plain address: no name beside it, no quotes, comments or list. Of what RFC 5322 allows only signs that look like no link.
const PLAIN = /^[\p{L}\p{M}\p{N}.!#$%&'*+=?^_{|}~-]{1,64}@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+$/u;
// Google's own: calendars, and rooms, which an invitation would book.
const OF_CALENDARS = /\.calendar\.google\.com$/i;
const GMAIL = /^(?:gmail|googlemail)\.com$/;

/** The address as an invitation carries it; null = no person's plain address. */
export function plainAddress(shown: string): string | null {
  const address = trimmed(shown);
  return PLAIN.test(address) && !OF_CALENDARS.test(address) ? address : null;
}

/**
 * Two addresses of one mailbox have the same key: letter case, what follows a plus, and Gmail's dots and second name do not count.
 * Any text has a key; '' = none.
 */
export function mailboxKey(shown: string): string {
  const [, name = '', domain = ''] = /^(.*)@(.*)$/.exec(trimmed(shown).normalize('NFKC').toLowerCase()) ?? [];
  if (name === '' || domain === '') return '';
  const [own = ''] = name.split('+');
  return GMAIL.test(domain) ? `${own.replace(/\./g, '')}@gmail.com` : `${own || name}@${domain}`;
}
