// The answers that the contract allows, written down a second time: nothing of the product's own code is in here.

export type Action = 'available' | 'book' | 'contact_lookup';

/** `offered`, `booked` and `known` say what was found; `none`: a free answer without slots or caller. */
export type Shape = 'offered' | 'none' | 'booked' | 'known' | 'failed';

export interface Slot {
  readonly start_iso: string;
  readonly end_iso: string;
}

export type Fields = Readonly<Record<string, unknown>>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const OPTIONAL_TEXTS = ['email', 'external_id'];
// An agent's words are one line: no mark-up, no machine's error.
const NO_SENTENCE = /[<>{}\p{Cc}\p{Cs}]|\b\w*(Error|Exception)\b|:\d+:\d+/u;

/**
 * The kind of answer that the text is; null if the contract has no such answer to this action. Text that is not JSON is
 * null.
 */
export function shapeOf(action: Action, text: string): Shape | null {
  const answer = parsed(text);
  if (!isFields(answer)) return null;
  if (action === 'available') return shapeOfOffer(answer);
  if (action === 'contact_lookup') return shapeOfLookup(answer);
  if (hasKeys(answer, ['status']) && answer.status === 'success') return 'booked';
  return hasKeys(answer, ['status', 'reason']) && isFailure(answer) ? 'failed' : null;
}

function shapeOfOffer(answer: Fields): Shape | null {
  const { available } = answer;
  if (!Array.isArray(available)) return null;
  if (hasKeys(answer, ['available', 'status', 'reason'])) {
    return available.length === 0 && isFailure(answer) ? 'failed' : null;
  }
  if (!hasKeys(answer, ['available']) || !available.every(isSlot)) return null;
  const starts = available.map(({ start_iso }) => start_iso);
  const ascends = starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? ''));
  if (!ascends) return null;
  return available.length > 0 ? 'offered' : 'none';
}

function shapeOfLookup(answer: Fields): Shape | null {
  if (!hasKeys(answer, ['contact'])) return null;
  const { contact } = answer;
  if (contact === null) return 'none';
  if (!isFields(contact) || !isFields(contact.properties)) return null;
  const texts = ['first_name', 'last_name', 'phone_number', ...OPTIONAL_TEXTS.filter((key) => key in contact)];
  const isWhole = hasKeys(contact, [...texts, 'properties']) && texts.every((key) => typeof contact[key] === 'string');
  const isPlain = Object.values(contact.properties).every((value) => typeof value === 'string');
  return isWhole && isPlain ? 'known' : null;
}

function isFailure({ status, reason }: Fields): boolean {
  return status === 'failed' && typeof reason === 'string' && reason.trim() !== '' && !NO_SENTENCE.test(reason);
}

function isSlot(value: unknown): value is Slot {
  if (!isFields(value) || !hasKeys(value, ['start_iso', 'end_iso'])) return false;
  const { start_iso: start, end_iso: end } = value;
  if (typeof start !== 'string' || typeof end !== 'string') return false;
  return INSTANT.test(start) && INSTANT.test(end) && start < end && !Number.isNaN(Date.parse(start));
}

/** These keys and no others, in any order. */
function hasKeys(value: Fields, keys: readonly string[]): boolean {
  return Object.keys(value).sort().join() === [...keys].sort().join();
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
