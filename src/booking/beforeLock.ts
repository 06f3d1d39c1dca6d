// What a request to book reads before it takes the lock: the Sheet, and the calendars' answers. So it holds the lock for a moment
// only. Under it the notes tell what other executions have booked since, and whether a person has edited the Sheet.
import { withNotesOfNow } from '../execution.ts';
import { eventsToRemove } from '../notes/eventsToRemove.ts';
import { sheetVersion } from '../notes/ownSheet.ts';
import { bookingsSince } from '../notes/recentBookings.ts';
import { waitingBookings } from '../notes/waitingRows.ts';
import type { CalendarPort } from '../ports/calendar.ts';
import { readSheet, type SheetRead } from '../records/sheetRead.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';
import { answersBefore, type CalendarAnswers } from './calendarAnswers.ts';
import type { Session } from './session.ts';

export interface ReadBefore {
  readonly session: Session;
  /** null if it could not be read. */
  readonly sheet: SheetRead | null;
  readonly answers: CalendarAnswers;
}

/** `foresee`: asks the calendars what will be asked under the lock. */
export function readBeforeLock(session: Session, foresee: (session: Session, sheet: SheetRead) => void): ReadBefore {
  const answers = answersBefore(session.ports.calendar);
  const sheet = readSheet(session, 'fresh');
  if (sheet) foresee(session, { ...sheet, execution: withCalendar(session, answers.noting) });
  return { session, sheet, answers };
}

/**
 * As the notes of now have it, one call. The Sheet is read once more if a person has edited it, or if the execution has waited for
 * another that left no note: that one may have been stopped after it wrote a row.
 */
export function asUnderLock(
  { session, sheet, answers }: ReadBefore,
  hasWaited: boolean,
): Pick<ReadBefore, 'session' | 'sheet'> {
  const now = withNotesOfNow(session);
  if (now.notes.fault !== null || sheet === null) return { session: now, sheet };
  const since = bookedSince(session, now, sheet);
  if (since === null || (hasWaited && now.notes.isAsAtStartOf(session.notes)))
    return { session: now, sheet: readSheet(now, 'fresh') };
  // A booking first removes what should be gone, and then that time is free.
  const knowing = eventsToRemove(now.notes).length > 0 ? now : withCalendar(now, answers.with(since));
  return { session: knowing, sheet: { ...sheet, execution: knowing } };
}

/** null = more has changed than bookings. */
function bookedSince(before: Session, now: Session, sheet: SheetRead): readonly BookingWrite[] | null {
  if (sheetVersion(now.notes) !== sheetVersion(before.notes)) return null;
  const written = bookingsSince(now.notes, sheet.bookingsCounted);
  // An event that has moved since keeps its id.
  const keyOf = ({ row }: BookingWrite) => `${row.eventId} ${row.startMs}`;
  const waited = waitingBookings(before.notes).map(keyOf);
  const waiting = waitingBookings(now.notes).filter((write) => !waited.includes(keyOf(write)));
  return written && [...written, ...waiting];
}

function withCalendar(session: Session, calendar: CalendarPort): Session {
  return { ...session, ports: { ...session.ports, calendar } };
}
