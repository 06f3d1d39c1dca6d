// Cells of a tab's file: the display of a typed text, and the typed form from which a value reads back exactly.
import { PlatformError } from '../boundary.ts';
import { localeOf } from './locale.ts';
import { interpretTyped, type Typed } from './typing.ts';

/** "Files you can store in Google Drive": support.google.com/drive/answer/37603. */
const MAX_CELL_CHARACTERS = 50_000;

/** No formula is computed here; every one shows this. */
const FORMULA_SHOWS = '#ERROR!';

/** The cell's display (FORMATTED_VALUE). A plain-text column shows what was typed, without the apostrophe that marks text. */
export function displayed(typed: string, locale: string, plainText: boolean): string {
  if (plainText) return typed.startsWith("'") ? typed.slice(1) : typed;
  return shows(interpretTyped(typed, locale), typed, locale);
}

/** The typed form of a text. A leading apostrophe keeps it a text where it would not be one, or begins with = + - @ '. */
export function encodeText(text: string, locale: string, plainText: boolean): string {
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new PlatformError(
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
  if (/^[=+\-@']/.test(text)) return `'${text}`;
  const safe = plainText || text === '' || interpretTyped(text, locale).kind === 'text';
  return safe ? text : `'${text}`;
}

/** The typed form of a finite number: the shortest digits that read back as the same number, with the locale's decimal mark. */
export function encodeNumber(value: number, locale: string): string {
  return String(value).replace('.', localeOf(locale).decimal);
}

export function encodeBoolean(value: boolean, locale: string): string {
  const { trueWord, falseWord } = localeOf(locale);
  return value ? trueWord : falseWord;
}

function shows(value: Typed, typed: string, locale: string): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'number':
      return value.style === 'asTyped' ? typed.trim() : showsNumber(value.value, value.style, locale);
    case 'boolean':
      return encodeBoolean(value.value, locale);
    case 'formula':
      return FORMULA_SHOWS;
    default:
      return typed.trim();
  }
}

/** The automatic format: ten significant digits, whole numbers up to fifteen, `1.00E+05` for what was typed with an exponent. */
function showsNumber(value: number, style: 'plain' | 'scientific', locale: string): string {
  const { decimal } = localeOf(locale);
  if (style === 'scientific' || Math.abs(value) >= 1e15) {
    return exponential(value).replace('.', decimal);
  }
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(10));
  return String(rounded).replace('.', decimal);
}

function exponential(value: number): string {
  const [digits = '', exponent = ''] = value.toExponential(2).split('e');
  return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
