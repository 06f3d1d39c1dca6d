// A contact asks again for a start that a row of Bookings gives it (rule 12). A person may have cancelled or moved the
// meeting since the recovery job looked, so HubSpot is asked once more, without the script's lock.
import { withNotesOfNow } from '../../execution.ts';
import { type Meeting, stands } from '../../hubspot/records.ts';
import { hubspotKey } from '../../notes/credentials.ts';
import { told } from '../../ports/platformFailure.ts';
import { bookingsWithHosts } from '../../records/bookingsWithHosts.ts';
import { readSheet, type SheetRead } from '../../records/sheetRead.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { hubspotWords } from '../../words/hubspot.ts';
import { type Decision, failed } from '../decision.ts';
import { NOT_SHOWN_MS } from './barredStarts.ts';
import { followRows } from './followRows.ts';
import { addressOf } from './identity.ts';
import { othersAt } from './lookForMeeting.ts';
import { meetingIdOf } from './row.ts';
import { isSameSecond, type MeetingsByRow } from './rowChanges.ts';
import { type RowMeetings, readRowMeetings } from './rowMeetings.ts';

/**
 * `rows`: the contact's at that start, of one service. Success if a meeting stands there. A row of a moment ago rests on
 * HubSpot's answer to the booking while HubSpot shows no meeting.
 */
export function confirmRepeat(sheet: SheetRead, rows: readonly BookingRow[], about: Partial<Decision>): Decision {
  const words = hubspotWords(sheet.configuration.settings.language);
  const hasKey = hubspotKey(sheet.execution.notes) !== '';
  const { meetings, gone, elsewhere, error } = hasKey ? readTheirs(sheet, rows) : { ...UNREAD, error: words.noKey };
  const isConfirmed = (row: BookingRow): boolean => {
    const meeting = meetings.get(row.eventId);
    if (meeting) return isAtStart(row, meeting);
    return !elsewhere.includes(row) && sheet.nowMs < (row.bookedAtMs ?? 0) + NOT_SHOWN_MS;
  };
  if (rows.some(isConfirmed)) return { ...about, result: { kind: 'booked' }, reason: words.repeated };
  const ended: MeetingsByRow = new Map([...meetings, ...gone.map(({ eventId }) => [eventId, null] as const)]);
  if (ended.size > 0) bringInLine(sheet, ended);
  const reason = ended.size > 0 ? words.repeatEnded : words.repeatUnclear(error);
  return failed('bookingUnconfirmed', reason, about);
}

const UNREAD: Pick<RowMeetings<BookingRow>, 'meetings' | 'gone' | 'elsewhere'> = {
  meetings: new Map(),
  gone: [],
  elsewhere: [],
};

/** A meeting without a time of its own has none to compare. */
function isAtStart(row: BookingRow, meeting: Meeting): boolean {
  return stands(meeting) && (meeting.startMs === null || isSameSecond(meeting.startMs, row.startMs));
}

function readTheirs(sheet: SheetRead, rows: readonly BookingRow[]): RowMeetings<BookingRow> {
  const standing = bookingsWithHosts(sheet).flatMap(({ active, row }) => (active ? [row] : []));
  // Of two people with one address HubSpot does not tell whose a meeting is, until the recovery job has learnt the ids.
  const isShared = (row: BookingRow): boolean => {
    const address = addressOf(row, sheet);
    const sentTo = 'email' in address ? address.email : '';
    return meetingIdOf(row.eventId) === null && othersAt(standing, { ...row, contact: row, sentTo }, sheet).unnamed > 0;
  };
  return readRowMeetings(
    sheet,
    rows.filter((row) => !isShared(row)),
  );
}

// The relay's first attempt has about two seconds left.
const LOCK_WAIT_MS = 1_000;

/** As the recovery job does it. Never throws: what is not written here is left to the job. */
function bringInLine({ execution }: SheetRead, ended: MeetingsByRow): void {
  const { lock, report } = execution.ports;
  if (!lock.tryLock(LOCK_WAIT_MS)) return;
  try {
    const now = withNotesOfNow(execution);
    const fresh = now.notes.fault === null ? readSheet(now, 'fresh') : null;
    if (fresh) followRows(fresh, ended);
    now.notes.flush();
  } catch (error) {
    report(`The row of a meeting that has ended at HubSpot could not be changed: ${told(error)}`);
  } finally {
    lock.release();
  }
}
