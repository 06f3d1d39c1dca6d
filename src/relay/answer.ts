// Whether a text is an answer of the contract. Google sends error pages as HTML with status 200, so only the shape tells.
import { isJsonObject, parseJson } from '../telli/json.ts';

export type Action = 'available' | 'book';

export function isAnswer(action: Action, text: string): boolean {
  const value = parseJson(text);
  if (!isJsonObject(value)) return false;
  if (action === 'book') return value.status === 'success' || isFailure(value);
  if (!Array.isArray(value.available) || !value.available.every(isSlot)) return false;
  return value.status === undefined || (isFailure(value) && value.available.length === 0);
}

function isFailure(value: Readonly<Record<string, unknown>>): boolean {
  return value.status === 'failed' && typeof value.reason === 'string' && value.reason !== '';
}

function isSlot(value: unknown): boolean {
  return isJsonObject(value) && typeof value.start_iso === 'string' && typeof value.end_iso === 'string';
}
