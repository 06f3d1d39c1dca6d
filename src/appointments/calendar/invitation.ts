// Whether the caller is invited to the event. A caller may name any address, and Google writes to it as the practice. So an address
// and a contact get so many mails a day and no more, and only a person's own plain address gets any.
import { invitedMovesOn } from '../../notes/invitedMoves.ts';
import { type Invited, mailsTakenBack, noteTakenBack } from '../../notes/mailsTakenBack.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Service } from '../../scheduling/model.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import { mailboxKey, plainAddress } from '../../sheet/cells/mailbox.ts';
import { isFaulty, isLinked } from '../../sheet/configuration.ts';
import { nameKey } from '../../sheet/text.ts';
import type { Contact } from '../../telli/contact.ts';
import type { NotInvited } from '../../words/reasons/words.ts';

/**
 * unasked: the service invites no contact, or the caller told no address. The others: the address is not plain, is a host's, or
 * had its mails of the day; or the contact had.
 */
export type Invitation = 'invited' | 'unasked' | NotInvited;

/** null: the contact is invited, or the service invites none. */
export function notInvited(invitation: Invitation): NotInvited | null {
  return invitation === 'invited' || invitation === 'unasked' ? null : invitation;
}

const MOST_AN_ADDRESS = 3;
const MOST_A_CONTACT = 10;

interface Invitee {
  readonly service: Service;
  readonly contact: Contact;
}

/** No call. `held`: the bookings that have a row, and those that wait for one. */
export function invitationFor(
  { service, contact }: Invitee,
  held: readonly BookingWithHosts[],
  sheet: SheetRead,
): Invitation {
  if (!service.inviteContact || contact.email.trim() === '') return 'unasked';
  if (plainAddress(contact.email) === null) return 'notPlain';
  const mailbox = mailboxKey(contact.email);
  if (isOfHost(mailbox, sheet)) return 'ofHost';
  const mails = mailsOfToday(held, sheet);
  const ofAddress = mails.filter(({ row }) => mailboxKey(row.email) === mailbox);
  if (sum(ofAddress) >= MOST_AN_ADDRESS) return 'addressHadMany';
  const ofContact = mails.filter(({ row }) => sheet.contacts.same(row, contact));
  return sum(ofContact) >= MOST_A_CONTACT ? 'contactHadMany' : 'invited';
}

/** Also a host who is inactive, and a calendar that only tells when a host is busy. */
function isOfHost(mailbox: string, { hosts, configuration }: SheetRead): boolean {
  const ids = [...hosts.values()].map(({ calendarId }) => calendarId);
  const others = configuration.hosts.flatMap(({ alsoBusyOn }) => alsoBusyOn);
  return [...ids, ...others].some((id) => mailboxKey(id) === mailbox);
}

interface Inviting {
  readonly invitation: Invitation;
  readonly wanted: Invitee;
  readonly sheet: SheetRead;
}

/** The event is taken back: its guest had a mail, and no row will tell of it. */
export function countTakenBack({ invitation, wanted, sheet }: Inviting, eventId: string): void {
  if (invitation === 'invited') noteTakenBack(sheet.execution.notes, eventId, wanted.contact, sheet.nowMs);
}

/** A date of the Settings' zone. */
export function todayAt({ clock, zone, nowMs }: Pick<SheetRead, 'clock' | 'zone' | 'nowMs'>): LocalDate {
  return clock.localDateOf(zone.timeZone, nowMs);
}

interface Mails {
  readonly row: Invited;
  readonly count: number;
}

/**
 * A row that was booked today is a mail, whatever its status. So is each move of today that its guest was told, and each event
 * that was taken back.
 */
function mailsOfToday(held: readonly BookingWithHosts[], sheet: SheetRead): readonly Mails[] {
  const { configuration, clock, zone, execution } = sheet;
  const dateOf = (instant: number) => clock.localDateOf(zone.timeZone, instant);
  const today = todayAt(sheet);
  const movesOf = invitedMovesOn(execution.notes, today);
  // A service that is gone or faulty may have invited.
  const inviteNone = configuration.services.filter((one) => isLinked(one) || (!isFaulty(one) && !one.inviteContact));
  const names = new Set(inviteNone.map(({ name }) => nameKey(name)));
  const ofRows = held.flatMap(({ row }): Mails[] => {
    const isNew = row.bookedAtMs !== null && dateOf(row.bookedAtMs) === today;
    const count = (isNew ? 1 : 0) + movesOf(row.eventId);
    return count === 0 || names.has(nameKey(row.service)) ? [] : [{ row, count }];
  });
  const takenBack = mailsTakenBack(execution.notes).filter(({ atMs }) => dateOf(atMs) === today);
  return [...ofRows, ...takenBack.map(({ contact }) => ({ row: contact, count: 1 }))];
}

function sum(mails: readonly Mails[]): number {
  return mails.reduce((all, { count }) => all + count, 0);
}
