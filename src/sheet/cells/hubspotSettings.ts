// The settings for bookings through HubSpot: fields of a contact, and a ticket's place.
import type { HubspotSettings } from '../configuration.ts';
import { trimmed } from '../text.ts';
import { isProblem, type Reader } from './reading.ts';
import { readEmail, readTemplate } from './texts.ts';

// What stands before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1). A plus and 30 more are each caller's part.
const MOST_BEFORE_AT = 33;

/** The address for callers without one, with room for a plus-part. */
export const readFallbackEmail: Reader<string> = (shown) => {
  const email = readEmail(shown);
  if (isProblem(email) || email.value.lastIndexOf('@') <= MOST_BEFORE_AT) return email;
  return { problem: { kind: 'emailTooLong', shown, most: MOST_BEFORE_AT } };
};

// HubSpot's own name of a property, and what it becomes.
const FIELD = /^([a-z][a-z0-9_]*) ?= ?(.+)$/i;

/** `telli_contact_id={contact id}; phone={phone}`; each property once. */
export const readContactFields: Reader<HubspotSettings['contactFields']> = (shown) => {
  const parts = shown.split(/[;\n]/).map(trimmed).filter(Boolean);
  const value = parts.flatMap((part) => {
    const [, property = '', template = ''] = FIELD.exec(part) ?? [];
    return property === '' || isProblem(readTemplate(template)) ? [] : [{ property, template }];
  });
  const names = new Set(value.map(({ property }) => property.toLowerCase()));
  return names.size > 0 && names.size === parts.length ? { value } : { problem: { kind: 'notContactFields', shown } };
};

/** `pipeline / stage`, or `stage`. A slash without spaces belongs to a name. */
export const readTicketPlace: Reader<NonNullable<HubspotSettings['ticket']>> = (shown) => {
  const parts = ` ${trimmed(shown)} `.split(' / ').map((part) => part.trim());
  const [first = '', second] = parts;
  if (parts.length > 2 || parts.includes('')) return { problem: { kind: 'notTicketPlace', shown } };
  return { value: second === undefined ? { pipeline: null, stage: first } : { pipeline: first, stage: second } };
};
