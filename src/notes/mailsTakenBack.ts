// The contacts who were invited to an event that was taken back at once. The mail counts as an invitation of that day, and no row
// tells of it.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { asciiJson, isJsonObject, isText, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** The address that was written to, and what tells the contact from others. */
export type Invited = Pick<BookingRow, 'email' | 'phone' | 'contactId' | 'externalId'>;

interface MailTakenBack {
  readonly key: string;
  readonly contact: Invited;
  readonly atMs: Instant;
}

/** Written with the other notes. */
export function noteTakenBack(notes: Notebook, eventId: string, contact: Invited, atMs: Instant): void {
  const { email, phone, contactId, externalId } = contact;
  const mail = { contact: { email, phone, contactId, externalId }, atMs };
  notes.note(`${PROPERTY.mailTakenBack}${eventId}`, asciiJson(mail));
}

export function mailsTakenBack(notes: Pick<Notebook, 'keysWith' | 'read'>): readonly MailTakenBack[] {
  return all(notes).flatMap(({ key, mail }) => (mail === null ? [] : { ...mail, key }));
}

function mailIn(text: string): Omit<MailTakenBack, 'key'> | null {
  const mail = parseJson(text);
  if (!isJsonObject(mail) || !isJsonObject(mail.contact) || !Number.isInteger(mail.atMs)) return null;
  const { contact } = mail;
  const isWhole = [contact.email, contact.phone, contact.contactId, contact.externalId].every(isText);
  return isWhole ? (mail as unknown as Omit<MailTakenBack, 'key'>) : null;
}

// No day is longer.
const KEPT_MS = 26 * 60 * MINUTE_MS;

/** The keys of those that count no more, or cannot be read. */
export function takenBackLongAgo(notes: Notebook, nowMs: Instant): readonly string[] {
  return all(notes).flatMap(({ key, mail }) => (mail === null || mail.atMs < nowMs - KEPT_MS ? [key] : []));
}

function all(notes: Pick<Notebook, 'keysWith' | 'read'>) {
  return notes.keysWith(PROPERTY.mailTakenBack).map((key) => ({ key, mail: mailIn(notes.read(key) ?? '') }));
}
