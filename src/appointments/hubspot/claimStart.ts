// The part of a booking that needs the script's lock: who has the start already, and a claim on it. HubSpot is asked after
// the lock is let go, as no other booking may wait for HubSpot.
import { hubspotKey } from '../../notes/credentials.ts';
import {
  barsOthers,
  type Claim,
  claimKey,
  isInFlight,
  openClaims,
  unknownSince,
  writeClaim,
} from '../../notes/hubspotClaims.ts';
import { platformText } from '../../ports/platformFailure.ts';
import type { Instant } from '../../scheduling/time.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { nameKey } from '../../sheet/text.ts';
import { hubspotWords } from '../../words/hubspot.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { spokenTime } from '../../words/spokenTime.ts';
import { type Decision, failed, type OutsideLock } from '../decision.ts';
import { barredStarts, isTheirs } from './barredStarts.ts';
import { bookMeeting } from './bookMeeting.ts';
import type { CountedRows } from './countedRows.ts';
import { addressOf } from './identity.ts';
import type { LinkAsked } from './link.ts';
import { confirmRepeat } from './repeated.ts';

/** The execution holds the script's lock, and has read Sheet and notes since. */
export function claimStart(asked: LinkAsked, counted: CountedRows, startMs: Instant): Decision | OutsideLock {
  const { sheet, service, request } = asked;
  const { execution, nowMs } = sheet;
  const { language } = sheet.configuration.settings;
  const words = hubspotWords(language);
  const about = { service: service.name, contact: request.contact, startMs };
  const own = openClaims(execution.notes).filter((one) => isTheirs(one, asked));
  const inTheWay = existing(asked, counted, own, startMs, about);
  if (inTheWay) return inTheWay;
  // The Sheet may name another link by now.
  const isSame = (one: Claim): boolean => one.slug === service.slug || nameKey(one.service) === nameKey(service.name);
  const earlier = own.find((one) => isSame(one) && one.startMs === startMs) ?? null;
  if (earlier && isInFlight(earlier, nowMs)) return failed('bookingUnconfirmed', words.claimedByContact, about);
  const isBarred = barredStarts(asked, counted).has(startMs);
  if (isBarred && earlier === null) return failed('slotGone', words.claimed, about);
  const found = addressOf(request.contact, sheet);
  if (found.kind === 'none') return failed('emailMissing', words.emailMissing, about);
  if (found.kind === 'notOne') return failed('emailRefused', words.emailNotOne, about);
  if (hubspotKey(execution.notes) === '') return failed('sheetFaulty', words.noKey, about);
  const { email: address } = found;
  const claim = earlier ? retaken(earlier, asked, isBarred) : newClaim(asked, startMs, address);
  try {
    writeClaim(execution.notes, claim);
  } catch (error) {
    return failed('internal', reasonsFor(language).noProperties(platformText(error)), about);
  }
  const isFallback = found.kind === 'fallback';
  const mayStand = earlier !== null || !counted.isWhole || counted.unclear.length > 0;
  return { outsideLock: () => bookMeeting({ asked, counted, claim, earlier, about, address, isFallback, mayStand }) };
}

function newClaim({ sheet, service, request, requestId }: LinkAsked, startMs: Instant, sentTo: string): Claim {
  const { name, email, phone, contactId, externalId } = request.contact;
  return {
    key: claimKey(sheet.execution.ports.codec.uuid()),
    requestId,
    service: service.name,
    slug: service.slug,
    startMs,
    contact: { name, email, phone, contactId, externalId },
    sentTo,
    firstMs: sheet.nowMs,
    sinceMs: sheet.nowMs,
    unknownSinceMs: null,
    isOpen: true,
    isSpent: false,
  };
}

/**
 * The claim goes on from one with an unknown outcome. It keeps other contacts away as long as that one would have. If that
 * is over it does so anew, as HubSpot may be asked to book anew. Where neither is so, it only looks for the meeting.
 */
function retaken(earlier: Claim, asked: LinkAsked, isBarred: boolean): Claim {
  const { nowMs } = asked.sheet;
  const { firstMs, isSpent } = earlier;
  const isAnew = !isBarred && !isSpent && !barsOthers(earlier, nowMs);
  return {
    ...newClaim(asked, earlier.startMs, earlier.sentTo),
    key: earlier.key,
    firstMs: isAnew ? nowMs : firstMs,
    unknownSinceMs: unknownSince(earlier, nowMs),
    isSpent,
  };
}

/**
 * What the contact's rows and claims say (rule 12); null if nothing stands in the way. HubSpot moves no appointment, so
 * `move` acts as `refuse`.
 */
function existing(
  { sheet, service, identity }: LinkAsked,
  { rows, unclear }: CountedRows,
  claims: readonly Claim[],
  startMs: Instant,
  about: Partial<Decision>,
): Decision | OutsideLock | null {
  const { configuration, contacts, nowMs, zone } = sheet;
  const { language, repeatBookings } = configuration.settings;
  const words = hubspotWords(language);
  const theirs = rows.filter(({ active, row }) => active && contacts.same(row, identity));
  const there = theirs.flatMap((one) => (one.startMs === startMs ? [one.row] : []));
  if (there.length > 0) return { outsideLock: () => confirmRepeat(sheet, there, about) };
  if (repeatBookings === 'allow') return null;
  const [ahead] = theirs.filter((one) => one.endMs > nowMs).sort((a, b) => a.startMs - b.startMs);
  if (ahead) {
    const reason = words.standsAlready(writeStamp(ahead.startMs, zone));
    return failed('alreadyBooked', reason, about, spokenTime(ahead.startMs, zone, language));
  }
  const mine = unclear.find((row) => contacts.same(row, identity));
  if (mine) return failed('sheetFaulty', reasonsFor(language).faulty(mine.finding), about);
  const elsewhere = claims.some((one) => one.startMs !== startMs && nameKey(one.service) === nameKey(service.name));
  return elsewhere ? failed('bookingUnconfirmed', words.claimedByContact, about) : null;
}
