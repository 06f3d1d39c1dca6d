// Whether a text is an answer that telli expects. Google sends error pages as HTML with status 200, so only the shape tells.
import { isJsonObject, parseJson } from '../text/json.ts';

export type Action = 'available' | 'book' | 'contact_lookup';

export function isAnswer(action: Action, text: string): boolean {
  const value = parseJson(text);
  return isJsonObject(value) && SHAPES[action](value);
}

type Value = Readonly<Record<string, unknown>>;

const SHAPES: Readonly<Record<Action, (value: Value) => boolean>> = {
  available: isOffer,
  book: (value) => value.status === 'success' || isFailure(value),
  contact_lookup: ({ contact }) => contact === null || isContact(contact),
};

function isOffer(value: Value): boolean {
  if (!Array.isArray(value.available) || !value.available.every(isSlot)) return false;
  return value.status === undefined || (isFailure(value) && value.available.length === 0);
}

function isFailure(value: Value): boolean {
  return value.status === 'failed' && typeof value.reason === 'string' && value.reason !== '';
}

function isSlot(value: unknown): boolean {
  return isJsonObject(value) && typeof value.start_iso === 'string' && typeof value.end_iso === 'string';
}

function isContact(value: unknown): boolean {
  if (!isJsonObject(value) || !isJsonObject(value.properties)) return false;
  return [value.first_name, value.last_name, value.phone_number].every((text) => typeof text === 'string');
}
