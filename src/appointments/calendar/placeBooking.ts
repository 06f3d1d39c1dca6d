// Gives a free slot to the first choice with a calendar that takes the event.
import { noteEventToRemove } from '../../notes/eventsToRemove.ts';
import { pauseCalendar } from '../../notes/pausedCalendars.ts';
import type { Lacks } from '../../ports/calendar.ts';
import { told } from '../../ports/platformFailure.ts';
import { type BookingWithHosts, hostsCell } from '../../records/bookingsWithHosts.ts';
import { type Confirmed, isBefore, readOutcomes } from '../../records/logged.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { nameKey, safeText } from '../../sheet/text.ts';
import { saidIn, withSaid } from '../../words/said.ts';
import { type Decision, failed } from '../decision.ts';
import type { Attempt, HostGroup } from './attempt.ts';
import type { Choice } from './choices.ts';
import { mayHaveGuests, updatesFor } from './events/eventFor.ts';
import { hostsAt } from './events/eventTag.ts';
import type { Unanswered, Written } from './findUnanswered.ts';
import { insertEvent, type Placed } from './insertEvent.ts';
import { countTakenBack, type Invitation, invitationFor, notInvited } from './invitation.ts';
import { breaksRule, standingBookingOf } from './ownRules.ts';
import { findRival, type Own } from './verifyAlone.ts';

// The caller hears nothing after nine seconds, and others wait for the lock: no further host is tried after this time.
const LAST_TRY_MS = 5000;

/** A choice passes the slot on to the next if its calendar refuses the event, or has another event there. */
export function placeAtBest(given: Attempt, choices: readonly Choice[]): Decision {
  const { execution, reasons, about, written } = given;
  const notWritable: string[] = [];
  const taken: string[] = [];
  for (const { hosts, why } of choices) {
    const isLate = execution.ports.now() - execution.startedMs > LAST_TRY_MS;
    if (isLate && notWritable.length + taken.length > 0) break;
    const [host] = hosts;
    // The mail for an event that was taken back may have been the last of the day.
    const attempt = taken.length === 0 ? given : { ...given, invitation: invitationOf(given) };
    const placed = insertEvent(attempt, hosts);
    switch (placed.kind) {
      case 'written':
        written.add(placed.eventId);
        if (isKept(attempt, hosts, placed.eventId, 'justAllowed', writtenBefore(attempt, placed))) {
          const choice = { hosts, why: whyBooked(attempt, why, notWritable, placed.lacks) };
          return booked(attempt, bookingRow(attempt, choice, placed.eventId));
        }
        taken.push(host.name);
        break;
      case 'unknown':
        return failed('bookingUnconfirmed', reasons.unconfirmed(placed.error), about);
      case 'limited':
        return failed('calendarLimited', reasons.limited(placed.error), about);
      case 'notWritable':
        pauseCalendar(execution.notes, host.calendarId, execution.ports.now());
        notWritable.push(host.calendarId);
        break;
      case 'taken':
        taken.push(host.name);
    }
  }
  if (notWritable.length > 0) return failed('calendarNotWritable', reasons.notWritable(notWritable), about);
  return failed('slotGone', reasons.takenMeanwhile(taken.join(', ')), about);
}

function invitationOf({ invitation, wanted, held, sheet }: Attempt): Invitation {
  return invitation === 'invited' ? invitationFor(wanted, held, sheet) : invitation;
}

function whyBooked(
  { reasons, invitation }: Attempt,
  why: string,
  notWritable: readonly string[],
  lacks: Lacks,
): string {
  return reasons.withInvitation(reasons.booked(why, notWritable, lacks), notInvited(invitation));
}

/** null = this execution wrote it. */
function writtenBefore({ wanted: { requestId } }: Attempt, { createdMs }: Extract<Placed, { kind: 'written' }>) {
  return createdMs === null ? null : { requestId, createdMs };
}

// Whether the event may stand. A doubled event is taken back, unless a caller may have been told of it. `before`: how another
// execution wrote it; null = this one did.
function isKept(attempt: Attempt, hosts: HostGroup, eventId: string, own: Own, before: Written | null): boolean {
  const found = findRival(attempt, hosts, eventId, own);
  if (found !== 'rival') return found === 'alone';
  if (before !== null && mayKnow(attempt, before)) return true;
  takeBack(attempt, hosts[0].calendarId, eventId);
  return false;
}

