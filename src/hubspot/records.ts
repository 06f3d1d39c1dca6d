// Contacts and meetings as the CRM holds them: how a lost answer is looked up. Reads by id, without the index of a search.
import type { Instant } from '../scheduling/time.ts';
import { isJsonObject } from '../text/json.ts';
import { type ApiAnswer, idText, instantOf, type Json, objectsOf, textOf } from './answer.ts';
import { readBody, type Unreadable } from './readBody.ts';

/** hasMore: the contact has more meetings than these. */
export interface ContactMeetings {
  readonly kind: 'contact';
  readonly contactId: string;
  readonly meetingIds: readonly string[];
  readonly hasMore: boolean;
}

export interface Meeting {
  readonly id: string;
  /** null = HubSpot holds none. */
  readonly startMs: Instant | null;
  readonly endMs: Instant | null;
  /** `SCHEDULED`, `CANCELED` …; '' = none. */
  readonly outcome: string;
  /** In HubSpot's bin. */
  readonly isArchived: boolean;
  /** The id of the link it was booked by, as far as HubSpot tells; else ''. */
  readonly linkId: string;
}

/** Those of the asked ids that HubSpot found. */
export interface Meetings {
  readonly kind: 'meetings';
  readonly meetings: readonly Meeting[];
}

export function readContactMeetings(answer: ApiAnswer): ContactMeetings | { readonly kind: 'noContact' } | Unreadable {
  if ('status' in answer && answer.status === 404) return { kind: 'noContact' };
  return readBody(answer, [200], (body): ContactMeetings | string => {
    const contactId = idText(body.id);
    const { associations = {} } = body;
    if (contactId === '' || !isJsonObject(associations)) return 'no contact';
    const lists = Object.entries(associations).flatMap(([name, list]) => (/^meeting/.test(name) ? [list] : []));
    if (!lists.every(isJsonObject)) return 'malformed associations';
    const ids = lists.map(idsOf);
    if (!ids.every(isKnown)) return 'malformed associations';
    const hasMore = lists.some(({ paging }) => paging !== undefined && paging !== null);
    return { kind: 'contact', contactId, meetingIds: [...new Set(ids.flat())], hasMore };
  });
}

export function readMeetings(answer: ApiAnswer): Meetings | Unreadable {
  // 207: some of the ids are unknown.
  return readBody(answer, [200, 207], (body): Meetings | string => {
    const meetings = Array.isArray(body.results) ? objectsOf(body.results)?.map(meetingOf) : undefined;
    return meetings?.every(isKnown) ? { kind: 'meetings', meetings } : 'malformed meetings';
  });
}

/** Whether the meeting still holds: neither cancelled nor in the bin. */
export function stands({ outcome, isArchived }: Meeting): boolean {
  return !isArchived && !/^CANCELL?ED$/i.test(outcome);
}

function idsOf({ results }: Json): readonly string[] | null {
  const ids = Array.isArray(results) ? objectsOf(results)?.map(({ id }) => idText(id)) : undefined;
  return ids?.every((id) => id !== '') ? ids : null;
}

function meetingOf({ id, properties, archived }: Json): Meeting | null {
  if (idText(id) === '' || !isJsonObject(properties)) return null;
  const { hs_meeting_start_time: start, hs_meeting_end_time: end } = properties;
  const [startMs, endMs] = [instantOf(start), instantOf(end)];
  if ((startMs === null && !isBlank(start)) || (endMs === null && !isBlank(end))) return null;
  return {
    id: idText(id),
    startMs,
    endMs,
    outcome: textOf(properties.hs_meeting_outcome),
    isArchived: archived === true,
    linkId: idText(properties.hs_meeting_created_from_link_id),
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isKnown<T>(value: T | null): value is T {
  return value !== null;
}
