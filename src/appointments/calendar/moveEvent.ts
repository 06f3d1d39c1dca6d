// A contact with a future booking of a service asks for another start (rule 12, `refuse` and `move`).
import { noteEventToRemove } from '../../notes/eventsToRemove.ts';
import { noteInvitedMove } from '../../notes/invitedMoves.ts';
import { isPaused, pauseCalendar } from '../../notes/pausedCalendars.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import { type Interval, interval } from '../../scheduling/interval.ts';
import { firstSlot } from '../../scheduling/offer.ts';
import type { Slot } from '../../scheduling/poolStarts.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { saidIn } from '../../words/said.ts';
import { spokenTime } from '../../words/spokenTime.ts';
import { type Decision, failed } from '../decision.ts';
import { type Attempt, type HostGroup, rowLink } from './attempt.ts';
import type { Availability } from './availability/availability.ts';
import { choicesFor } from './choices.ts';
import { isInvited, updatesFor } from './events/eventFor.ts';
import { tagOf } from './events/eventTag.ts';
import { movedTexts, textsBack } from './events/movedTexts.ts';
import type { Existing } from './existingBooking.ts';
import type { Unanswered } from './findUnanswered.ts';
import { invitationFor, notInvited, todayAt } from './invitation.ts';
import { adoptBeside, placeAtBest, rowWithSaid, takeBack } from './placeBooking.ts';
import { findRival } from './verifyAlone.ts';

export function refuseSecond({ sheet, reasons, about }: Attempt, { held, startMs }: Existing): Decision {
  const { zone, configuration } = sheet;
  const reason = reasons.alreadyBooked(held.row.host, writeStamp(startMs, zone));
  return failed('alreadyBooked', reason, about, spokenTime(startMs, zone, configuration.settings.language));
}

export function cannotMove({ reasons, about }: Attempt, held: BookingWithHosts, why: 'noEvent' | 'notSeen'): Decision {
  const reason = why === 'noEvent' ? reasons.noEventToMove(held.row.host) : reasons.eventNotSeen(held.calendarId);
  return failed('notMoved', reason, about);
}

/** One event is kept: it moves, or, if the host changes, the new one is entered before the old one is removed. */
export function moveBooking(attempt: Attempt, existing: Existing, slot: Slot, found: Availability): Decision {
  const hosts = stayingHosts(attempt, existing, found, slot);
  return hosts ? moveInPlace(attempt, existing, hosts, found) : placeAnew(attempt, existing, found);
}

/** An earlier call wrote the event that the booking was to move to. */
export function takeInstead(
  attempt: Attempt,
  existing: Existing,
  unanswered: Unanswered,
  standing: readonly BookingWithHosts[],
): Decision {
  const others = standing.filter((one) => one !== existing.held);
  return instead(attempt, existing, adoptBeside(attempt, unanswered, unanswered.hosts[0].name, others));
}

// The event stays where it is if it would name the same hosts. Calendars may be shared, and the service may have changed
// since from one host to all, or back.
function stayingHosts({ wanted }: Attempt, { held }: Existing, { hosts }: Availability, slot: Slot): HostGroup | null {
  const now = wanted.service.assignment === 'all' ? slot.hosts : slot.hosts.filter((name) => name === held.hosts[0]);
  const isSame = now.length === held.hosts.length && now.every((name, at) => name === held.hosts[at]);
  const [holder, ...others] = now.flatMap((name) => hosts.find((host) => host.name === name) ?? []);
  return isSame && holder?.calendarId === held.calendarId ? [holder, ...others] : null;
}

/** Until it is moved the old booking counts like any other, which people do not expect. */
export function withOwn(
  attempt: Attempt,
  decision: Decision,
  { startMs }: Existing,
  { offer }: Availability,
): Decision {
  if (offer.none?.kind !== 'busy' && offer.none?.kind !== 'full') return decision;
  const own = attempt.reasons.ownCounts(writeStamp(startMs, attempt.sheet.zone));
  return { ...decision, reason: `${decision.reason} ${own}` };
}

/**
 * The row tells the details that the caller left out this time: a contact who moves is still invited. By the address of the row, as
 * the event has that guest and the row keeps it: invitations are counted by rows.
 */
export function withDetails(attempt: Attempt, { held, stored }: Existing): Attempt {
  const { contact } = attempt.wanted;
  const { name, email, phone, contactId, externalId } = held.row;
  // A row that was booked a moment ago may be known without its Reason.
  const reason = saidIn(held.row.reason) || (stored ? tagOf(stored).reason : '');
  const known = Object.entries({ name, email, phone, contactId, externalId, reason });
  const missing = known.filter(([key]) => contact[key as keyof typeof contact] === '');
  const now = { ...contact, ...Object.fromEntries(missing), ...(email === '' ? {} : { email }) };
  const wanted = { ...attempt.wanted, contact: now };
  return { ...attempt, wanted, invitation: invitationFor(wanted, attempt.held, attempt.sheet) };
}

