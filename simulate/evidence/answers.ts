// Reads an answer's text by the contract with telli, or as a tool call's.
import type { Asked } from './history.ts';
import { readToolAnswer, type ToolAnswer } from './toolAnswers.ts';

/** telli's own sentence, in every language. */
export const GONE = 'Appointment slot is no longer available';

export type Answer = { readonly kind: 'contact' } | ToolAnswer;

/** Whether a sentence of the web app leaves the outcome open, and says that the caller may ask again. */
export function claimsNothing(reason: string): boolean {
  return /\b(?:ask\w*|try)\b.*\b(?:again|once more)\b/i.test(reason) && !ASKS_FOR_MORE.test(reason);
}

// HubSpot wants an e-mail address, and a link's form may want more. An offer may be over, or an appointment may be another.
const ASKS_FOR_MORE = /\bis needed to book\b|\boffer does not hold\b|\bhas changed since\b/i;

const OPEN = /not confirmed|is busy at the moment|cannot be (?:reached|read)|went wrong/i;

/** Of a booking behind a link: whether the answer leaves open whether something was booked. */
export function leavesOpen(answer: Answer): boolean {
  return answer.kind === 'failed' && OPEN.test(answer.reason);
}

type Value = Readonly<Record<string, unknown>>;

/** null if the text has none of the shapes that the contract allows for this action. */
export function readAnswer(action: Asked['action'], text: string): Answer | null {
  const value = parsed(text);
  if (value === null) return null;
  if ('sentence' in value) return readToolAnswer(action, value);
  switch (action) {
    case 'available':
      return 'status' in value ? readNoOffer(value) : readOffer(value);
    case 'book':
      return value.status === 'success' && hasOnly(value, 'status') ? { kind: 'success' } : readFailure(value);
    case 'contact_lookup':
      return hasOnly(value, 'contact') && isContact(value.contact) ? { kind: 'contact' } : null;
    case 'next-appointments':
    case 'move':
    case 'cancel':
      return null;
  }
}

function parsed(text: string): Value | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function readOffer(value: Value): Answer | null {
  if (!hasOnly(value, 'available') || !Array.isArray(value.available)) return null;
  const slots: unknown[] = value.available;
  return slots.every(isSlot) ? { kind: 'offered', startsMs: slots.map((slot) => Date.parse(slot.start_iso)) } : null;
}

function readNoOffer({ available, ...rest }: Value): Answer | null {
  return Array.isArray(available) && available.length === 0 ? readFailure(rest) : null;
}

function readFailure(value: Value): Answer | null {
  const { status, reason } = value;
  const isFailure = hasOnly(value, 'status', 'reason') && status === 'failed' && typeof reason === 'string';
  return isFailure && reason !== '' ? { kind: 'failed', reason } : null;
}

// Always UTC with milliseconds, as the contract writes it.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isSlot(slot: unknown): slot is { readonly start_iso: string; readonly end_iso: string } {
  const { start_iso: start, end_iso: end } = (slot ?? {}) as Value;
  const isTime = (text: unknown): text is string => typeof text === 'string' && INSTANT.test(text);
  return isTime(start) && isTime(end) && Date.parse(start) < Date.parse(end);
}

function isContact(contact: unknown): boolean {
  if (contact === null) return true;
  const { first_name, last_name, phone_number, properties } = (contact ?? {}) as Value;
  const areTexts = [first_name, last_name, phone_number].every((text) => typeof text === 'string');
  return areTexts && typeof properties === 'object' && properties !== null;
}

function hasOnly(value: Value, ...keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}
