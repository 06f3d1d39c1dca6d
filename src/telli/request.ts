// Reads the bodies of telli's requests: tolerant of everything except a body that is no JSON object.
import { parseInstant } from '../text/instants.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import { plainName } from '../text/plainName.ts';
import { type Contact, type NameParts, phoneIn, readContact, readNameParts } from './contact.ts';
import { type Fields, objectField, readFields } from './fields.ts';

/** The asked start in milliseconds since 1970-01-01T00:00:00Z; missing: none, null or blank; unreadable: not an ISO 8601 text. */
export type RequestedStart = number | 'missing' | 'unreadable';

export interface TelliRequest {
  readonly contact: Contact;
  /** Only `book` has one; `available` need not look. */
  readonly start: RequestedStart;
  /** The contact's name in two parts. */
  readonly name: NameParts;
  /** `contact_details` as the account names them, by plain name. */
  readonly details: Fields;
}

export interface LookupRequest {
  /** The caller's number as telli gives it; '' when absent. */
  readonly phone: string;
}

/**
 * empty: nothing but spaces. notUtf8: bytes that are no text. notJson: no JSON text. notObject: JSON, but no object.
 * lookup: a contact lookup's body where none is expected. notLookup: another body where a lookup's is expected.
 */
export type RequestProblem = 'empty' | 'notUtf8' | 'notJson' | 'notObject' | 'lookup' | 'notLookup';

type Unreadable = { readonly problem: RequestProblem };

/** The body of `available` and `book`. `bodyText` is the decoded body, null if its bytes are not UTF-8. */
export function readRequest(bodyText: string | null): TelliRequest | Unreadable {
  const read = readBody(bodyText);
  if ('problem' in read) return read;
  if (isLookup(read.body)) return { problem: 'lookup' };
  const details = readFields(objectField(read.body, 'contactdetails'));
  const contact = readContact(read.body);
  return { contact, name: readNameParts(read.body, contact), start: readStart(read.body), details };
}

/** The body of `contact_lookup`. The called number (`to_number`) does not matter to the answer. */
export function readLookup(bodyText: string | null): LookupRequest | Unreadable {
  const read = readBody(bodyText);
  if ('problem' in read) return read;
  return isLookup(read.body) ? { phone: phoneIn(readFields(read.body)) } : { problem: 'notLookup' };
}

// Each of telli's bodies has one of them at least, by plain name.
const FIELDS_OF_TELLI = [
  ...['contactid', 'externalcontactid', 'externalid', 'contactdetails', 'contact', 'startiso'],
  ...['event', 'phonenumber'],
];

/** Whether telli may have sent it: a JSON object with a field of telli's. */
export function mayBeOfTelli(bodyText: string): boolean {
  const read = readBody(bodyText);
  return 'body' in read && Object.keys(read.body).some((key) => FIELDS_OF_TELLI.includes(plainName(key)));
}

/** The signature covers neither path nor time, so the body must say what it is: a body is fit for one address only. */
function isLookup({ event }: Body): boolean {
  return event === 'contact_lookup';
}

type Body = Readonly<Record<string, unknown>>;

export function readBody(bodyText: string | null): { readonly body: Body } | Unreadable {
  if (bodyText === null) return { problem: 'notUtf8' };
  const text = bodyText.trim(); // takes a byte order mark away too
  if (text === '') return { problem: 'empty' };
  const body = parseJson(text);
  if (body === undefined) return { problem: 'notJson' };
  return isJsonObject(body) ? { body } : { problem: 'notObject' };
}

function readStart(body: Body): RequestedStart {
  const given = Object.entries(body).find(([key, value]) => plainName(key) === 'startiso' && value !== null);
  if (given === undefined) return 'missing';
  const value = given[1];
  if (typeof value !== 'string') return 'unreadable';
  if (value.trim() === '') return 'missing';
  return parseInstant(value) ?? 'unreadable';
}
