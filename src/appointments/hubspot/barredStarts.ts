// Starts that other callers of ours are booking by the same link, or have just booked. HubSpot may offer them still: it
// does not say how long a booking takes to show there.
import { barsOthers, type Claim, openClaims } from '../../notes/hubspotClaims.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import type { CountedRows } from './countedRows.ts';
import type { LinkAsked } from './link.ts';

// A booking ends two and a half minutes after its row's time at the latest. The rest is for HubSpot to show it.
export const NOT_SHOWN_MS = 5 * MINUTE_MS;

/** For this request's contact. A round robin may have another host free then; a few minutes later HubSpot is believed. */
export function barredStarts(asked: LinkAsked, { ofLink }: CountedRows): ReadonlySet<Instant> {
  const { sheet, service } = asked;
  const { nowMs, execution } = sheet;
  const claims = openClaims(execution.notes).filter(
    (one) => one.slug === service.slug && !isTheirs(one, asked) && barsOthers(one, nowMs),
  );
  const booked = ofLink.filter(({ active, row }) => active && nowMs < (row.bookedAtMs ?? 0) + NOT_SHOWN_MS);
  return new Set([...claims, ...booked].map(({ startMs }) => startMs));
}

/** A relay that repeats a call repeats the id. */
export function isTheirs({ contact, requestId }: Claim, asked: LinkAsked): boolean {
  return asked.sheet.contacts.same(contact, asked.identity) || requestId === asked.requestId;
}
