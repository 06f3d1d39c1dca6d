// Cells that hold names, ids and addresses.
import { withoutInvisible } from '../../text/invisible.ts';
import { trimmed } from '../text.ts';
import type { Reader } from './reading.ts';

// The errors of formulas as English and German spreadsheets show them; \xC4, \xD6 and \xDC are umlauts.
const FORMULA_ERROR = /^#(?:N\/A|NV|[A-Z\xC4\xD6\xDC0-9/]+[!?])$/;
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;
// An id is an address, and no address is longer.
const CALENDAR_ID = /^[^\s,;]{1,320}$/;

export function isFormulaError(shown: string): boolean {
  return FORMULA_ERROR.test(shown);
}

/** Any text, on one line. */
export const readText: Reader<string> = (shown) => ({ value: trimmed(shown) });

/** Any text, with its line breaks. */
export const readLines: Reader<string> = (shown) => ({ value: withoutInvisible(shown).replace(/\r\n?/g, '\n') });

/** The parts between commas, semicolons or line breaks; blank parts do not count. */
export function listOf(shown: string): string[] {
  return shown
    .split(/[,;\n]/)
    .map(trimmed)
    .filter((part) => part !== '');
}

export const readEmail: Reader<string> = (shown) => {
  const value = trimmed(shown);
  return EMAIL.test(value) ? { value } : { problem: { kind: 'notEmail', shown } };
};

/** One id. Whether such a calendar exists is for Google to say. */
export const readCalendarId: Reader<string> = (shown) => {
  const value = trimmed(shown);
  return CALENDAR_ID.test(value) ? { value } : { problem: { kind: 'notCalendarId', shown } };
};

/** Each id once. */
export const readCalendarIds: Reader<readonly string[]> = (shown) => {
  const ids = listOf(shown);
  const wrong = ids.find((id) => !CALENDAR_ID.test(id));
  return wrong === undefined && ids.length > 0
    ? { value: [...new Set(ids)] }
    : { problem: { kind: 'notCalendarId', shown: wrong ?? shown } };
};

// Braces with anything between them, on one line.
const TEMPLATE = /^(?:[^{}]|\{[^{}]*[^{}\s][^{}]*\})*$/;

/** A text, on one line, with placeholders such as `{phone}` in it. No brace is without its partner. */
export const readTemplate: Reader<string> = (shown) => {
  const value = trimmed(shown);
  return TEMPLATE.test(value) ? { value } : { problem: { kind: 'notTemplate', shown } };
};
