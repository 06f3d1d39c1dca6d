// What the script properties hold of contacts: rows that wait to be written, mails of today that no row tells of, and what is
// still to be done at HubSpot.
import { markClaimErased, openClaims } from '../../notes/hubspotClaims.ts';
import { endFollowUp, followUps } from '../../notes/hubspotFollowUps.ts';
import { endHubspotProblem, hubspotProblems } from '../../notes/hubspotProblems.ts';
import { mailsTakenBack } from '../../notes/mailsTakenBack.ts';
import type { Notebook } from '../../notes/notebook.ts';
import { eraseRecent } from '../../notes/recentBookings.ts';
import { replaceWaiting, rowsWaiting } from '../../notes/waitingRows.ts';
import type { Waiting } from '../../notes/waitingText.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Details, Matcher } from './terms.ts';

const NO_DETAILS: Details = { name: '', email: '', phone: '', contactId: '', externalId: '' };

/** Those that tell their contact. */
export function notesOf(notes: Notebook): readonly { readonly details: Details }[] {
  const waiting = [...rowsWaiting(notes).values()].map(detailsOf);
  const claimed = openClaims(notes).map(({ contact }) => contact);
  return [...waiting, ...claimed, ...mailsOf(notes).map(({ details }) => details)].map((details) => ({ details }));
}

function mailsOf(notes: Notebook): readonly { readonly key: string; readonly details: Details }[] {
  return mailsTakenBack(notes).map(({ key, contact }) => ({ key, details: { ...NO_DETAILS, ...contact } }));
}

/** The Log's cell Contact holds name and number. */
function detailsOf(waiting: Waiting): Details {
  if (waiting.tab === 'bookings') return waiting.row;
  return { ...NO_DETAILS, ...namedIn(waiting.row.contact), contactId: waiting.row.contactId };
}

export function namedIn(contact: string): Pick<Details, 'name' | 'phone'> {
  const [, name = '', phone = ''] = /^(.*?)(?:, ([^,]*\d[^,]*))?$/.exec(contact) ?? [];
  return /^[+\d\s()./-]+$/.test(name) && phone === '' ? { name: '', phone: name } : { name, phone };
}

export interface NotesErased {
  readonly count: number;
  /** Bookings at HubSpot with an outcome that is not known yet. They need the address until it is. */
  readonly claims: number;
}

/** One call each for rows that wait, claims and mails that were taken back; the others are written with the notes. */
export function eraseNotes(notes: Notebook, { isTheirs, isQuotedIn }: Matcher, nowMs: Instant): NotesErased {
  let count = 0;
  for (const [key, waiting] of rowsWaiting(notes)) {
    const isOwn = isTheirs(detailsOf(waiting));
    const isQuoted = waiting.tab === 'log' && isQuotedIn(waiting.row.reason);
    if (!isOwn && !isQuoted) continue;
    count += 1;
    replaceWaiting(notes, key, withoutDetails(waiting, isOwn, isQuoted));
  }
  const quoted = followUps(notes).filter((one) => isQuotedIn(JSON.stringify([one.properties, one.ticket])));
  for (const followUp of quoted) endFollowUp(notes, followUp);
  const problems = hubspotProblems(notes, nowMs).filter(({ detail }) => isQuotedIn(detail));
  for (const problem of problems) endHubspotProblem(notes, problem);
  eraseRecent(notes, isTheirs, nowMs);
  const mails = mailsOf(notes).filter(({ details }) => isTheirs(details));
  for (const { key } of mails) notes.erase(key);
  const claims = openClaims(notes).filter(({ contact }) => isTheirs(contact));
  for (const claim of claims.filter(({ isErased }) => !isErased)) markClaimErased(notes, claim);
  return { count: count + quoted.length + problems.length + mails.length, claims: claims.length };
}

function withoutDetails(waiting: Waiting, isOwn: boolean, isQuoted: boolean): Waiting {
  if (waiting.tab === 'bookings') return { ...waiting, row: { ...waiting.row, ...NO_DETAILS, reason: '' } };
  const { row } = waiting;
  const own = isOwn ? { contactId: '', contact: '' } : {};
  return { tab: 'log', row: { ...row, ...own, ...(isQuoted ? { reason: '' } : {}) } };
}