function moveInPlace(attempt: Attempt, existing: Existing, hosts: HostGroup, found: Availability): Decision {
  const { execution, wanted, reasons, about } = attempt;
  const { eventId } = existing.held.row;
  const [{ calendarId }] = hosts;
  const texts = movedTexts(attempt, hosts, existing);
  const outcome = execution.ports.calendar.move(calendarId, eventId, wanted.slot, updatesFor(attempt), texts);
  switch (outcome.kind) {
    case 'moved':
      return movedAlone(attempt, existing, hosts);
    case 'gone':
      return placeAnew(attempt, existing, found);
    case 'limited':
      return failed('notMoved', reasons.limited(outcome.error), about);
    case 'notWritable':
      return notWritable(attempt, calendarId);
    case 'unknown':
      return hasMoved(attempt, calendarId, eventId)
        ? movedAlone(attempt, existing, hosts)
        : failed('bookingUnconfirmed', reasons.unconfirmed(outcome.error), about);
  }
}

/** It goes back to where it was if its new time turns out to be taken. */
function movedAlone(attempt: Attempt, existing: Existing, hosts: HostGroup): Decision {
  const { execution, wanted, reasons, about, written } = attempt;
  const { eventId } = existing.held.row;
  const [{ calendarId, name }] = hosts;
  written.add(eventId);
  noteMove(attempt, eventId, eventId);
  if (findRival(attempt, hosts, eventId, 'justAllowed') !== 'rival')
    return moved(attempt, existing, wanted.slot, 'now');
  const before = interval(existing.startMs, existing.endMs);
  written.delete(eventId);
  const texts = textsBack(attempt, hosts, existing);
  // A guest who was told of the new time is told in any case that it does not hold.
  const { kind } = execution.ports.calendar.move(calendarId, eventId, before, updatesFor(attempt), texts);
  noteMove(attempt, eventId, eventId);
  const reason = reasons.takenMeanwhile(name);
  return failed(kind === 'moved' ? 'slotGone' : 'bookingUnconfirmed', reason, about);
}

function hasMoved({ execution, wanted }: Attempt, calendarId: string, eventId: string): boolean {
  const read = execution.ports.calendar.get(calendarId, eventId);
  return 'value' in read && read.value?.startMs === wanted.startMs;
}

function placeAnew(attempt: Attempt, existing: Existing, found: Availability): Decision {
  const { execution, sheet, wanted, reasons, about } = attempt;
  const { calendarId } = existing.held;
  if (isPaused(execution.notes, calendarId, execution.startedMs))
    return failed('notMoved', reasons.notWritable([calendarId]), about);
  const slot = firstSlot(found.offer);
  const choices = slot ? choicesFor(slot, found, wanted, reasons) : [];
  // The row stays where it is.
  const link = rowLink(sheet, existing.held.sheetRow);
  const anew = { ...attempt, link, replaces: existing.held.row.eventId };
  return instead(attempt, existing, placeAtBest(anew, choices));
}

/** The new event stands, so the old one goes; its row becomes that of the new one. If the old one may not go, the new one does. */
function instead(attempt: Attempt, existing: Existing, decision: Decision): Decision {
  if (decision.result.kind !== 'booked' || !decision.booking) return decision;
  const { notes, ports, startedMs } = attempt.execution;
  const { calendarId, row: before } = existing.held;
  const { row } = decision.booking;
  const { kind } = ports.calendar.remove(calendarId, before.eventId, updatesFor(attempt));
  if (kind === 'notWritable') {
    takeBack(attempt, row.calendar, row.eventId);
    return notWritable(attempt, calendarId);
  }
  noteMove(attempt, row.eventId, before.eventId);
  const left = { calendarId, eventId: before.eventId, startMs: existing.startMs };
  if (kind !== 'removed') noteEventToRemove(notes, left, startedMs);
  return asMoved(attempt, existing, { ...row, reason: decision.reason });
}

function notWritable({ execution, reasons, about }: Attempt, calendarId: string): Decision {
  pauseCalendar(execution.notes, calendarId, execution.ports.now());
  return failed('notMoved', reasons.notWritable([calendarId]), about);
}

/** The event of the row stands at its new time. `since`: whether this request moved it. */
export function moved(
  attempt: Attempt,
  existing: Existing,
  { startMs, endMs }: Interval,
  since: 'now' | 'before',
): Decision {
  const { row, calendarId } = existing.held;
  const not = since === 'now' ? notInvited(attempt.invitation) : null;
  const reason = attempt.reasons.withInvitation(row.host, not);
  return asMoved(attempt, existing, { ...row, startMs, endMs, reason, calendar: calendarId });
}

/** Google may have written to the guest once more. `before`: the event that this one takes the place of. */
function noteMove(attempt: Attempt, eventId: string, before: string): void {
  const moved = { eventId, before, isMailed: isInvited(attempt) };
  noteInvitedMove(attempt.execution.notes, todayAt(attempt.sheet), moved);
}

function asMoved(attempt: Attempt, { held, startMs }: Existing, after: BookingRow): Decision {
  const { wanted, sheet, reasons, about } = attempt;
  const { row: before } = held;
  const from = startMs === wanted.startMs ? before.startMs : startMs;
  const reason = reasons.moved(after.reason, writeStamp(from, sheet.zone));
  const row = { ...after, bookedAtMs: before.bookedAtMs, status: 'moved', reason } as const;
  const booking = { row: rowWithSaid(attempt, row, before.reason), replaces: before.eventId };
  return { ...about, result: { kind: 'booked' }, reason, booking };
}
