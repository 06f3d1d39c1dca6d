// Whether the caller is invited to the event. A caller may name any address, and Google writes to it as the practice. So an address
// and a contact get so many mails a day and no more, and only a person's own plain address gets any.
import { invitedMovesOn } from '../../notes/invitedMoves.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Service } from '../../scheduling/model.ts';
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

interface Mails extends Pick<BookingWithHosts, 'row'> {
  readonly count: number;
}

/** A row that was booked today is a mail, whatever its status; and so is each move of today that its guest was told. */
function mailsOfToday(held: readonly BookingWithHosts[], { configuration, clock, zone, nowMs, execution }: SheetRead) {
  const dateOf = (instant: number) => clock.localDateOf(zone.timeZone, instant);
  const today = dateOf(nowMs);
  const movesOf = invitedMovesOn(execution.notes, today);
  // A service that is gone or faulty may have invited.
  const inviteNone = configuration.services.filter((one) => isLinked(one) || (!isFaulty(one) && !one.inviteContact));
  const names = new Set(inviteNone.map(({ name }) => nameKey(name)));
  return held.flatMap(({ row }): Mails[] => {
    const isNew = row.bookedAtMs !== null && dateOf(row.bookedAtMs) === today;
    const count = (isNew ? 1 : 0) + movesOf(row.eventId);
    return count === 0 || names.has(nameKey(row.service)) ? [] : [{ row, count }];
  });
}

function sum(mails: readonly Mails[]): number {
  return mails.reduce((all, { count }) => all + count, 0);
}
