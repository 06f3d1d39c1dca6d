// telli's keys for signatures, and the link token. '' means that there is none, and then that door is closed.
import type { Instant } from '../scheduling/time.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export function telliKey(notes: Notebook): string {
  return notes.read(PROPERTY.telliKey) ?? '';
}

/** The key before this one, while its last day runs. */
export function formerTelliKey(notes: Notebook, nowMs: Instant): string {
  const isValid = nowMs < Number(notes.read(PROPERTY.formerKeyUntil) ?? 0);
  return isValid ? (notes.read(PROPERTY.formerKey) ?? '') : '';
}

/** '' = none. Only for requests to HubSpot. */
export function hubspotKey(notes: Notebook): string {
  return notes.read(PROPERTY.hubspotKey) ?? '';
}

export function linkToken(notes: Notebook): string {
  return notes.read(PROPERTY.linkToken) ?? '';
}
