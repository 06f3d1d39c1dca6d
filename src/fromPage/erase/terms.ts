// What a contact is known by, and what is theirs. Pure.
import { nameKey } from '../../sheet/text.ts';
import type { Contacts, Identifiers } from '../../telli/sameContact.ts';
import { withoutInvisible } from '../../text/invisible.ts';
import type { EraseTerms } from '../wire/erase.ts';

export interface Details extends Identifiers {
  readonly name: string;
}

export const NO_TERMS: EraseTerms = {
  ...{ typed: '', contactIds: [], externalIds: [], emails: [], phones: [], names: [] },
};

export interface Matcher {
  /** As rule 12 compares contacts; without any identifier by the name. */
  isTheirs(details: Details): boolean;
  /** Whether a text quotes them: a whole name, an address, a number or an id. */
  isQuotedIn(text: string): boolean;
}

/** `names`: whether a part of the name is enough, as where a person still chooses among those that fit. */
export function isTyped(typed: string, details: Details, contacts: Contacts, names: 'part' | 'whole'): boolean {
  const wanted = idKey(typed);
  if (wanted === '') return false;
  const { contactId, externalId, email, name } = details;
  if ([contactId, externalId, email].some((text) => idKey(text) === wanted)) return true;
  const phone = numberOf(typed, contacts);
  if (phone !== '' && contacts.phoneOf(details) === phone) return true;
  if (names === 'whole') return nameKey(name) === nameKey(typed);
  const words = wordsOf(name);
  return wordsOf(typed).every((word) => words.includes(word));
}

export function matcherOf(terms: EraseTerms, contacts: Contacts): Matcher {
  const keys = (texts: readonly string[]) => new Set(texts.map(idKey).filter((key) => key !== ''));
  const [contactIds, externalIds, emails] = [terms.contactIds, terms.externalIds, terms.emails].map(keys);
  const phones = new Set(terms.phones.map((phone) => contacts.phoneOf({ phone })).filter((key) => key !== ''));
  const names = new Set(terms.names.map(nameKey));
  const identifiers: readonly (readonly [known: ReadonlySet<string>, of: (details: Details) => string])[] = [
    [contactIds ?? new Set(), ({ contactId }) => idKey(contactId)],
    [externalIds ?? new Set(), ({ externalId }) => idKey(externalId)],
    [emails ?? new Set(), ({ email }) => idKey(email)],
    [phones, contacts.phoneOf],
  ];
  const isIdentified = identifiers.some(([known]) => known.size > 0);
  const quotes = quotesOf(terms);
  return {
    isTheirs(details) {
      if (terms.typed !== '') return isTyped(terms.typed, details, contacts, 'whole');
      for (const [known, of] of identifiers) {
        const theirs = of(details);
        if (theirs !== '' && known.size > 0) return known.has(theirs);
      }
      return !isIdentified && !contacts.isIdentified(details) && names.has(nameKey(details.name));
    },
    isQuotedIn(text) {
      const within = ` ${wordsOf(text).join(' ')} `;
      const raw = idKey(text);
      return quotes.some(({ isWords, key }) => (isWords ? within.includes(` ${key} `) : raw.includes(key)));
    },
  };
}

/** The terms with those of one more row. */
export function withDetails(terms: EraseTerms, { contactId, externalId, email, phone, name }: Details): EraseTerms {
  const add = (texts: readonly string[], text: string) =>
    text === '' || texts.includes(text) ? texts : [...texts, text];
  return {
    typed: terms.typed,
    contactIds: add(terms.contactIds, contactId),
    externalIds: add(terms.externalIds, externalId),
    emails: add(terms.emails, email),
    phones: add(terms.phones, phone),
    names: add(terms.names, name),
  };
}

// Shorter texts stand in sentences by chance, as a host's first name does.
const FEWEST_CHARACTERS = 6;

/** A name of one word is none that a sentence could be searched for. */
function quotesOf({ typed, contactIds, externalIds, emails, phones, names }: EraseTerms) {
  const ids = [typed, ...contactIds, ...externalIds, ...emails, ...phones].map(idKey);
  const words = [typed, ...names].map(wordsOf).filter((parts) => parts.length > 1);
  return [
    ...ids.filter((key) => key.length >= FEWEST_CHARACTERS).map((key) => ({ isWords: false, key })),
    ...words.map((parts) => ({ isWords: true, key: parts.join(' ') })),
  ];
}

/** '' for what is no number: letters stand in names and ids. */
function numberOf(typed: string, contacts: Contacts): string {
  return /\p{L}|@/u.test(typed) ? '' : contacts.phoneOf({ phone: typed });
}

function idKey(text: string): string {
  return withoutInvisible(text).trim().toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return nameKey(text)
    .split(/[^\p{L}\p{N}@.+'-]+/u)
    .filter((word) => word !== '');
}
