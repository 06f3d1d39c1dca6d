// Cells that hold a date. Year-month-day, dots and month names need no help; numbers with slashes or hyphens and the
// year last are read in the order of the spreadsheet's locale, and never guessed without one.
import { isCalendarDate, localDate } from '../../scheduling/calendarDate.ts';
import type { LocalDate } from '../../scheduling/time.ts';
import type { Problem } from '../problem.ts';
import { plain, trimmed } from '../text.ts';
import { isProblem, type Reader, type Reading } from './reading.ts';

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

const YEAR_FIRST = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAME_YEAR = /^(\d{1,2})\.?[ -]?(\p{L}+)\.?,?[ -](\d{4})$/u;
const NAME_DAY_YEAR = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u;

/** For a locale as Google names it: `de_DE`, `en-US`, `fr`. */
export function dateOrderOf(locale: string): DateOrder {
  const [language = '', country = ''] = locale.replace(/-/g, '_').split('_');
  if (MONTH_FIRST.has(`${language}_${country}`)) return 'monthFirst';
  if (UNSURE_COUNTRIES.has(country)) return null;
  if (language === 'en') return DAY_FIRST_ENGLISH.has(country) ? 'dayFirst' : null;
  return DAY_FIRST_LANGUAGES.has(language) ? 'dayFirst' : null;
}

/**
 * `2027-03-28`, `2027/3/28`, `28.03.2027`, `28.3.27`, `28 Mar 2027`, `March 28, 2027`, `28. März 2027`, and
 * `3/28/2027` or `28/03/2027` in the locale's order. Two digits are a year from 2000; years 2000 to 2199.
 */
export function dateReader(order: DateOrder): Reader<LocalDate> {
  const read = wholeDateReader(order);
  return (shown) => {
    const reading = read(shown);
    if (!isProblem(reading) || reading.problem.kind !== 'notDate') return reading;
    return { problem: severalDays(shown, read) ?? withoutYear(shown, read) ?? reading.problem };
  };
}

// What makes a date of one that lacks its year, in each way of writing dates.
const YEARS = ['.2027', '2027', ' 2027', '/2027', '-2027'];

/** null if a year would not make it a date. */
function withoutYear(shown: string, read: Reader<LocalDate>): Problem | null {
  const text = trimmed(shown);
  const example = YEARS.map((year) => text + year).find((dated) => !isProblem(read(dated)));
  return example === undefined ? null : { kind: 'dateWithoutYear', shown, example };
}

const LONGEST_RANGE = 60;

/** A last day with a first before it, which may lack its year or month; null if it is nothing of the kind. */
function severalDays(shown: string, read: Reader<LocalDate>): Problem | null {
  const parts = plain(shown)
    .replace(/ (?:to|until|bis) /g, '-')
    .split('-');
  if (shown.length > LONGEST_RANGE) return null;
  const isRange = parts.some((_, at) => {
    const first = parts.slice(0, at).join('-').trim();
    const isFirst = /^\d{1,2}\.?$/.test(first) || !isProblem(read(first)) || withoutYear(first, read) !== null;
    return isFirst && !isProblem(read(parts.slice(at).join('-')));
  });
  return isRange ? { kind: 'severalDays', shown } : null;
}

function wholeDateReader(order: DateOrder): Reader<LocalDate> {
  return (shown) => {
    const text = plain(shown);
    const yearFirst = YEAR_FIRST.exec(text);
    if (yearFirst) return dateOf(shown, yearFirst[1], yearFirst[3], yearFirst[4]);
    const dotted = DOTTED.exec(text);
    if (dotted) return dateOf(shown, dotted[3], dotted[2], dotted[1]);
    const yearLast = YEAR_LAST.exec(text);
    if (yearLast && order === null) return { problem: { kind: 'unclearDate', shown } };
    if (yearLast && order === 'dayFirst') return dateOf(shown, yearLast[4], yearLast[3], yearLast[1]);
    if (yearLast) return dateOf(shown, yearLast[4], yearLast[1], yearLast[3]);
    return namedMonthDate(shown, text);
  };
}

function namedMonthDate(shown: string, text: string): Reading<LocalDate> {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return dateOf(shown, dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return dateOf(shown, nameFirst[3], monthNumber(nameFirst[1]), nameFirst[2]);
  return { problem: { kind: 'notDate', shown } };
}

/** '' for a word that is no month. */
function monthNumber(word = ''): string {
  const at = MONTHS.findIndex((names) => names.includes(word));
  return at < 0 ? '' : String(at + 1);
}

function dateOf(shown: string, yearText = '', monthText = '', dayText = ''): Reading<LocalDate> {
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const month = Number(monthText);
  const day = Number(dayText);
  if (monthText === '' || year < 2000 || year > 2199) return { problem: { kind: 'notDate', shown } };
  if (!isCalendarDate(year, month, day)) return { problem: { kind: 'noSuchDate', shown } };
  return { value: localDate(year, month, day) };
}
