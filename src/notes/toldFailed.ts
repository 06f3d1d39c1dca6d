// Of two attempts at one request, the one that was told "failed" under the lock settles it. The relay has already given up the
// other attempt, and the caller has heard of the failure. So the other attempt must not book any more if it comes late.

import type { Decision } from '../appointments/decision.ts';
import type { Session } from '../booking/session.ts';
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import { isRefusalCode, outcomeOf, type Refusal } from '../words/refusals.ts';
import { PROPERTY } from './propertyNames.ts';

type Properties = Session['properties'];

/** These claim nothing, or tell of an appointment that stands. */
const OPEN: readonly Refusal[] = ['lockBusy', 'bookingUnconfirmed', 'alreadyBooked'];

// The relay gives up a first attempt after some five seconds. No caller hears a later answer, and the retry must not heed it.
const HEARD_MS = 4_500;

/** Notes what a request that came through the relay was told. At the direct door every request has an id of its own. */
export function settle({ incoming, changes, startedMs, ports }: Session, { result }: Decision): void {
  if (incoming.door.kind !== 'relay' || result.kind !== 'failed' || ports.now() - startedMs > HEARD_MS) return;
  const { refusal } = result;
  if (OPEN.includes(refusal) || outcomeOf(refusal) === 'refused') return;
  changes.set(PROPERTY.settled + incoming.requestId, `${refusal} ${startedMs}`);
}

/** What an earlier attempt at this request was told; null = nothing that is certain. */
export function settledAs({ incoming, properties }: Session): Refusal | null {
  const [refusal] = wordsIn(properties, PROPERTY.settled + incoming.requestId);
  return isRefusalCode(refusal) ? refusal : null;
}

/** The properties of requests that have no other attempt under way any more. */
export function settledLongAgo(properties: Properties, nowMs: Instant): string[] {
  const keys = Object.keys(properties).filter((key) => key.startsWith(PROPERTY.settled));
  return keys.filter((key) => !(Number(wordsIn(properties, key)[1]) > nowMs - SURELY_ENDED_MS));
}

function wordsIn(properties: Properties, key: string): readonly string[] {
  return (properties[key] ?? '').split(' ');
}
