// The value of a cell into which a person has typed a text, as Google Sheets decides it (value input option USER_ENTERED):
// developers.google.com/workspace/sheets/api/reference/rest/v4/ValueInputOption.
import { localeOf } from './locale.ts';
import { readTypedDate } from './typedDate.ts';
import { readTypedNumber, type TypedNumber } from './typedNumber.ts';

export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'number' } & TypedNumber)
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date' | 'time' | 'datetime' | 'formula' };

/** `locale` is a code as `en_US`. A leading apostrophe makes the rest text; a leading + or - that is no number makes a formula; blanks before it do not. */
export function interpretTyped(text: string, locale: string): Typed {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (!/[\d=+-]|^\s*(true|false|wahr|falsch)\s*$/i.test(text)) return { kind: 'text', text };
  return readTyped(text.trim(), locale) ?? (/^[=+-]./su.test(text) ? { kind: 'formula' } : { kind: 'text', text });
}

function readTyped(trimmed: string, locale: string): Typed | null {
  const marks = localeOf(locale);
  const word = trimmed.toUpperCase();
  if (word === 'TRUE' || word === marks.trueWord) return { kind: 'boolean', value: true };
  if (word === 'FALSE' || word === marks.falseWord) return { kind: 'boolean', value: false };
  const number = readTypedNumber(trimmed, marks);
  if (number !== null) return { kind: 'number', ...number };
  const kind = readTypedDate(trimmed, marks);
  return kind === null ? null : { kind };
}
