// The meaning of a spreadsheet's locale (`en_US`, `de_DE`) for typing: decimal mark, order of a date, names of months.

export interface Locale {
  readonly decimal: string;
  readonly group: string;
  /** `dmy`, `mdy` or `ymd`. */
  readonly dateOrder: string;
  /** The mark between day, month and year when the locale writes a date in digits. */
  readonly dateSeparator: string;
  /** Lowercase names of months, long and short, in English and the locale's language. */
  readonly monthNames: ReadonlySet<string>;
  readonly trueWord: string;
  readonly falseWord: string;
}

const known = new Map<string, Locale>();

/** Throws RangeError if it is not a locale code. Source of the facts: Unicode CLDR, through Intl. */
export function localeOf(code: string): Locale {
  const found = known.get(code) ?? describe(code.replace('_', '-'));
  known.set(code, found);
  return found;
}

function describe(tag: string): Locale {
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.5);
  const date = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  const order = date.filter((part) => ['day', 'month', 'year'].includes(part.type)).map((part) => part.type[0]);
  const german = tag.startsWith('de');
  return {
    decimal: number.find((part) => part.type === 'decimal')?.value ?? '.',
    group: number.find((part) => part.type === 'group')?.value ?? ',',
    dateOrder: order.join(''),
    dateSeparator: (date.find((part) => part.type === 'literal')?.value ?? '/').trim(),
    monthNames: new Set([...monthNames('en'), ...monthNames(tag)]),
    trueWord: german ? 'WAHR' : 'TRUE',
    falseWord: german ? 'FALSCH' : 'FALSE',
  };
}

function monthNames(tag: string): string[] {
  const names: string[] = [];
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      names.push(
        format
          .format(Date.UTC(2001, month, 1))
          .toLowerCase()
          .replace(/\.$/, ''),
      );
    }
  }
  return names;
}
