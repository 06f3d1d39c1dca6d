// Asks HubSpot for the meetings of rows: by the meeting's id, or by the contact while that is not known or not found.
import type { Execution } from '../../execution.ts';
import { inBatches, meetingsById } from '../../hubspot/api.ts';
import { type Meeting, readMeetings, stands } from '../../hubspot/records.ts';
import { waitingBookings } from '../../notes/waitingRows.ts';
import { SURELY_ENDED_MS } from '../../ports/executionTime.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Instant } from '../../scheduling/time.ts';
import { shownEventIds } from '../../sheet/bookings.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import type { Identifiers } from '../../telli/sameContact.ts';
import { ask } from './ask.ts';
import { addressOf } from './identity.ts';
import { meetingsOfContacts } from './lookForMeeting.ts';
import { meetingIdOf } from './row.ts';

type AskedRow = Identifiers & Pick<BookingRow, 'eventId' | 'bookedAtMs'> & { readonly startMs: Instant | null };

export interface RowMeetings<Row> {
  /** By the Event id of the row, which need not name the meeting yet. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** Rows with meetings that HubSpot surely does not find. */
  readonly missing: readonly Row[];
  /** Those of them that a person has surely deleted: the contact is known, and has no other meeting that may be theirs. */
  readonly gone: readonly Row[];
  /** Rows without a meeting at their start. Their contact has another one that no row names, so it may be theirs. */
  readonly elsewhere: readonly Row[];
  /** Rows that name no meeting, and give no address to look for it. */
  readonly unaddressed: readonly Row[];
  /** Why some could not be read; '' = all were. */
  readonly error: string;
  /** Whether the key is the cause. */
  readonly isForbidden: boolean;
}

// Each of these contacts is a request, two with its meetings.
const MOST_CONTACTS = 25;

/**
 * One call for all ids, one more for those in HubSpot's bin, and two for rows with meetings that are not known or found by an
 * id.
 */
export function readRowMeetings<Row extends AskedRow>(sheet: SheetRead, rows: readonly Row[]): RowMeetings<Row> {
  const known = rows.filter(({ eventId }) => meetingIdOf(eventId) !== null);
  const byId = readByIds(sheet.execution, [...new Set(known.map(idOf))]);
  const unknown = rows.filter(({ eventId }) => meetingIdOf(eventId) === null);
  const learnt = learn(sheet, [...known.filter((row) => byId.missing.has(idOf(row))), ...unknown]);
  const found = known.flatMap((row): [string, Meeting][] => {
    const meeting = byId.found.get(idOf(row));
    return meeting ? [[row.eventId, meeting]] : [];
  });
  return {
    ...learnt,
    meetings: new Map([...found, ...learnt.found]),
    error: byId.error || learnt.error,
    isForbidden: byId.isForbidden || learnt.isForbidden,
  };
}

function idOf({ eventId }: Pick<BookingRow, 'eventId'>): string {
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
  const batches = inBatches(ids);
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
function learn<Row extends AskedRow>(sheet: SheetRead, rows: readonly Row[]) {
  const { execution, nowMs } = sheet;
  const withoutAddress = rows.filter((row) => !('email' in addressOf(row, sheet)));
  const addressed = rows
    .flatMap((row) => {
      const address = addressOf(row, sheet);
      return 'email' in address && row.startMs !== null ? [{ row, email: address.email, startMs: row.startMs }] : [];
    })
    .slice(-MOST_CONTACTS);
  const read = meetingsOfContacts(
    execution,
    addressed.map(({ email }) => email),
  );
  const waiting = waitingBookings(execution.notes).map(({ row }) => row.eventId);
  const taken = new Set([...shownEventIds(sheet.workbook), ...waiting].map(meetingIdOf));
  const found = new Map<string, Meeting>();
  const missing = withoutAddress.filter(({ eventId }) => meetingIdOf(eventId) !== null);
  const gone: Row[] = [];
  const elsewhere: Row[] = [];
  for (const [at, { row, startMs }] of addressed.entries()) {
    const theirs = read[at];
    if (theirs?.kind !== 'read') continue;
    const unnamed = theirs.meetings.filter((one) => !taken.has(one.id));
    const there = unnamed.filter((one) => one.startMs === startMs);
    const meeting = there.find(stands) ?? there[0];
    if (meeting) {
      taken.add(meeting.id);
      found.set(row.eventId, meeting);
      continue;
    }
    const isElsewhere = unnamed.some((one) => stands(one) && (one.startMs ?? nowMs) > nowMs);
    const isMissing = theirs.isAll && !isYoung(row, nowMs);
    const isKnown = theirs.contactId !== '' || meetingIdOf(row.eventId) !== null;
    if (isMissing) missing.push(row);
    if (isMissing && isKnown && !isElsewhere) gone.push(row);
    if (isElsewhere) elsewhere.push(row);
  }
  const unreadable = read.flatMap((one) => (one.kind === 'unreadable' ? [one] : []));
  return {
    found,
    missing,
    gone,
    elsewhere,
    unaddressed: withoutAddress.filter(({ eventId }) => meetingIdOf(eventId) === null),
    error: unreadable[0]?.error ?? '',
    isForbidden: unreadable.some(({ mayNotLook }) => mayNotLook),
  };
}

// HubSpot may show a contact's new meeting with some delay.
function isYoung({ bookedAtMs }: AskedRow, nowMs: Instant): boolean {
  return bookedAtMs !== null && nowMs < bookedAtMs + SURELY_ENDED_MS;
}
