// Cells that hold a number. Numbers are written in digits; nothing is rounded.
import type { Problem } from '../problem.ts';
import { plain } from '../text.ts';
import { isProblem, type Reader } from './reading.ts';

/** A week: longer appointments, steps and buffers are a slip of the keyboard. */
export const MOST_MINUTES = 10_080;
/** Ten years. */
export const MOST_DAYS = 3_650;

const MINUTES = /^(\d{1,9})(?: ?(?:min|mins|minute|minutes|minuten)\.?)?$/;
const COUNT = /^(\d{1,9})$/;
const DAYS = /^(\d{1,9})(?: ?(?:d|day|days|tag|tage)\.?)?$/;
const WEIGHT = /^\d{1,6}(?:[.,]\d{1,6})?$/;

/** Whole minutes from `least` to a week: `30`, `30 min`, `30 Min.` */
export function minutesFrom(least: 0 | 1): Reader<number> {
  return wholeNumber(MINUTES, { kind: 'notMinutes', least, most: MOST_MINUTES });
}

/** The most of something: a whole number from 1 to 10,000. A 0 may mean no limit, or none at all. */
export const readLimit: Reader<number> = (shown) =>
  /^0+$/.test(plain(shown)) ? { problem: { kind: 'zeroLimit', shown } } : readCount(shown);

const readCount = wholeNumber(COUNT, { kind: 'notCount', least: 1, most: 10_000 });

/** A whole number of days from 1 to ten years: `90`, `90 days`, `90 Tage`. */
export const readDayCount = wholeNumber(DAYS, { kind: 'notCount', least: 1, most: MOST_DAYS });

/** Fairness and caps look back 15 days. */
export const FEWEST_DAYS_KEPT = 31;

/** As `readDayCount`, 0 too. Whether the days are enough is another question. */
export const readDaysKept: Reader<number> = (shown) => {
  const reading = wholeNumber(DAYS, { kind: 'notCount', least: 0, most: MOST_DAYS })(shown);
  if (!isProblem(reading)) return reading;
  return { problem: { kind: 'notCount', least: FEWEST_DAYS_KEPT, most: MOST_DAYS, shown } };
};

/** A number above 0, with a decimal point or comma. */
export const readWeight: Reader<number> = (shown) => {
  const word = plain(shown);
  const value = WEIGHT.test(word) ? Number(word.replace(',', '.')) : 0;
  return value > 0 ? { value } : { problem: { kind: 'notWeight', shown } };
};

type Bounds = Omit<Problem<'notMinutes' | 'notCount'>, 'shown'>;

/** The number that the pattern captures, if it lies within both bounds. */
function wholeNumber(pattern: RegExp, bounds: Bounds): Reader<number> {
  return (shown) => {
    const value = Number(pattern.exec(plain(shown))?.[1] ?? Number.NaN);
    return value >= bounds.least && value <= bounds.most ? { value } : { problem: { ...bounds, shown } };
  };
}
