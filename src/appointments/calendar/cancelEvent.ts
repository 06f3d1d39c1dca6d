// Cancels an appointment: its event goes, then its row says so. The execution holds the script's lock.
import { isPaused, pauseCalendar } from '../../notes/pausedCalendars.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { mailboxKey } from '../../sheet/cells/mailbox.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { saidIn, withSaid } from '../../words/said.ts';
import { type Decision, failed } from '../decision.ts';
import type { OwnAppointment } from '../ownAppointments.ts';

/** Its guests are told if the contact is one of them: hosts see their calendars. */
export function cancelEvent(sheet: SheetRead, own: OwnAppointment, about: Partial<Decision>): Decision {
  const { execution, configuration } = sheet;
  const { language } = configuration.settings;
  const reasons = reasonsFor(language);
  const { calendarId, row } = own.held;
  const refused = () => failed('notCancelled', reasons.notWritable([calendarId]), about);
  // Unseen, its event may stand anywhere.
  if (own.stored === null) return failed('cancelUnconfirmed', reasons.eventNotSeen(calendarId), about);
  if (isPaused(execution.notes, calendarId, execution.startedMs)) return refused();
  const { calendar } = execution.ports;
  const outcome = calendar.remove(calendarId, row.eventId, isGuest(own) ? 'all' : 'none');
  if (outcome.kind === 'notWritable') {
    pauseCalendar(execution.notes, calendarId, execution.ports.now());
    return refused();
  }
  if (outcome.kind === 'unknown') {
    const read = calendar.get(calendarId, row.eventId);
    const isGone = 'value' in read && (read.value === null || !read.value.blocks);
    if (!isGone) return failed('cancelUnconfirmed', reasons.unconfirmed(outcome.error), about);
  }
  const reason = reasons.tools.cancelled;
  const cancelled: BookingRow = {
    ...row,
    startMs: own.startMs,
    endMs: own.endMs,
    status: 'cancelled',
    reason: withSaid(reason, saidIn(row.reason), language),
  };
  return { ...about, result: { kind: 'done' }, reason, booking: { row: cancelled, replaces: row.eventId } };
}

function isGuest({ held, stored }: OwnAppointment): boolean {
  const mailbox = mailboxKey(held.row.email);
  return mailbox !== '' && (stored?.guests ?? []).some((guest) => mailboxKey(guest) === mailbox);
}
