// Numbers as a person types them into a cell: 1,234.5 and 50% and $3 and (5) and 1e5, in the marks of the locale.
import type { Locale } from './locale.ts';

export interface TypedNumber {
  readonly value: number;
  /** plain: the sheet shows it in its own way. asTyped: grouping, percent, currency and the like, which stay on show. */
  readonly style: 'plain' | 'scientific' | 'asTyped';
}

/** null if the text (already trimmed) is not a number. Grouping marks must stand every three digits. */
export function readTypedNumber(text: string, locale: Locale): TypedNumber | null {
  if (/[a-df-z_:]/i.test(text)) return null; // most texts end here
  const inParentheses = /^\((.+)\)$/.exec(text)?.[1];
  const match = /^([+-]?)([$€£¥₹] ?)?(.*?)( ?[$€£¥₹%])?$/.exec(inParentheses ?? text);
  const [, sign = '', before = '', digits = '', after = ''] = match ?? [];
  const size = readDigits(digits, locale);
  if (size === null || (inParentheses !== undefined && sign !== '') || (before !== '' && after !== '')) return null;
  const negative = inParentheses !== undefined || sign === '-';
  const value = (after.endsWith('%') ? size.value / 100 : size.value) * (negative ? -1 : 1);
  const bare = inParentheses === undefined && before === '' && after === '';
  return { value, style: bare ? size.style : 'asTyped' };
}

function readDigits(text: string, locale: Locale): TypedNumber | null {
  const decimal = literally(locale.decimal);
  const group = literally(locale.group);
  const plain = new RegExp(`^(\\d+${decimal}?\\d*|${decimal}\\d+)(e[+-]?\\d+)?$`, 'i');
  const grouped = new RegExp(`^\\d{1,3}(${group}\\d{3})+(${decimal}\\d*)?$`);
  if (plain.test(text)) {
    return finite(text.replace(locale.decimal, '.'), /e/i.test(text) ? 'scientific' : 'plain');
  }
  if (!grouped.test(text)) return null;
  return finite(text.split(locale.group).join('').replace(locale.decimal, '.'), 'asTyped');
}

function finite(text: string, style: TypedNumber['style']): TypedNumber | null {
  const value = Number(text);
  return Number.isFinite(value) ? { value, style } : null;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
