// Whether a text is an answer that the caller expects. Google sends error pages as HTML with status 200, so only the shape tells.
import { isJsonObject, isText, parseJson } from '../text/json.ts';

/** tools: a voice agent's tool call, of whatever tool. */
export type Action = 'available' | 'book' | 'contact_lookup' | 'tools';

export function isAnswer(action: Action, text: string): boolean {
  const value = parseJson(text);
  return isJsonObject(value) && SHAPES[action](value);
}

type Value = Readonly<Record<string, unknown>>;

// `{}` answers a message of Vapi's that asks no tool.
const SHAPES: Readonly<Record<Action, (value: Value) => boolean>> = {
  available: isOffer,
  book: (value) => value.status === 'success' || isFailure(value),
  contact_lookup: ({ contact }) => contact === null || isContact(contact),
  tools: (value) => isToolAnswer(value) || areResults(value) || Object.keys(value).length === 0,
};

function isOffer(value: Value): boolean {
  if (!Array.isArray(value.available) || !value.available.every(isSlot)) return false;
  return value.status === undefined || (isFailure(value) && value.available.length === 0);
}

function isFailure(value: Value): boolean {
  return value.status === 'failed' && isFilled(value.reason);
}

function isSlot(value: unknown): boolean {
  return isJsonObject(value) && isText(value.start_iso) && isText(value.end_iso);
}

function isContact(value: unknown): boolean {
  if (!isJsonObject(value) || !isJsonObject(value.properties)) return false;
  return [value.first_name, value.last_name, value.phone_number].every(isText);
}

function isToolAnswer({ status, sentence }: Value): boolean {
  return (status === 'success' || status === 'failed') && isFilled(sentence);
}

/** To Vapi, which may ask several calls at once. Each has its result. */
function areResults({ results }: Value): boolean {
  return Array.isArray(results) && results.length > 0 && results.every(isResult);
}

function isResult(value: unknown): boolean {
  return isJsonObject(value) && isText(value.toolCallId) && (isFilled(value.result) || isFilled(value.error));
}

function isFilled(value: unknown): boolean {
  return isText(value) && value !== '';
}
