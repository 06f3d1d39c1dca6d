// Reads the body of telli's `available` and `book`: tolerant of everything except a body that is no JSON object.
import { type Contact, readContact } from './contact.ts';
import { plainName } from './fields.ts';
import { parseInstant } from './instants.ts';
import { isJsonObject, parseJson } from './json.ts';

/** The asked start in milliseconds since 1970-01-01T00:00:00Z; missing: none, null or blank; unreadable: not an ISO 8601 text. */
export type RequestedStart = number | 'missing' | 'unreadable';

export interface TelliRequest {
  readonly contact: Contact;
  /** Only `book` has one; `available` need not look. */
  readonly start: RequestedStart;
}

/** noBody: nothing but spaces. notUtf8: bytes that are no text. notJson: no JSON text. notObject: JSON, but no object. */
export type RequestProblem = 'noBody' | 'notUtf8' | 'notJson' | 'notObject';

/** `bodyText` is the decoded body, null if its bytes are not UTF-8. */
export function readRequest(bodyText: string | null): TelliRequest | { readonly problem: RequestProblem } {
  if (bodyText === null) return { problem: 'notUtf8' };
  const text = bodyText.trim(); // takes a byte order mark away too
  if (text === '') return { problem: 'noBody' };
  const body = parseJson(text);
  if (body === undefined) return { problem: 'notJson' };
  if (!isJsonObject(body)) return { problem: 'notObject' };
  return { contact: readContact(body), start: readStart(body) };
}

function readStart(body: Readonly<Record<string, unknown>>): RequestedStart {
  const given = Object.entries(body).find(([key, value]) => plainName(key) === 'startiso' && value !== null);
  if (given === undefined) return 'missing';
  const value = given[1];
  if (typeof value !== 'string') return 'unreadable';
  if (value.trim() === '') return 'missing';
  return parseInstant(value) ?? 'unreadable';
}