/** Now, or later if that cannot be done. */
export function takeBack(attempt: Attempt, calendarId: string, eventId: string): void {
  const { execution, wanted, written } = attempt;
  written.delete(eventId);
  countTakenBack(attempt, eventId);
  const { kind } = execution.ports.calendar.remove(calendarId, eventId, updatesFor(attempt));
  const event = { calendarId, eventId, startMs: wanted.startMs };
  if (kind !== 'removed') noteEventToRemove(execution.notes, event, execution.startedMs);
}

/** An earlier call wrote the event, and its caller heard nothing of it. */
export function adopt(attempt: Attempt, unanswered: Unanswered, standing: readonly BookingWithHosts[]): Decision {
  // A move had removed the appointment before it: then it is all that is left, and stays whatever others have booked.
  const beside = unanswered.replaces === '' ? standing : [];
  return adoptBeside(attempt, unanswered, attempt.reasons.repeated(unanswered.hosts[0].name), beside);
}

/** The same, with `why` for the row. `beside`: the bookings that stand, which may have left no room for an event without a row. */
export function adoptBeside(
  attempt: Attempt,
  { hosts, named, eventId, status, written }: Unanswered,
  why: string,
  beside: readonly BookingWithHosts[],
): Decision {
  const [{ calendarId }] = hosts;
  // Of a collective booking one may be left out by a fault now; the event takes everyone's time.
  const host = hostsAt(named, { calendarId, guests: [] }, attempt.sheet.hosts);
  const row = { ...bookingRow(attempt, { hosts, why }, eventId), host, status };
  const isCrowdedOut = !hasRow(attempt, eventId) && breaksOwnRules(attempt, row, beside);
  const mayStand = !isCrowdedOut || mayKnow(attempt, written);
  if (!mayStand) takeBack(attempt, calendarId, eventId);
  if (mayStand && isKept(attempt, hosts, eventId, 'found', written)) return booked(attempt, row);
  return failed('slotGone', attempt.reasons.takenMeanwhile(hosts[0].name), attempt.about);
}

function breaksOwnRules({ sheet }: Attempt, row: BookingRow, beside: readonly BookingWithHosts[]): boolean {
  const standing = beside.map((one) => standingBookingOf(one.row, sheet));
  return breaksRule(standingBookingOf(row, sheet), standing, sheet);
}

/**
 * Whether the caller may have been told of the booking. The Log says so, and its row of Bookings is lost; or the Log cannot tell, or
 * a row that does not tell may be its row. What was said before the event was written was said of an earlier one.
 */
function mayKnow({ execution, sheet, wanted, untold }: Attempt, { requestId, createdMs }: Written): boolean {
  if (untold) return true;
  try {
    const { of, confirmed, sinceMs } = readOutcomes(sheet, createdMs);
    const isTheirs = (one: Confirmed): boolean =>
      one.startMs === wanted.startMs &&
      nameKey(one.service) === nameKey(wanted.service.name) &&
      one.contactId === safeText(wanted.contact.contactId) &&
      !isBefore(one, createdMs);
    return sinceMs === null || of.get(requestId)?.has('success') === true || confirmed.some(isTheirs);
  } catch (error) {
    execution.ports.report(`The Log cannot be read: ${told(error)}`);
    return true;
  }
}

function hasRow({ held, untold }: Attempt, eventId: string): boolean {
  return untold?.eventIds.has(eventId) || held.some(({ row, active }) => active && row.eventId === eventId);
}

/** The event stands; its row is written unless Bookings has it already. */
function booked(attempt: Attempt, row: BookingRow): Decision {
  const decision: Decision = { ...attempt.about, result: { kind: 'booked' }, reason: row.reason };
  if (hasRow(attempt, row.eventId)) return decision;
  return { ...decision, booking: { row: rowWithSaid(attempt, row), replaces: '' } };
}

/** `before`: the Reason that the row had. The Log never shows these words. */
export function rowWithSaid({ wanted, sheet }: Attempt, row: BookingRow, before = ''): BookingRow {
  const said = mayHaveGuests(wanted.service) ? wanted.contact.reason : saidIn(before);
  return { ...row, reason: withSaid(row.reason, said, sheet.configuration.settings.language) };
}

function bookingRow({ wanted, execution }: Attempt, { hosts, why }: Choice, eventId: string): BookingRow {
  const { service, contact } = wanted;
  const { name, email, phone, contactId, externalId } = contact;
  return {
    bookedAtMs: execution.ports.now(),
    service: service.name,
    host: hostsCell(hosts.map((host) => host.name)),
    ...wanted.slot,
    status: 'booked',
    ...{ name, email, phone, contactId, externalId, eventId },
    reason: why,
    calendar: hosts[0].calendarId,
  };
}
