// Makes people's texts comparable: spaces and dashes of every kind, letter case, invisible characters.
import { withoutInvisible } from '../text/invisible.ts';

// A soft hyphen, and a joiner that only changes how letters look: they stay in a text, and no name differs by them.
const LOOKS = /[\u00ad\u200c]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** The text on one line, without stray spaces and invisible marks; no-break spaces become plain ones. Nothing else is changed. */
export function trimmed(text: string): string {
  return withoutInvisible(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** As `trimmed`, with every dash and minus as `-` and lower case: what the cell readers compare. */
export function plain(text: string): string {
  return trimmed(text.normalize('NFC').replace(LOOKS, '').replace(DASHES, '-')).toLowerCase();
}

/** Two names of hosts, services or tabs are the same if their keys are: case, stray spaces and kinds of dash are forgiven. */
export function nameKey(name: string): string {
  return plain(name);
}

/** Headers and setting names: as names, and only letters and digits count (`E-mail` = `email`). */
export function headerKey(header: string): string {
  return plain(header).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Text that came from outside, fit for one cell: one line, at most `limit` UTF-16 units, no half characters. */
export function safeText(text: string, limit = 500): string {
  // With the u flag, Cs matches only surrogates without their partner.
  return trimmed(text)
    .slice(0, limit)
    .replace(/\p{Cs}/gu, '')
    .trim();
}
