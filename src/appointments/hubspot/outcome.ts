// What an answer to a booking means for the caller, the claim and the Sheet. Nothing but one kind of answer is a success.
import { errorText } from '../../hubspot/errors.ts';
import type { BookingOutcome } from '../../hubspot/meeting.ts';
import { offsetsAround } from '../../hubspot/months.ts';
import { type Claim, endClaim, leaveUnknown } from '../../notes/hubspotClaims.ts';
import { noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import { bookingsWithHosts } from '../../records/bookingsWithHosts.ts';
import type { Instant } from '../../scheduling/time.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { type HubspotProblemKind, hubspotWords } from '../../words/hubspot.ts';
import type { Refusal } from '../../words/refusals.ts';
import { type Decision, failed } from '../decision.ts';
import type { CountedRows } from './countedRows.ts';
import { afterwards, noteAfterwards } from './followUp.ts';
import type { Link, LinkAsked } from './link.ts';
import { type Found, lookForMeeting, othersAt, type UnreadableContact } from './lookForMeeting.ts';
import { openLink } from './offered.ts';
import { bookedRow, usualEndMs } from './row.ts';

export interface Claimed {
  readonly asked: LinkAsked;
  readonly counted: CountedRows;
  readonly claim: Claim;
  /** The claim that this one goes on from, with an unknown outcome; null = the contact had none. */
  readonly earlier: Claim | null;
  readonly about: Partial<Decision>;
  /** The address that the caller gives now; see `Claim.sentTo`. */
  readonly address: string;
  /** Whether the address is the practice's own. */
  readonly isFallback: boolean;
  /** Whether a meeting of the contact may stand already, without a row that tells. */
  readonly mayStand: boolean;
}

export function slotGone({ asked, about }: Claimed): Decision {
  return failed('slotGone', wordsOf(asked).notOffered, about);
}

/** The form asks for what this caller has not said. */
export function detailsMissing({ asked, about }: Claimed, questions: string): Decision {
  return failed('detailsMissing', wordsOf(asked).detailsMissing(questions), about, questions);
}

export function outcome(claimed: Claimed, link: Link, answer: BookingOutcome): Decision {
  const { asked, claim, isFallback } = claimed;
  const words = wordsOf(asked);
  const endedMs = asked.sheet.execution.ports.now();
  const start = writeStamp(claim.startMs, asked.sheet.zone);
  switch (answer.kind) {
    case 'booked': {
      const { calendarEventId, contactId } = answer;
      return success(claimed, claim.startMs + link.durationMs, `?${calendarEventId}`, contactId, words.booked);
    }
    case 'notEntered':
      return notBooked(claimed, 'notEntered', words.problem.notEntered(start), ['notEntered', start]);
    case 'otherTime':
      problem(claimed, 'otherTime', start);
      return leave({ ...claimed, claim: { ...claim, isSpent: true } }, words.problem.otherTime(start), endedMs);
    case 'refused':
      return lookAgain(claimed, errorText(answer.error));
    case 'linkChanged':
      return notBooked(claimed, 'sheetFaulty', words.problem.linkChanged(errorText(answer.error)), [
        'linkChanged',
        errorText(answer.error),
      ]);
    case 'emailRefused': {
      const reason = words.emailRefused(errorText(answer.error));
      if (!isFallback) return notBooked(claimed, 'emailRefused', reason, null);
      return notBooked(claimed, 'emailMissing', reason, ['fallbackRefused', errorText(answer.error)]);
    }
    case 'keyRefused':
      return notBooked(claimed, 'sheetFaulty', words.problem.keyRefused(errorText(answer.error)), [
        'keyRefused',
        errorText(answer.error),
      ]);
    case 'busy':
      return notBooked(claimed, 'calendarLimited', words.busy(errorText(answer.error)), null);
    case 'unknown': {
      const found = lookFor(claimed);
      return found.kind === 'found'
        ? foundThere(claimed, found)
        : unconfirmed(claimed, found.kind === 'unreadable' ? found : null, endedMs, errorText(answer.error));
    }
  }
}

/** A meeting of the contact's at this start that no row has for its own: another service or person may have the same address. */
export function lookFor({ asked, claim }: Claimed): Found {
  const { sheet } = asked;
  const rows = bookingsWithHosts(sheet).flatMap(({ active, row }) => (active ? [row] : []));
  return lookForMeeting(sheet.execution, claim, othersAt(rows, claim, sheet));
}

/** HubSpot refused, for a reason that its answer does not tell for certain. What it offers now does. */
function lookAgain(claimed: Claimed, error: string): Decision {
  const { asked, claim, about } = claimed;
  const link = openLink(asked, offsetsAround(claim.startMs, asked.sheet.nowMs), about);
  if ('result' in link) return nothingBooked(claimed, link);
  if (!link.starts.includes(claim.startMs)) return nothingBooked(claimed, slotGone(claimed));
  return notBooked(claimed, 'bookingRefused', wordsOf(asked).stillOffered(error), ['refused', error]);
}

/** `fault`: what a person must see to. */
function notBooked(
  claimed: Claimed,
  refusal: Refusal,
  reason: string,
  fault: readonly [HubspotProblemKind, string] | null,
): Decision {
  if (fault) problem(claimed, ...fault);
  return nothingBooked(claimed, failed(refusal, reason, claimed.about));
}

/** These claim nothing. They ask the caller for something. */
const ASKS: readonly Refusal[] = ['emailMissing', 'emailRefused', 'detailsMissing'];

/**
 * HubSpot booked nothing this time. If the outcome of an earlier request is unknown, it stays so: that request may be what
 * took the start.
 */
export function nothingBooked(claimed: Claimed, decision: Decision): Decision {
  const { asked, claim, earlier } = claimed;
  if (earlier === null) {
    endClaim(asked.sheet.execution.notes, claim);
    return decision;
  }
  const left = stillUnknown(claimed, earlier);
  const { result } = decision;
  return result.kind === 'failed' && ASKS.includes(result.refusal) ? decision : left;
}

function problem({ asked: { sheet, service } }: Claimed, kind: HubspotProblemKind, detail: string): void {
  noteHubspotProblem(sheet.execution.notes, { kind, service: service.name, detail, atMs: sheet.nowMs });
}

export function foundThere(
  claimed: Claimed,
  { meetingId, contactId, endMs }: Extract<Found, { kind: 'found' }>,
): Decision {
  const { asked, claim } = claimed;
  const end = endMs ?? usualEndMs(claim, asked.service);
  return success(claimed, end, meetingId, contactId, wordsOf(asked).found);
}

/**
 * A meeting that no row tells of, and that no claim waited for. The execution that booked it ended its claim, and noted in
 * the same write what follows. So nothing follows twice.
 */
export function foundAnew(claimed: Claimed, found: Extract<Found, { kind: 'found' }>): Decision {
  return foundThere(claimed, { ...found, contactId: '' });
}

/** `eventId`: the meeting's id, or `?` and that of the calendar's event. */
function success(claimed: Claimed, endMs: Instant, eventId: string, contactId: string, reason: string): Decision {
  const { asked, claim, about } = claimed;
  const { notes } = asked.sheet.execution;
  endClaim(notes, claim);
  const row = bookedRow(claim, { endMs, eventId, reason, bookedAtMs: asked.sheet.nowMs });
  const followUp = noteAfterwards(asked, claim, contactId);
  return {
    ...about,
    result: { kind: 'booked' },
    reason,
    booking: { row, replaces: '' },
    ...(followUp ? { afterwards: () => afterwards(asked.sheet, followUp) } : {}),
  };
}

/** The earlier attempt keeps no other contact from the start for longer, as nothing was booked since. */
export function stillUnknown(claimed: Claimed, { firstMs }: Claim, look: UnreadableContact | null = null): Decision {
  const { claim } = claimed;
  return unconfirmed({ ...claimed, claim: { ...claim, firstMs } }, look, claim.unknownSinceMs ?? claim.sinceMs);
}

/** It is not known whether a meeting stands, and the look for it told nothing. */
function unconfirmed(claimed: Claimed, look: UnreadableContact | null, sinceMs: Instant, error = ''): Decision {
  if (look?.mayNotLook) problem(claimed, 'cannotLook', writeStamp(claimed.claim.startMs, claimed.asked.sheet.zone));
  return leave(claimed, [error, look?.error ?? ''].filter(Boolean).join('; '), sinceMs);
}

export function leave({ asked, claim, about }: Claimed, why: string, sinceMs: Instant): Decision {
  leaveUnknown(asked.sheet.execution.notes, claim, sinceMs);
  const words = wordsOf(asked);
  return failed('bookingUnconfirmed', why === '' ? words.claimedByContact : words.unknown(why), about);
}

export function wordsOf({ sheet }: LinkAsked) {
  return hubspotWords(sheet.configuration.settings.language);
}
