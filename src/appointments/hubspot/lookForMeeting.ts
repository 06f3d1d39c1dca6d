// Looks for a meeting that a lost answer may have left at HubSpot: the contact by its address, then its meetings by their
// ids. Neither is a search, whose index lags behind.
import type { Execution } from '../../execution.ts';
import { contactByEmail, inBatches, meetingsById } from '../../hubspot/api.ts';
import { type Meeting, readContactMeetings, readMeetings, stands } from '../../hubspot/records.ts';
import type { Claim } from '../../notes/hubspotClaims.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Instant } from '../../scheduling/time.ts';
import { isHubspotEventId } from '../../sheet/cells/eventIds.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey } from '../../sheet/text.ts';
import { ask } from './ask.ts';
import { addressOf } from './identity.ts';
import { meetingIdOf } from './row.ts';

export type Found =
  | { readonly kind: 'found'; readonly meetingId: string; readonly contactId: string; readonly endMs: Instant | null }
  | { readonly kind: 'absent' }
  | UnreadableContact;

/** `mayNotLook`: the key lacks crm.objects.contacts.read. */
export interface UnreadableContact {
  readonly kind: 'unreadable';
  readonly error: string;
  readonly mayNotLook: boolean;
}

/** A contact's meetings, the cancelled ones too. `isAll`: there are no others. */
export type MeetingsOfContact =
  | {
      readonly kind: 'read';
      readonly contactId: string;
      readonly meetings: readonly Meeting[];
      readonly isAll: boolean;
    }
  | UnreadableContact;

// A contact with more is read as one with unknown meetings.
const MOST_MEETINGS = 500;

/** Two calls, or one for an unknown contact. A cancelled or archived meeting is none. */
export function lookForMeeting(execution: Execution, { sentTo, startMs }: Sought, others: Others): Found {
  const [read = UNREAD] = meetingsOfContacts(execution, [sentTo]);
  return read.kind === 'read' ? standingAt(read, startMs, others) : read;
}

type Sought = Pick<Claim, 'service' | 'startMs' | 'sentTo' | 'contact'>;

/** Meetings at one start, of one address, that belong to other rows. */
export interface Others {
  readonly ids: ReadonlySet<string>;
  /** Of so many rows the meeting's id is not known yet. */
  readonly unnamed: number;
}

/** `rows`: those that stand. A row of the same service and contact is the claim's own. */
export function othersAt(rows: readonly BookingRow[], claim: Sought, sheet: SheetRead): Others {
  const isOwn = (row: BookingRow): boolean =>
    nameKey(row.service) === nameKey(claim.service) && sheet.contacts.same(row, claim.contact);
  const there = rows.filter((row) => row.startMs === claim.startMs && isHubspotEventId(row.eventId) && !isOwn(row));
  const ids = there.flatMap(({ eventId }) => meetingIdOf(eventId) ?? []);
  const unnamed = there.filter((row) => {
    const address = addressOf(row, sheet);
    return meetingIdOf(row.eventId) === null && 'email' in address && address.email === claim.sentTo;
  });
  return { ids: new Set(ids), unnamed: unnamed.length };
}

export function standingAt(
  { contactId, meetings, isAll }: Extract<MeetingsOfContact, { kind: 'read' }>,
  startMs: Instant,
  others: Others,
): Found {
  const there = meetings.filter((one) => one.startMs === startMs && stands(one) && !others.ids.has(one.id));
  const meeting = there.length > others.unnamed ? there[there.length - 1] : undefined;
  if (meeting) return { kind: 'found', meetingId: meeting.id, contactId, endMs: meeting.endMs };
  return isAll ? { kind: 'absent' } : { kind: 'unreadable', error: 'too many meetings', mayNotLook: false };
}

/** For each address, in two calls at most. */
export function meetingsOfContacts(execution: Execution, emails: readonly string[]): readonly MeetingsOfContact[] {
  const contacts = ask(execution, emails.map(contactByEmail)).map((answer) => ({
    answer,
    contact: readContactMeetings(answer),
  }));
  // The newest ids come last.
  const batchesOf = contacts.map(({ contact }) =>
    contact.kind === 'contact' ? inBatches(contact.meetingIds.slice(-MOST_MEETINGS)) : [],
  );
  const batches = batchesOf.flat();
  const answers =
    batches.length === 0
      ? []
      : [
          ...ask(
            execution,
            batches.map((ids) => meetingsById(ids)),
          ),
        ];
  return contacts.map(({ answer, contact }, at): MeetingsOfContact => {
    if (contact.kind === 'unreadable')
      return { kind: 'unreadable', error: contact.why, mayNotLook: isForbidden(answer) };
    if (contact.kind === 'noContact') return { kind: 'read', contactId: '', meetings: [], isAll: true };
    const { contactId, meetingIds, hasMore } = contact;
    const isAll = !hasMore && meetingIds.length <= MOST_MEETINGS;
    const meetings: Meeting[] = [];
    for (const second of answers.splice(0, batchesOf[at]?.length)) {
      const read = readMeetings(second);
      if (read.kind !== 'meetings') return { kind: 'unreadable', error: read.why, mayNotLook: isForbidden(second) };
      meetings.push(...read.meetings);
    }
    return { kind: 'read', contactId, meetings, isAll };
  });
}

function isForbidden(answer: WebAnswer): boolean {
  return 'status' in answer && answer.status === 403;
}

const UNREAD: UnreadableContact = { kind: 'unreadable', error: 'no answer', mayNotLook: false };
