// Who calls, as the tool's configuration or the platform says it. What is no value counts as not told.
import { readContact } from '../telli/contact.ts';
import { isText } from '../text/json.ts';
import { type CallerParameter, headerOf } from './parameters.ts';
import type { ToolCaller, ToolRequest } from './toolCall.ts';

export interface KnownCall {
  readonly caller: ToolCaller;
  /** '' = not told. */
  readonly callId: string;
}

/** Words that stand for no value, in a template that was not filled or from a telephone network that hides the number. */
const NO_VALUE: ReadonlySet<string> = new Set([
  ...['null', 'undefined', 'none', 'nil', 'nan', 'unknown', 'anonymous', 'restricted', 'unavailable', 'private'],
  ...['blocked', 'withheld', 'false', 'true', 'n/a', '[object object]'],
]);

// What Twilio writes for callers without a number: the words ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and UNAVAILABLE as a telephone's
// keys spell them. Some lists of them have UNKNOWN in another spelling, and Twilio has written RESTRICTED as a number of the USA.
const HIDDEN: ReadonlySet<string> = new Set([
  ...['266696687', '7378742833', '17378742833', '2562533', '8656696', '8566696', '8566696687', '86282452253'],
]);

/** Of the address, else of the header. */
export function configuredCall({ query, headers }: Pick<ToolRequest, 'query' | 'headers'>): KnownCall {
  const given = (parameter: CallerParameter, read: (value: unknown) => string) =>
    read(query[parameter]) || read(headers[headerOf(parameter)]);
  return {
    caller: {
      contactId: given('contact_id', toldId),
      externalId: given('external_id', toldId),
      phone: given('phone', toldNumber),
    },
    callId: given('call_id', toldId),
  };
}

/** What the platform's own call object says wins. The configuration fills what it lacks. */
export function filledUp(own: KnownCall, configured: KnownCall): KnownCall {
  return {
    caller: {
      contactId: own.caller.contactId || configured.caller.contactId,
      externalId: own.caller.externalId || configured.caller.externalId,
      phone: own.caller.phone || configured.caller.phone,
    },
    callId: own.callId || configured.callId,
  };
}

/** An identifier in the form in which telli's are read and compared; '' if it is none. */
export function toldId(value: unknown): string {
  const id = readContact({ contact_id: value }).contactId;
  return isTemplate(id) || NO_VALUE.has(id.toLowerCase()) || !/[\p{L}\p{N}]/u.test(id) ? '' : id;
}

/** A calling number, such as `+49301234567` or `sip:+49301234567@host`; '' if it is none. */
export function toldNumber(value: unknown): string {
  // In an address a `+` that was not encoded is a space.
  const number = toldId(isText(value) ? value.replace(/^ (?=[1-9]\d{9,14}$)/, '+') : value)
    .replace(/^(?:tel|sips?):/i, '')
    .replace(/[@;].*$/, '')
    .trim();
  if (!/^[+\d\s().-]+$/.test(number) || !/[1-9]/.test(number)) return '';
  return HIDDEN.has(number.replace(/\D/g, '')) ? '' : number;
}

/**
 * A placeholder of a tool's configuration that its platform has not filled: `{{x}}`, `${x}`, `{x}`, `<x>`, `%x%`. Or a variable's
 * name that a person typed as a text, such as `contact.externalId`: all callers would be the same one.
 */
function isTemplate(text: string): boolean {
  const isName = /^(?:contact|call|customer|system)(?:\.|__)[a-z_.]+$/i.test(text);
  return isName || /[{}<>]/.test(text) || /^%.*%$/.test(text);
}
