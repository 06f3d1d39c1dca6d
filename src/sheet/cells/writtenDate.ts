// A date as a cell writes it: perhaps without its year, perhaps after a day of the week; its numbers in the locale's order.
import { isCalendarDate, localDate, weekdayOf } from '../../scheduling/calendarDate.ts';
import type { Problem } from '../problem.ts';
import { plain, trimmed } from '../text.ts';
import { isProblem, type Reader, type Reading } from './reading.ts';
import { foreignDay, isForeignShort, weekdayNamed } from './weekdays.ts';

/** How a locale writes `3/28/2027`; null when we do not know, or it puts the year first. */
export type DateOrder = 'dayFirst' | 'monthFirst' | null;

// Unicode CLDR, pattern yMd of each locale, for the languages that Google Sheets offers.
const DAY_FIRST =
  'be bg ca cs da de el es et fi fr gl he hi hr hy id is it iw ka kk lv mk ms nb nl nn no pl pt ro ru sk sl sq sr tr uk vi';
const DAY_FIRST_LANGUAGES: ReadonlySet<string> = new Set(DAY_FIRST.split(' '));
const DAY_FIRST_ENGLISH: ReadonlySet<string> = new Set('AU GB HK IE IN NZ SG'.split(' '));
const MONTH_FIRST: ReadonlySet<string> = new Set(['en_US', 'fil_PH']);
/** Countries where people write another order than the rest of their language. */
const UNSURE_COUNTRIES: ReadonlySet<string> = new Set(['CA', 'PA', 'PR', 'US']);

/** For a locale as Google names it: `de_DE`, `en-US`, `fr`. */
export function dateOrderOf(locale: string): DateOrder {
  const [language = '', country = ''] = locale.replace(/-/g, '_').split('_');
  if (MONTH_FIRST.has(`${language}_${country}`)) return 'monthFirst';
  if (UNSURE_COUNTRIES.has(country)) return null;
  if (language === 'en') return DAY_FIRST_ENGLISH.has(country) ? 'dayFirst' : null;
  return DAY_FIRST_LANGUAGES.has(language) ? 'dayFirst' : null;
}

export interface WrittenDate {
  /** null = not written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Why another date may be meant. Always there without a year. */
  readonly doubt: Problem | null;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jän', 'jänner'],
  ['february', 'feb', 'februar', 'feber'],
  ['march', 'mar', 'märz', 'mär', 'mrz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

const AFTER_WEEKDAY = /^(\p{L}+)[., ]+(?:(?:the|den|der) )?(.+)$/iu;
const YEAR_FIRST = /^(?<year>\d{4})([-/.]) ?(?<month>\d{1,2})\2 ?(?<day>\d{1,2})\.?$/;
const DOTTED = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})(?<dot>\.(?: ?(?<year>\d{4}|\d{2}))?)?$/;
const SEPARATED = /^(?<first>\d{1,2})(?<by>[-/])(?<second>\d{1,2})(?:\k<by>(?<year>\d{4}|\d{2}))?$/;
const DAY_NAME = /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?: of)?[ -]?(?<name>\p{L}+)\.?(?:,?[ -](?<year>\d{4}))?$/u;
const NAME_DAY = /^(?<name>\p{L}+)\.? (?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/u;

/** Numbers as a cell writes them. */
interface Parts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** `foreignDays`: the short forms of days that other languages share are no help (see weekdays.ts). */
export function writtenDateReader(order: DateOrder, foreignDays: boolean): Reader<WrittenDate> {
  return (shown) => {
    const [word, rest] = weekdayAndDate(plain(shown));
    const parts = partsOf(rest, order);
    if (parts === 'unclear') return { problem: { kind: 'unclearDate', shown } };
    const date = parts === null ? { problem: { kind: 'notDate', shown } as const } : dateOf(parts, shown);
    if (isProblem(date)) return date;
    const { year, month, day } = date.value;
    const doubted = (doubt: Problem) => ({ value: { ...date.value, doubt } });
    if (year === null) return doubted({ kind: 'dateWithoutYear', shown, example: withYear(shown, order, SOME_YEAR) });
    if (word === null) return date;
    if (foreignDays && isForeignShort(word)) return doubted(foreignDay(shown, word));
    const local = localDate(year, month, day);
    const isRight = weekdayNamed(word) === weekdayOf(local);
    return isRight ? date : doubted({ kind: 'otherWeekday', shown, date: local });
  };
}

/** The day of the week before the date, null if there is none, and the date. */
function weekdayAndDate(text: string): readonly [string | null, string] {
  const match = AFTER_WEEKDAY.exec(text);
  const word = match?.[1]?.toLowerCase() ?? '';
  return weekdayNamed(word) === undefined ? [null, text] : [word, match?.[2] ?? ''];
}

/** null if it is not written as a date, `unclear` if the order of its numbers is not known. */
function partsOf(text: string, order: DateOrder): Parts | 'unclear' | null {
  const dotted = DOTTED.exec(text)?.groups;
  if (dotted && order !== 'dayFirst' && isEitherOrder(dotted)) return 'unclear';
  const separated = SEPARATED.exec(text)?.groups;
  if (separated && order === null) return separated.year === undefined ? null : 'unclear';
  if (separated) {
    const { first, second, year } = separated;
    return order === 'dayFirst' ? { year, month: second, day: first } : { year, month: first, day: second };
  }
  const named = (DAY_NAME.exec(text) ?? NAME_DAY.exec(text))?.groups;
  if (named) return { year: named.year, month: monthNumber(named.name), day: named.day };
  return YEAR_FIRST.exec(text)?.groups ?? dotted ?? null;
}

/** `8.12` is 12 August in Japan; with its last dot it is German. */
function isEitherOrder({ day, month, dot }: Readonly<Record<string, string | undefined>>): boolean {
  return dot === undefined && Number(day) <= 12 && Number(month) <= 12;
}

/** '' for a word that is no month. */
function monthNumber(word = ''): string {
  const at = MONTHS.findIndex((names) => names.includes(word));
  return at < 0 ? '' : String(at + 1);
}

const SOME_YEAR = 2027;
const A_LEAP_YEAR = 2028;

function dateOf({ year: yearText, month: monthText = '', day: dayText }: Parts, shown: string): Reading<WrittenDate> {
  const year = yearText === undefined ? null : Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const [month, day] = [Number(monthText), Number(dayText)];
  const exists = isCalendarDate(year ?? A_LEAP_YEAR, month, day);
  if (monthText === '' || (year === null && !exists)) return { problem: { kind: 'notDate', shown } };
  if (year !== null && (year < 2000 || year > 2199)) return { problem: { kind: 'notDate', shown } };
  return exists ? { value: { year, month, day, doubt: null } } : { problem: { kind: 'noSuchDate', shown } };
}

/** The same date, written the same way, in that year or the next one that has it. */
export function withYear(shown: string, order: DateOrder, first: number): string {
  const [, date] = weekdayAndDate(trimmed(shown));
  const read = writtenDateReader(order, false);
  const years = Array.from({ length: YEARS_TO_A_LEAP_YEAR }, (_, step) => first + step);
  const ways = years.flatMap((year) => ['.', '', ' ', '/', '-'].map((separator) => `${date}${separator}${year}`));
  const whole = ways.find((dated) => {
    const reading = read(dated);
    return !isProblem(reading) && reading.value.year !== null;
  });
  return whole ?? `${A_LEAP_YEAR}-12-24`;
}

// 2100 has no 29 February.
const YEARS_TO_A_LEAP_YEAR = 8;
