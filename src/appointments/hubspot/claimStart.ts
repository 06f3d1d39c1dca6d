// The part of a booking that needs the script's lock: who has the start already, and a claim on it. HubSpot is asked after
// the lock is let go, as no other booking may wait for HubSpot.
import { hubspotKey } from '../../notes/credentials.ts';
import { type Claim, claimKey, isInFlight, openClaims, unknownSince, writeClaim } from '../../notes/hubspotClaims.ts';
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

/** The execution holds the script's lock, and has read Sheet and notes since. */
export function claimStart(asked: LinkAsked, counted: CountedRows, startMs: Instant): Decision | OutsideLock {
  const { sheet, service, request, requestId } = asked;
  const { execution, nowMs } = sheet;
  const { language } = sheet.configuration.settings;
  const words = hubspotWords(language);
  const about = { service: service.name, contact: request.contact, startMs };
  const own = openClaims(execution.notes).filter((one) => isTheirs(one, asked));
  const earlier = existing(asked, counted, own, startMs, about);
  if (earlier) return earlier;
  const theirs = own.find((one) => one.slug === service.slug && one.startMs === startMs) ?? null;
  if (theirs && isInFlight(theirs, nowMs)) return failed('bookingUnconfirmed', words.claimedByContact, about);
  if (barredStarts(asked, counted).has(startMs)) return failed('slotGone', words.claimed, about);
  const found = addressOf(request.contact, sheet);
  if (found.kind === 'none') return failed('emailMissing', words.emailMissing, about);
  if (found.kind === 'notOne') return failed('emailRefused', words.emailNotOne, about);
  if (hubspotKey(execution.notes) === '') return failed('sheetFaulty', words.noKey, about);
  const { name, email, phone, contactId, externalId } = request.contact;
  const claim: Claim = {
    key: theirs?.key ?? claimKey(execution.ports.codec.uuid()),
    requestId,
    service: service.name,
    slug: service.slug,
    startMs,
    contact: { name, email, phone, contactId, externalId },
    sentTo: theirs?.sentTo ?? found.email,
    firstMs: theirs?.firstMs ?? nowMs,
    sinceMs: nowMs,
    unknownSinceMs: theirs ? unknownSince(theirs, nowMs) : null,
    isOpen: true,
    isSpent: theirs?.isSpent ?? false,
  };
  try {
    writeClaim(execution.notes, claim);
  } catch (error) {
    return failed('internal', reasonsFor(language).noProperties(platformText(error)), about);
  }
  const isFallback = found.kind === 'fallback';
  const mayStand = theirs !== null || !counted.isWhole || counted.unclear.length > 0;
  const { email: address } = found;
  return { outsideLock: () => bookMeeting({ asked, counted, claim, about, address, isFallback, mayStand }) };
}

/**
 * What the contact's rows and claims say (rule 12); null if nothing stands in the way. HubSpot moves no appointment, so
 * `move` acts as `refuse`.
 */
function existing(
  { sheet, service, request }: LinkAsked,
  { rows, unclear }: CountedRows,
  claims: readonly Claim[],
  startMs: Instant,
  about: Partial<Decision>,
): Decision | null {
  const { configuration, contacts, nowMs, zone } = sheet;
  const { language, repeatBookings } = configuration.settings;
  const words = hubspotWords(language);
  const theirs = rows.filter(({ active, row }) => active && contacts.same(row, request.contact));
  if (theirs.some((one) => one.startMs === startMs)) {
    return { ...about, result: { kind: 'booked' }, reason: words.repeated };
  }
  if (repeatBookings === 'allow') return null;
  const [ahead] = theirs.filter((one) => one.endMs > nowMs).sort((a, b) => a.startMs - b.startMs);
  if (ahead) {
    const reason = words.standsAlready(writeStamp(ahead.startMs, zone));
    return failed('alreadyBooked', reason, about, spokenTime(ahead.startMs, zone, language));
  }
  const mine = unclear.find((row) => contacts.same(row, request.contact));
  if (mine) return failed('sheetFaulty', reasonsFor(language).faulty(mine.finding), about);
  const elsewhere = claims.some((one) => one.startMs !== startMs && nameKey(one.service) === nameKey(service.name));
  return elsewhere ? failed('bookingUnconfirmed', words.claimedByContact, about) : null;
}
