// Of two attempts at one request, the one that was told "failed" under the lock settles it. The relay has given up the
// other attempt, and the caller has heard of the failure. If the other attempt comes late, it must not book any more.
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import { isRefusalCode, outcomeOf, type Refusal } from '../words/refusals.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** These claim nothing, or tell of an appointment that stands, or of what the caller left open. */
const LEAVES_OPEN: readonly Refusal[] = [
  ...(['lockBusy', 'bookingUnconfirmed', 'cancelUnconfirmed', 'alreadyBooked'] as const),
  ...(['detailsMissing', 'whichAppointment', 'mustName', 'changedSince'] as const),
];

export function noteToldFailed(notes: Notebook, requestId: string, refusal: Refusal, nowMs: Instant): void {
  if (LEAVES_OPEN.includes(refusal) || outcomeOf(refusal) === 'refused') return;
  notes.note(PROPERTY.toldFailed + requestId, `${refusal} ${nowMs}`);
}

/** The refusal that an earlier attempt at this request was told; null if none is certain. */
export function earlierRefusal(notes: Notebook, requestId: string): Refusal | null {
  const [refusal] = partsOf(notes, PROPERTY.toldFailed + requestId);
  return isRefusalCode(refusal) ? refusal : null;
}

/** The notes on requests that have no other attempt under way any more. */
export function toldFailedLongAgo(notes: Notebook, nowMs: Instant): string[] {
  const keys = notes.keysWith(PROPERTY.toldFailed);
  return keys.filter((key) => !(Number(partsOf(notes, key)[1]) > nowMs - SURELY_ENDED_MS));
}

function partsOf(notes: Notebook, key: string): readonly string[] {
  return (notes.read(key) ?? '').split(' ');
}
