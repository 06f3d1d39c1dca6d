// The contacts who were invited to an event that was taken back at once. The mail counts as an invitation of that day, and no row
// tells of it.
import { type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { asciiJson, isJsonObject, parseJson } from '../text/json.ts';
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
  return notes.keysWith(PROPERTY.mailTakenBack).flatMap((key) => {
    const mail = parseJson(notes.read(key) ?? '');
    return isJsonObject(mail) ? { ...(mail as unknown as Omit<MailTakenBack, 'key'>), key } : [];
  });
}

// No day is longer.
const KEPT_MS = 26 * 60 * MINUTE_MS;

/** The keys of those that count no more. */
export function takenBackLongAgo(notes: Notebook, nowMs: Instant): readonly string[] {
  return mailsTakenBack(notes).flatMap(({ key, atMs }) => (atMs < nowMs - KEPT_MS ? [key] : []));
}
