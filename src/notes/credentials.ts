// The keys of telli's signature and the token of the link. '' = none, and none opens no door.
import type { Instant } from '../scheduling/time.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export function telliKey(notes: Notebook): string {
  return notes.read(PROPERTY.telliKey) ?? '';
}

/** The key before it, while its day lasts. */
export function formerTelliKey(notes: Notebook, nowMs: Instant): string {
  const isValid = nowMs < Number(notes.read(PROPERTY.formerKeyUntil) ?? 0);
  return isValid ? (notes.read(PROPERTY.formerKey) ?? '') : '';
}

export function linkToken(notes: Notebook): string {
  return notes.read(PROPERTY.linkToken) ?? '';
}
