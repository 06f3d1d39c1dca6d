// Books a claimed start at HubSpot, without the script's lock: a fresh look, one request to book, and what its answer means.
// A request is never repeated blindly, as HubSpot knows no repeat.
import { bookMeeting as bookRequest } from '../../hubspot/api.ts';
import { bookingBody, judge } from '../../hubspot/meeting.ts';
import { offsetsAround } from '../../hubspot/months.ts';
import { type Claim, isSettledThere, latestToSend, writeClaim } from '../../notes/hubspotClaims.ts';
import { told } from '../../ports/platformFailure.ts';
import type { Instant } from '../../scheduling/time.ts';
import { type Decision, failed } from '../decision.ts';
import { ask } from './ask.ts';
import { answersFor } from './caller.ts';
import type { Link } from './link.ts';
import type { UnreadableContact } from './lookForMeeting.ts';
import { narrowed, openLink } from './offered.ts';
import {
  type Claimed,
  detailsMissing,
  foundAnew,
  foundThere,
  leave,
  lookFor,
  nothingBooked,
  outcome,
  slotGone,
  stillUnknown,
  wordsOf,
} from './outcome.ts';

/** The claim ends with the decision, or stays as unknown. Never throws once HubSpot was asked to book. */
export function bookMeeting(claimed: Claimed): Decision {
  const { asked, claim, earlier, mayStand } = claimed;
  const { nowMs } = asked.sheet;
  const found = mayStand ? lookFor(claimed) : null;
  if (found?.kind === 'found') return earlier ? foundThere(claimed, found) : foundAnew(claimed, found);
  if (found?.kind === 'unreadable') return notSeen(claimed, found);
  if (earlier && !mayAskAgain(claim, nowMs)) return stillUnknown(claimed, earlier);
  const link = openLink(asked, offsetsAround(claim.startMs, nowMs), claimed.about);
  if ('result' in link) return nothingBooked(claimed, link);
  if (!isOffered(claimed, link)) return nothingBooked(claimed, slotGone(claimed));
  return post(claimed, link);
}

/** An earlier attempt of the contact may be on its way, or other contacts be let to the start before HubSpot shows a booking. */
function mayAskAgain(claim: Claim, nowMs: Instant): boolean {
  const isSettled = claim.unknownSinceMs === null || isSettledThere(claim.unknownSinceMs, nowMs);
  return isSettled && !claim.isSpent && nowMs <= latestToSend(claim);
}

function isOffered({ asked, counted, claim }: Claimed, { starts }: Link): boolean {
  if (!starts.includes(claim.startMs)) return false;
  return narrowed(asked, counted, [claim.startMs], claim).starts.length > 0;
}

/** Whether a meeting of the contact stands already cannot be seen. */
function notSeen(claimed: Claimed, look: UnreadableContact): Decision {
  if (claimed.earlier) return stillUnknown(claimed, claimed.earlier, look);
  return nothingBooked(
    claimed,
    failed('calendarUnreachable', wordsOf(claimed.asked).unreadable(look.error), claimed.about),
  );
}

function post(claimed: Claimed, link: Link): Decision {
  const { asked, address } = claimed;
  const { sheet, service, request } = asked;
  const { execution, configuration } = sheet;
  const { timeZone, language } = configuration.settings;
  const { formFields, missing } = answersFor(asked, link);
  if (missing.length > 0) return nothingBooked(claimed, detailsMissing(claimed, missing.join(', ')));
  const { startMs } = claimed.claim;
  const { durationMs } = link;
  const { slug } = service;
  const body = bookingBody({
    slug,
    startMs,
    durationMs,
    timeZone,
    language,
    email: address,
    ...request.name,
    formFields,
  });
  if (execution.ports.now() > latestToSend(claimed.claim)) return nothingBooked(claimed, notSent(claimed));
  const sending = withAddress(claimed);
  if (sending === null) return nothingBooked(claimed, notSent(claimed));
  const [answer = { failed: 'no answer' }] = ask(execution, [bookRequest(body, timeZone)]);
  try {
    return outcome(sending, link, judge(answer, { startMs, durationMs }));
  } catch (error) {
    execution.ports.report(`After a booking at HubSpot: ${told(error)}`);
    return leave(sending, 'a mistake in Slotsheet', execution.ports.now());
  }
}

/** The claim tells under which address to look. null if it cannot be noted: a booking that cannot be looked up is not sent. */
function withAddress(claimed: Claimed): Claimed | null {
  const { asked, claim, address } = claimed;
  if (claim.sentTo === address) return claimed;
  const { notes, ports } = asked.sheet.execution;
  const now = { ...claim, sentTo: address };
  try {
    writeClaim(notes, now);
    return { ...claimed, claim: now };
  } catch (error) {
    ports.report(`The address of a booking at HubSpot could not be noted: ${told(error)}`);
    return null;
  }
}

/** It took so long that another request may take the claim for unknown while the booking is on its way. */
function notSent({ asked, about }: Claimed): Decision {
  return failed('calendarUnreachable', wordsOf(asked).notSent, about);
}
