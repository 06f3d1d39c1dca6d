// What follows a booking in the CRM: a change of the contact, a ticket. Neither can undo the booking.
import { isJsonObject, parseJson } from '../text/json.ts';
import { type ApiAnswer, idText } from './answer.ts';
import { type ApiError, readError } from './errors.ts';

/**
 * unknownProperties: the account does not have these, so nothing was written; without them the change may pass. refused:
 * nothing was written, and the same again would not be. unknown: it may be written or not.
 */
export type ChangeOutcome =
  | { readonly kind: 'written'; readonly id: string }
  | { readonly kind: 'unknownProperties'; readonly properties: readonly string[]; readonly error: ApiError }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'busy'; readonly error: ApiError }
  | { readonly kind: 'unknown'; readonly error: ApiError };

/** The answer to `changeContact` or `createTicket`. busy: nothing was written; later it may be. */
export function judgeChange(answer: ApiAnswer): ChangeOutcome {
  const error = readError(answer);
  if ('failed' in answer || answer.status >= 500) return { kind: 'unknown', error };
  if (answer.status < 300) return { kind: 'written', id: idOf(answer.text) };
  if ([423, 429, 477].includes(answer.status)) return { kind: 'busy', error };
  const properties = answer.status === 400 ? unknownIn(error) : [];
  return properties.length > 0 ? { kind: 'unknownProperties', properties, error } : { kind: 'refused', error };
}

// The name stands in the details or, in the older form, in the message alone.
function unknownIn({ message, subCategory, properties }: ApiError): readonly string[] {
  if (!`${subCategory} ${message}`.includes('PROPERTY_DOESNT_EXIST')) return [];
  if (properties.length > 0) return properties;
  return message.split('PROPERTY_DOESNT_EXIST').slice(1).flatMap(nameAfter);
}

function nameAfter(text: string): string[] {
  const name = /"?name"?\s*[:=]\s*"?([\w-]+)/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

function idOf(text: string): string {
  const body = parseJson(text);
  return isJsonObject(body) ? idText(body.id) : '';
}
