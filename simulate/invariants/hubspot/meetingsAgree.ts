// After the recovery job each meeting that an execution made has its row of Bookings, and each such row its meeting. No
// claim and no change of a contact waits any more, and no booking has two tickets.
import type { FinalState, History } from '../../evidence/history.ts';
import type { MeetingState } from '../../evidence/hubspotHistory.ts';
import { isTakenByPerson, madeByRuns, meetingsAt } from '../../evidence/linkCalls.ts';
import { hasEdited } from '../../evidence/people.ts';
import { instantText, MINUTE_MS, readStamp } from '../../evidence/times.ts';

type Row = FinalState['bookings'][number];

// As for calendars: what ends while the job runs may or may not be ahead of it.
const JOB_MS = 60 * MINUTE_MS;

export function meetingsAgree(history: History): string[] {
  if (history.hubspot === undefined) return [];
  const isAhead = (endMs: number): boolean => endMs > history.recoveryMs + JOB_MS;
  const active = history.final.bookings.filter(({ Status }) => Status === 'booked' || Status === 'moved');
  const rows = active.filter((row) => /^hubspot:/.test(row['Event id'] ?? '') && isAhead(readStamp(row.End)));
  const standing = meetingsAt(history, Number.POSITIVE_INFINITY);
  const ours = madeByRuns(history).filter(({ after, call }) => after.startMs === call.startMs);
  const meetings = standing.filter((one) => isAhead(one.endMs) && ours.some(({ after }) => after.id === one.id));
  return [
    ...rows.flatMap((row) => withoutMeeting(history, row, standing)),
    ...meetings.flatMap((meeting) => withoutRow(history, meeting, active)),
    ...waiting(history),
    ...twoTickets(history),
  ];
}

function isRowOf(row: Row, { id, eventId }: MeetingState): boolean {
  return [`hubspot:${id}`, `hubspot:?${eventId}`].includes(row['Event id'] ?? '');
}

function withoutMeeting(history: History, row: Row, standing: readonly MeetingState[]): string[] {
  const meeting = standing.find((one) => isRowOf(row, one));
  const what = `the row of “${row.Service}” at ${row.Start} (${row['Event id']})`;
  // The job finds a new meeting by the row's address and start: not once a person has moved it, or without its address.
  const isNew = row['Event id']?.startsWith('hubspot:?') === true;
  const isWhole = !hasEdited(history, /the column .* of Bookings/);
  const isEdited = (what: RegExp) => history.hubspot?.edits.some((edit) => what.test(edit.what)) === true;
  // HubSpot does not tell of a meeting in its bin.
  const isBinned = isEdited(/deletes the meeting/);
  const isLost = isNew && (!isWhole || isEdited(/moves the meeting/));
  if (meeting === undefined) return isBinned || isLost ? [] : [`${what} has no meeting`];
  const isAt = readStamp(row.Start) === meeting.startMs && readStamp(row.End) === meeting.endMs;
  return isAt || isNew ? [] : [`${what} has its meeting at ${instantText(meeting.startMs)}`];
}

/**
 * HubSpot cannot be asked for all meetings. So a row that a person deletes or cancels does not come back. If the answer of
 * a booking was lost, its meeting is not found once a person has moved it.
 */
function withoutRow(history: History, meeting: MeetingState, active: readonly Row[]): string[] {
  // A row that has not learnt its meeting's id before a person moves that meeting cannot tell it from another of the contact's.
  const isMoved = history.hubspot?.edits.some((edit) => /moves the meeting/.test(edit.what)) === true;
  const named = active.filter((row) => row['Event id'] === `hubspot:${meeting.id}`);
  const rows = isMoved && named.length > 0 ? named : active.filter((row) => isRowOf(row, meeting));
  const count = rows.length;
  const isLost =
    hasEdited(history, /cancels the row|deletes a row/) || isTakenByPerson(history, ({ id }) => id === meeting.id);
  if (count === 1 || (count === 0 && isLost)) return [];
  return [`the meeting ${meeting.id} at ${instantText(meeting.startMs)} has ${count} active rows in Bookings`];
}

// If HubSpot booked another time, only a person can put it right. The claim keeps its contact from a second meeting until
// its start is over.
function isSpent(value: string, nowMs: number): boolean {
  const claim: unknown = JSON.parse(value);
  const { isSpent, startMs } = Object(claim) as { readonly isSpent?: boolean; readonly startMs?: number };
  return isSpent === true && (startMs ?? 0) > nowMs;
}

function waiting({ final, recoveryMs }: History): string[] {
  const open = Object.entries(final.properties).filter(
    ([key, value]) => /^hubspot(Claim|FollowUp)\./.test(key) && value !== 'ended' && value !== 'done',
  );
  const left = open.filter(([, value]) => !isSpent(value, recoveryMs));
  return left.map(([key, value]) => `${key} still waits: ${value.slice(0, 300)}`);
}

function twoTickets(history: History): string[] {
  const made = madeByRuns(history).map(({ after }) => after.email);
  const tickets = history.hubspot?.tickets ?? [];
  const count = (list: readonly string[], email: string) => list.filter((one) => one === email).length;
  const many = [...new Set(tickets)].filter((email) => count(tickets, email) > count(made, email));
  return many.map((email) => `${email} has ${count(tickets, email)} tickets of ${count(made, email)} bookings`);
}
