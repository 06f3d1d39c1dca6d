// No address gets more than three mails a day that invite it, and no contact more than ten. Below that a contact is invited.
// Beyond it the booking stands without an invitation, and the Log says so.
import { bookCalls, bookRuns, type Wanted } from '../evidence/bookCalls.ts';
import { type Identity, isSame } from '../evidence/contacts.ts';
import { isAfterErasing } from '../evidence/erased.ts';
import type { GuestMail } from '../evidence/guests.ts';
import type { History, Instant } from '../evidence/history.ts';
import { rowsOf } from '../evidence/logRows.ts';
import { hasBrokenSheet, hasDeletedRow } from '../evidence/people.ts';
import { placedByRuns } from '../evidence/placed.ts';

const MOST_AN_ADDRESS = 3;
const MOST_A_CONTACT = 10;

/** A mail that invited, or told of a move. */
interface Told {
  readonly to: string;
  readonly contact: Identity;
  /** When the execution behind it had ended, so that every later one knows of it; null = perhaps none does. */
  readonly knownMs: Instant | null;
  readonly mail: GuestMail | null;
}

export function invitationsKeptFew(history: History): string[] {
  // While a tab or column is gone, no row tells who was invited.
  if (history.world.invitations === undefined || hasBrokenSheet(history) || hasDeletedRow(history)) return [];
  const all = [...toldBefore(history), ...toldByRuns(history)];
  return [...tooMany(history, all), ...leftOut(history, all)];
}

/** The mails of this morning. */
function toldBefore({ world }: History): Told[] {
  return (world.invitations?.mailed ?? []).map((row) => {
    const contact = { contactId: row['Contact id'] ?? '', email: row['E-mail'] ?? '', phone: '' };
    return { to: contact.email, contact, knownMs: Number.NEGATIVE_INFINITY, mail: null };
  });
}

function toldByRuns(history: History): Told[] {
  const calls = bookCalls(history);
  const runs = bookRuns(history);
  return (history.mails ?? []).flatMap((mail) => {
    const wanted = runs.find(({ run }) => run.executionId === mail.by);
    const isHost = history.world.hosts.some(({ calendarId }) => calendarId === mail.to);
    if (wanted === undefined || mail.about === 'cancellation' || isHost) return [];
    const call = calls.find(({ run }) => run === wanted.run);
    const isNoted = call?.answer.kind === 'success' && !call.run.faults.some((name) => /properties/i.test(name));
    return [{ to: mail.to, contact: wanted.contact, knownMs: isNoted ? wanted.run.endedMs : null, mail }];
  });
}

function tooMany(history: History, all: readonly Told[]): string[] {
  return bookRuns(history).flatMap(({ run, contact }) => {
    // What was erased is not counted.
    if (isAfterErasing(history.erased, run)) return [];
    const own = all.filter(({ mail }) => mail?.by === run.executionId);
    const known = all.filter(({ knownMs }) => knownMs !== null && knownMs < run.startedMs);
    return own.flatMap(({ to }) => {
      const ofAddress = known.filter((one) => one.to === to).length;
      const ofContact = known.filter((one) => isSame(one.contact, contact)).length;
      const what = `execution ${run.executionId} sent a mail to ${to}`;
      return [
        ...(ofAddress < MOST_AN_ADDRESS ? [] : [`${what}, which had ${ofAddress} of that day`]),
        ...(ofContact < MOST_A_CONTACT ? [] : [`${what}, and the contact had ${ofContact} of that day`]),
      ];
    });
  });
}

/** Judges the bookings that have their contact as no guest. */
function leftOut(history: History, all: readonly Told[]): string[] {
  const inviting = history.world.invitations?.services ?? [];
  const placed = placedByRuns(history);
  return bookCalls(history).flatMap((call) => {
    const { run, answer } = call;
    const { email } = run.asked.contact;
    const own = placed.find((one) => one.run === run);
    const isJudged = own && answer.kind === 'success' && inviting.includes(call.service) && email !== '';
    if (!isJudged || own.event.state.guests.includes(email)) return [];
    if (!mayBeMany(history, call, all))
      return [`execution ${run.executionId} did not invite ${email}, who had few mails`];
    const rows = rowsOf(history, run);
    const isSaid = rows.length === 0 || rows.some(({ Reason = '' }) => /The caller is not invited/.test(Reason));
    return isSaid ? [] : [`execution ${run.executionId} did not invite ${email}, and the Log does not say so`];
  });
}

/** Each booking of theirs may have counted as a mail. */
function mayBeMany(history: History, { run, contact }: Wanted, all: readonly Told[]): boolean {
  const { email } = run.asked.contact;
  const before = all.filter(({ mail }) => mail === null);
  const others = bookRuns(history).filter((one) => one.run !== run);
  const ofAddress = [
    ...before.filter(({ to }) => to === email),
    ...others.filter((one) => one.contact.email === email),
  ];
  const ofContact = [...before, ...others].filter((one) => isSame(one.contact, contact));
  return ofAddress.length >= MOST_AN_ADDRESS || ofContact.length >= MOST_A_CONTACT;
}
