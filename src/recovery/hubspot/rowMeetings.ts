// Asks HubSpot for the meetings of rows that are not over: by the meeting's id, or by the contact while that is not known.
import { ask } from '../../appointments/hubspot/ask.ts';
import { addressOf } from '../../appointments/hubspot/identity.ts';
import { meetingsOfContacts } from '../../appointments/hubspot/lookForMeeting.ts';
import { meetingIdOf } from '../../appointments/hubspot/row.ts';
import type { Execution } from '../../execution.ts';
import { meetingsById } from '../../hubspot/api.ts';
import { type Meeting, readMeetings, stands } from '../../hubspot/records.ts';
import { SURELY_ENDED_MS } from '../../ports/executionTime.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { type HubspotRow, type MeetingsByRow, rowsAhead } from './rowChanges.ts';

export interface RowMeetings {
  readonly meetings: MeetingsByRow;
  /** Rows whose meetings HubSpot surely does not find. */
  readonly missing: readonly HubspotRow[];
  /** Why some could not be read; '' = all were. */
  readonly error: string;
  /** Whether the key is the cause. */
  readonly isForbidden: boolean;
}

// HubSpot's batch limit.
const MOST_IDS = 100;
// Each of these contacts is a request, two with its meetings.
const MOST_CONTACTS = 25;

/** One call for all ids, one more for those in HubSpot's bin, and two for rows that do not know their id yet. */
export function readRowMeetings(snapshot: Snapshot): RowMeetings {
  const ahead = rowsAhead(snapshot.ofHubspot, snapshot.sheet.nowMs);
  const known = ahead.filter(({ eventId }) => meetingIdOf(eventId) !== null);
  const learning = ahead.filter(({ eventId }) => meetingIdOf(eventId) === null).slice(-MOST_CONTACTS);
  const byId = readByIds(snapshot.execution, [...new Set(known.map(idOf))]);
  const learnt = learn(snapshot, learning);
  const found = known.flatMap((row): [string, Meeting][] => {
    const meeting = byId.found.get(idOf(row));
    return meeting ? [[row.eventId, meeting]] : [];
  });
  return {
    meetings: new Map([...found, ...learnt.found]),
    missing: [...known.filter((row) => byId.missing.has(idOf(row))), ...learnt.missing],
    error: byId.error || learnt.error,
    isForbidden: byId.isForbidden || learnt.isForbidden,
  };
}

function idOf({ eventId }: HubspotRow): string {
  return meetingIdOf(eventId) ?? '';
}

function readByIds(execution: Execution, ids: readonly string[]) {
  const standing = readBatches(execution, ids, false);
  const unseen = ids.filter((id) => standing.asked.has(id) && !standing.found.has(id));
  const inBin = readBatches(execution, unseen, true);
  return {
    found: new Map([...inBin.found, ...standing.found]),
    missing: new Set(unseen.filter((id) => inBin.asked.has(id) && !inBin.found.has(id))),
    error: standing.error || inBin.error,
    isForbidden: standing.isForbidden || inBin.isForbidden,
  };
}

/** One call. `asked`: the ids of batches that could be read. */
function readBatches(execution: Execution, ids: readonly string[], isInBin: boolean) {
  const batches = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, at) =>
    ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
  );
  const answers = ask(
    execution,
    batches.map((batch) => meetingsById(batch, isInBin)),
  );
  const asked = new Set<string>();
  const found = new Map<string, Meeting>();
  const errors: string[] = [];
  for (const [at, answer] of answers.entries()) {
    const read = readMeetings(answer);
    if (read.kind === 'unreadable') errors.push(read.why);
    else {
      for (const id of batches[at] ?? []) asked.add(id);
      // HubSpot need not say of each that it is in the bin, where only those were asked for.
      for (const one of read.meetings) found.set(one.id, isInBin ? { ...one, isArchived: true } : one);
    }
  }
  return { asked, found, error: errors[0] ?? '', isForbidden: answers.some(isRefused) };
}

function isRefused(answer: WebAnswer): boolean {
  return 'status' in answer && [401, 403].includes(answer.status);
}

/** The contact's meeting at the row's start that no other row names. Two calls. */
function learn({ execution, sheet, ofHubspot }: Snapshot, rows: readonly HubspotRow[]) {
  const addressed = rows.flatMap((row) => {
    const address = addressOf(row, sheet);
    return 'email' in address && row.startMs !== null ? [{ row, email: address.email, startMs: row.startMs }] : [];
  });
  const read = meetingsOfContacts(
    execution,
    addressed.map(({ email }) => email),
  );
  const taken = new Set([...ofHubspot.rows, ...ofHubspot.unclear].map(({ eventId }) => meetingIdOf(eventId)));
  const found = new Map<string, Meeting>();
  const missing: HubspotRow[] = [];
  for (const [at, { row, startMs }] of addressed.entries()) {
    const theirs = read[at];
    if (theirs?.kind !== 'read') continue;
    const there = theirs.meetings.filter((one) => one.startMs === startMs && !taken.has(one.id));
    const meeting = there.find(stands) ?? there[0];
    if (meeting) {
      taken.add(meeting.id);
      found.set(row.eventId, meeting);
    } else if (theirs.isAll && !isYoung(row, sheet.nowMs)) missing.push(row);
  }
  const unreadable = read.flatMap((one) => (one.kind === 'unreadable' ? [one] : []));
  return {
    found,
    missing,
    error: unreadable[0]?.error ?? '',
    isForbidden: unreadable.some(({ mayNotLook }) => mayNotLook),
  };
}

// HubSpot may show a contact's new meeting with some delay.
function isYoung({ bookedAtMs }: HubspotRow, nowMs: Instant): boolean {
  return bookedAtMs !== null && nowMs < bookedAtMs + SURELY_ENDED_MS;
}
