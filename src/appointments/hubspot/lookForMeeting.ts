// Looks for a meeting that a lost answer may have left at HubSpot: the contact by its address, then its meetings by their
// ids. Neither is a search, whose index lags behind.
import type { Execution } from '../../execution.ts';
import { contactByEmail, meetingsById } from '../../hubspot/api.ts';
import { readContactMeetings, readMeetings, stands } from '../../hubspot/records.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { Instant } from '../../scheduling/time.ts';
import { ask } from './ask.ts';

export type Found =
  | { readonly kind: 'found'; readonly meetingId: string; readonly contactId: string; readonly endMs: Instant | null }
  | { readonly kind: 'absent' }
  /** `mayNotLook`: the key lacks crm.objects.contacts.read. */
  | { readonly kind: 'unreadable'; readonly error: string; readonly mayNotLook: boolean };

// One call takes so many ids (HubSpot's batch limit).
const MOST_IDS = 100;

/** Two calls, or one for an unknown contact. A cancelled or archived meeting is none. */
export function lookForMeeting(execution: Execution, email: string, startMs: Instant): Found {
  const [first = NO_ANSWER] = ask(execution, [contactByEmail(email)]);
  const contact = readContactMeetings(first);
  if (contact.kind === 'unreadable') {
    return { kind: 'unreadable', error: contact.why, mayNotLook: 'status' in first && first.status === 403 };
  }
  if (contact.kind === 'noContact' || contact.meetingIds.length === 0) return { kind: 'absent' };
  // The newest ids come last.
  const [second = NO_ANSWER] = ask(execution, [meetingsById(contact.meetingIds.slice(-MOST_IDS))]);
  const read = readMeetings(second);
  if (read.kind === 'unreadable') return { kind: 'unreadable', error: read.why, mayNotLook: false };
  const meeting = read.meetings.find((one) => one.startMs === startMs && stands(one));
  if (meeting) return { kind: 'found', meetingId: meeting.id, contactId: contact.contactId, endMs: meeting.endMs };
  const isAll = !contact.hasMore && contact.meetingIds.length <= MOST_IDS;
  return isAll ? { kind: 'absent' } : { kind: 'unreadable', error: 'too many meetings', mayNotLook: false };
}

const NO_ANSWER: WebAnswer = { failed: 'no answer' };
