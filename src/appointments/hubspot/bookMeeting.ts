// Books a claimed start at HubSpot, without the script's lock: a fresh look, one request to book, and what its answer means.
// A request is never repeated blindly, as HubSpot knows no repeat.
import { bookMeeting as bookRequest } from '../../hubspot/api.ts';
import { bookingBody, judge } from '../../hubspot/meeting.ts';
import { offsetsAround } from '../../hubspot/months.ts';
import { endClaim, isSettledThere } from '../../notes/hubspotClaims.ts';
import { told } from '../../ports/platformFailure.ts';
import { type Decision, failed } from '../decision.ts';
import { ask } from './ask.ts';
import { answersFor } from './caller.ts';
import type { Link } from './link.ts';
import { lookForMeeting, type UnreadableContact } from './lookForMeeting.ts';
import { narrowed, openLink } from './offered.ts';
import { type Claimed, detailsMissing, foundThere, leave, outcome, slotGone, unconfirmed, wordsOf } from './outcome.ts';

/** The claim ends with the decision, or stays as unknown. Never throws once HubSpot was asked to book. */
export function bookMeeting(claimed: Claimed): Decision {
  const { asked, claim, mayStand } = claimed;
  const { execution, nowMs } = asked.sheet;
  const found = mayStand ? lookForMeeting(execution, claim.sentTo, claim.startMs) : null;
  if (found?.kind === 'found') return foundThere(claimed, found);
  const { unknownSinceMs } = claim;
  if (found?.kind === 'unreadable') return notSeen(claimed, found);
  if (unknownSinceMs !== null && !isSettledThere(unknownSinceMs, nowMs))
    return unconfirmed(claimed, null, unknownSinceMs);
  const link = openLink(asked, offsetsAround(claim.startMs, nowMs), claimed.about);
  if ('result' in link) return notAsked(claimed, link);
  if (!isOffered(claimed, link)) return notAsked(claimed, slotGone(claimed));
  return post(claimed, link);
}

function isOffered({ asked, counted, claim }: Claimed, { starts }: Link): boolean {
  if (!starts.includes(claim.startMs)) return false;
  return narrowed(asked, counted, [claim.startMs], claim).starts.length > 0;
}

/** Whether a meeting of the contact stands already cannot be seen. */
function notSeen(claimed: Claimed, look: UnreadableContact): Decision {
  const { unknownSinceMs } = claimed.claim;
  if (unknownSinceMs !== null) return unconfirmed(claimed, look, unknownSinceMs);
  return notAsked(claimed, failed('calendarUnreachable', wordsOf(claimed.asked).unreadable(look.error), claimed.about));
}

/**
 * HubSpot was not asked to book this time. If the outcome of an earlier request is unknown, it stays so: that request may
 * be what took the start.
 */
function notAsked(claimed: Claimed, decision: Decision): Decision {
  const { asked, claim } = claimed;
  if (claim.unknownSinceMs !== null) return unconfirmed(claimed, null, claim.unknownSinceMs);
  endClaim(asked.sheet.execution.notes, claim);
  return decision;
}

function post(claimed: Claimed, link: Link): Decision {
  const { asked, claim } = claimed;
  const { sheet, service, request } = asked;
  const { execution, configuration } = sheet;
  const { timeZone, language } = configuration.settings;
  const { formFields, missing } = answersFor(asked, link.facts);
  if (missing.length > 0) return notAsked(claimed, detailsMissing(claimed, missing.join(', ')));
  const body = bookingBody({
    slug: service.slug,
    startMs: claim.startMs,
    durationMs: link.durationMs,
    timeZone,
    language,
    email: claim.sentTo,
    ...request.name,
    formFields,
  });
  const [answer = { failed: 'no answer' }] = ask(execution, [bookRequest(body, timeZone)]);
  try {
    return outcome(claimed, link, judge(answer, { startMs: claim.startMs, durationMs: link.durationMs }));
  } catch (error) {
    execution.ports.report(`After a booking at HubSpot: ${told(error)}`);
    return leave(claimed, 'a mistake in Slotsheet', execution.ports.now());
  }
}
