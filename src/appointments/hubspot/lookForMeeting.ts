// Looks for a meeting that a lost answer may have left at HubSpot: the contact by its address, then its meetings by their
// ids. Neither is a search, whose index lags behind.
import type { Execution } from '../../execution.ts';
import { contactByEmail, meetingsById } from '../../hubspot/api.ts';
import { type Meeting, readContactMeetings, readMeetings, stands } from '../../hubspot/records.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { Instant } from '../../scheduling/time.ts';
import { ask } from './ask.ts';

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

// One call takes so many ids (HubSpot's batch limit).
const MOST_IDS = 100;

/** Two calls, or one for an unknown contact. A cancelled or archived meeting is none. */
export function lookForMeeting(execution: Execution, email: string, startMs: Instant): Found {
  const [read = UNREAD] = meetingsOfContacts(execution, [email]);
  return read.kind === 'read' ? standingAt(read, startMs) : read;
}

/** `isOther`: whether a meeting is known to be another booking's. */
export function standingAt(
  { contactId, meetings, isAll }: Extract<MeetingsOfContact, { kind: 'read' }>,
  startMs: Instant,
  isOther: (meeting: Meeting) => boolean = () => false,
): Found {
  const meeting = meetings.find((one) => one.startMs === startMs && stands(one) && !isOther(one));
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
  const idsOf = contacts.map(({ contact }) => (contact.kind === 'contact' ? contact.meetingIds.slice(-MOST_IDS) : []));
  const batches = idsOf.filter((ids) => ids.length > 0);
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
    const isAll = !hasMore && meetingIds.length <= MOST_IDS;
    if (idsOf[at]?.length === 0) return { kind: 'read', contactId, meetings: [], isAll };
    const second = answers.shift() ?? NO_ANSWER;
    const read = readMeetings(second);
    if (read.kind === 'meetings') return { kind: 'read', contactId, meetings: read.meetings, isAll };
    return { kind: 'unreadable', error: read.why, mayNotLook: isForbidden(second) };
  });
}

function isForbidden(answer: WebAnswer): boolean {
  return 'status' in answer && answer.status === 403;
}

const NO_ANSWER: WebAnswer = { failed: 'no answer' };
const UNREAD: UnreadableContact = { kind: 'unreadable', error: 'no answer', mayNotLook: false };
