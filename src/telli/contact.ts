// The caller's details, from both forms in which telli sends them: `contact_details` with free keys, and the V2 `contact`.
import { cut, type Fields, firstField, objectField, readFields } from './fields.ts';

/** Every value is trimmed text; '' when absent. */
export interface Contact {
  readonly contactId: string;
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** The reason for the appointment, in the caller's words. */
  readonly reason: string;
  /** IANA name as telli holds it; not checked. */
  readonly timeZone: string;
}

const CONTACT_ID = ['contactid'];
const EXTERNAL_ID = ['externalcontactid', 'externalid'];
const FULL_NAME = ['fullname', 'name', 'contactname', 'customername', 'callername', 'kundenname', 'anrufername'];
const FIRST_NAME = ['firstname', 'givenname', 'forename', 'vorname'];
const LAST_NAME = ['lastname', 'familyname', 'surname', 'nachname', 'familienname'];
const EMAIL = ['email', 'emailaddress', 'emailadresse', 'mail', 'mailaddress', 'mailadresse'];
const PHONE = [
  ...['phonenumber', 'phone', 'telephone', 'telephonenumber', 'telefon', 'telefonnummer', 'rufnummer', 'tel'],
  ...['mobile', 'mobilenumber', 'mobilephone', 'mobil', 'mobilnummer', 'handy', 'handynummer', 'cell', 'cellphone'],
];
const REASON = [
  ...['reason', 'visitreason', 'reasonforvisit', 'grund', 'besuchsgrund', 'termingrund', 'anliegen'],
  ...['notes', 'note', 'notizen', 'notiz', 'bemerkung', 'bemerkungen', 'comment', 'kommentar'],
];
const TIME_ZONE = ['timezoneiana', 'timezone', 'zeitzone'];

const MAX_NAME = 200;
const MAX_REASON = 1000;
const MAX_ID = 200;
const MAX_EMAIL = 254; // RFC 5321, 4.5.3.1.3, less the angle brackets
const MAX_PHONE = 200; // a number with what people add to it
const MAX_TIME_ZONE = 64;

/** The caller's words (`contact_details`) win over telli's record (`contact`), and top-level ids over those of the record. */
export function readContact(body: Readonly<Record<string, unknown>>): Contact {
  const top = readFields(body);
  const said = readFields(objectField(body, 'contactdetails'));
  const held = readFields(objectField(body, 'contact'));
  const saidOrHeld = (names: readonly string[]) => firstField(said, names) || firstField(held, names);
  return {
    contactId: identifier(firstField(top, CONTACT_ID) || firstField(held, ['id', ...CONTACT_ID]), MAX_ID),
    externalId: identifier(firstField(top, EXTERNAL_ID) || firstField(held, EXTERNAL_ID), MAX_ID),
    name: cut(wholeName(said) || wholeName(held), MAX_NAME),
    email: identifier(saidOrHeld(EMAIL), MAX_EMAIL),
    phone: identifier(saidOrHeld(PHONE), MAX_PHONE),
    reason: cut(saidOrHeld(REASON), MAX_REASON),
    timeZone: identifier(saidOrHeld(TIME_ZONE), MAX_TIME_ZONE),
  };
}

/** '' = not told. */
export interface NameParts {
  readonly firstName: string;
  readonly lastName: string;
}

/** As the account tells them apart. Else a name of several words is divided at its last space. */
export function readNameParts(body: Readonly<Record<string, unknown>>, { name }: Pick<Contact, 'name'>): NameParts {
  for (const part of ['contactdetails', 'contact']) {
    const fields = readFields(objectField(body, part));
    const firstName = cut(firstField(fields, FIRST_NAME), MAX_NAME);
    const lastName = cut(firstField(fields, LAST_NAME), MAX_NAME);
    if (lastName !== '') return { firstName, lastName };
    if (wholeName(fields) !== '') break;
  }
  return partsOfName(name);
}

/** A name of several words is divided at its last space. */
export function partsOfName(name: string): NameParts {
  const at = name.lastIndexOf(' ');
  return at < 0
    ? { firstName: name, lastName: '' }
    : { firstName: name.slice(0, at).trim(), lastName: name.slice(at + 1) };
}

/** The phone number among these fields, '' if there is none. */
export function phoneIn(fields: Fields): string {
  return identifier(firstField(fields, PHONE), MAX_PHONE);
}

// German forms ask for `Name` and `Vorname`. With a first name given, a one-word name is the last name.
function wholeName(fields: Fields): string {
  const name = firstField(fields, FULL_NAME);
  const first = firstField(fields, FIRST_NAME);
  const last = firstField(fields, LAST_NAME);
  const isLastName = first !== '' && last === '' && name !== first && !name.includes(' ');
  if (name !== '' && !isLastName) return name;
  return `${first} ${last || name}`.trim();
}

// Never cut: two long identifiers with the same beginning would look like one contact.
function identifier(text: string, maxLength: number): string {
  return text.length <= maxLength ? asCellShows(text) : '';
}

/** On one line and without half characters: a row of Bookings shows it so, and the contact must be known by it again. */
function asCellShows(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim();
}
