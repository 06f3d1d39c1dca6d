// Of an answer either what was asked for, or why it cannot be read.
import { isJsonObject, parseJson } from '../text/json.ts';
import type { ApiAnswer, Json } from './answer.ts';
import { type ApiError, errorText, readError } from './errors.ts';

/** What cannot be read decides nothing. error: null if the status was good and only the body is not. why: for the Log. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly error: ApiError | null;
  readonly why: string;
}

/** Of a good status with a JSON object in its body what `read` makes of it. `read` says by a text why it cannot. */
export function readBody<T>(
  answer: ApiAnswer,
  statuses: readonly number[],
  read: (body: Json) => T | string,
): T | Unreadable {
  if ('failed' in answer || !statuses.includes(answer.status)) return refused(answer);
  const body = parseJson(answer.text);
  const made = isJsonObject(body) ? read(body) : 'no JSON object';
  return typeof made === 'string' ? { kind: 'unreadable', error: null, why: `200, ${made}` } : made;
}

function refused(answer: ApiAnswer): Unreadable {
  const error = readError(answer);
  return { kind: 'unreadable', error, why: errorText(error) };
}
