// Starts that executions are booking at HubSpot (rule 15). A claim is written under the script's lock, before HubSpot is
// asked, as no execution may wait there for HubSpot. It ends with the booking, or with a failure that certainly booked nothing.
// Without either it is unknown, and HubSpot must be asked what became of it.
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import type { BookingRow } from '../sheet/rows.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

type ClaimedContact = Pick<BookingRow, 'name' | 'email' | 'phone' | 'contactId' | 'externalId'>;

export interface Claim {
  /** The name of its property. */
  readonly key: string;
  readonly requestId: string;
  readonly service: string;
  readonly slug: string;
  readonly startMs: Instant;
  /** As the row of Bookings will show the contact. */
  readonly contact: ClaimedContact;
  /** The address that HubSpot knows the contact by. */
  readonly sentTo: string;
  /** Since when it keeps other contacts from the start. */
  readonly firstMs: Instant;
  /** When the attempt that runs now claimed it. */
  readonly sinceMs: Instant;
  /** Since when the outcome of an earlier attempt is unknown; null = no attempt before this one. */
  readonly unknownSinceMs: Instant | null;
  /** Whether an execution may still be at work; see `isInFlight`. */
  readonly isOpen: boolean;
  /** HubSpot booked another time for it, so that it may never be asked again. */
  readonly isSpent: boolean;
  /** The contact was erased meanwhile: a row of this booking tells nothing of them. The claim needs the address until it ends. */
  readonly isErased?: boolean;
}

// Two calls of UrlFetchApp end after a minute each, and the rest takes seconds.
const IN_FLIGHT_MS = 150_000;
// By then UrlFetchApp has given up a call that its execution could not end.
const SURELY_SENT_MS = 60_000;
// For what an execution does before and after a call.
const MARGIN_MS = 5_000;
// For HubSpot to show a booking, as after one with a row (barredStarts.ts).
const SHOWN_MS = 150_000;

/** Whether an execution may still be booking. After that an open claim is an unknown one. */
export function isInFlight({ isOpen, sinceMs }: Claim, nowMs: Instant): boolean {
  return isOpen && nowMs < sinceMs + IN_FLIGHT_MS;
}

/** Since when the outcome is unknown; null while an execution may still be booking. */
export function unknownSince(claim: Claim, nowMs: Instant): Instant | null {
  if (isInFlight(claim, nowMs)) return null;
  return claim.isOpen ? claim.sinceMs + IN_FLIGHT_MS : (claim.unknownSinceMs ?? claim.sinceMs);
}

/** Whether HubSpot has surely taken or dropped the request of an unknown claim. */
export function isSettledThere(sinceMs: Instant, nowMs: Instant): boolean {
  return nowMs >= sinceMs + SURELY_SENT_MS;
}

/**
 * The last moment at which HubSpot may be asked to book. The call ends while the claim is in flight, and HubSpot shows what
 * it booked while the claim keeps other contacts away.
 */
export function latestToSend({ sinceMs, firstMs }: Claim): Instant {
  const endMs = Math.min(sinceMs + IN_FLIGHT_MS, firstMs + SURELY_ENDED_MS - SHOWN_MS);
  return endMs - SURELY_SENT_MS - MARGIN_MS;
}

/** Whatever became of the booking, its claim keeps other contacts from the start for ten minutes. */
export function barsOthers({ firstMs }: Pick<Claim, 'firstMs'>, nowMs: Instant): boolean {
  return nowMs < firstMs + SURELY_ENDED_MS;
}

export function openClaims(notes: Notebook): readonly Claim[] {
  return notes.keysWith(PROPERTY.hubspotClaim).flatMap((key) => claimIn(key, notes.read(key) ?? '') ?? []);
}

export function claimKey(id: string): string {
  return PROPERTY.hubspotClaim + id;
}

/** One call. Throws if it fails: without its claim no execution may ask HubSpot for a booking. */
export function writeClaim(notes: Notebook, claim: Claim): void {
  notes.noteNow(claim.key, textOf(claim));
}

/** The outcome is not known, since `sinceMs`. */
export function leaveUnknown(notes: Notebook, claim: Claim, sinceMs: Instant): void {
  notes.note(claim.key, textOf({ ...claim, isOpen: false, unknownSinceMs: sinceMs }));
}

/** One call. */
export function markClaimErased(notes: Notebook, claim: Claim): void {
  writeClaim(notes, { ...claim, isErased: true });
}

// One call ends many notes, while each deletion takes its own; recovery deletes them.
const ENDED = 'ended';

export function endClaim(notes: Notebook, { key }: Pick<Claim, 'key'>): void {
  notes.note(key, ENDED);
}

/** The properties of claims that have ended. */
export function endedClaims(notes: Notebook): string[] {
  return notes.keysWith(PROPERTY.hubspotClaim).filter((key) => notes.readAtStart(key) === ENDED);
}

function textOf({ key: _, ...claim }: Claim): string {
  return JSON.stringify(claim);
}

const TEXTS = ['requestId', 'service', 'slug', 'sentTo'] as const;
const TIMES = ['startMs', 'firstMs', 'sinceMs'] as const;
const CONTACT = ['name', 'email', 'phone', 'contactId', 'externalId'] as const;

function claimIn(key: string, text: string): Claim | null {
  const value = parseJson(text);
  if (!isJsonObject(value) || !isJsonObject(value.contact)) return null;
  const { contact, unknownSinceMs, isOpen } = value;
  const isWhole =
    TEXTS.every((name) => typeof value[name] === 'string') &&
    TIMES.every((name) => Number.isInteger(value[name])) &&
    CONTACT.every((name) => typeof contact[name] === 'string') &&
    (unknownSinceMs === null || Number.isInteger(unknownSinceMs)) &&
    typeof isOpen === 'boolean';
  return isWhole ? ({ isSpent: false, ...value, key } as unknown as Claim) : null;
}
