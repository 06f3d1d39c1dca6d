// The cells Notice and Book ahead: an amount with its unit, or a date.
import type { BookingHorizon, MinimumNotice } from '../../scheduling/model.ts';
import { plain } from '../text.ts';
import type { DateOrder } from './dateOrder.ts';
import { dateReader } from './dates.ts';
import { MOST_DAYS } from './numbers.ts';
import { isProblem, type Reader } from './reading.ts';

type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'workingDays';

const UNITS: { readonly [U in Unit]: readonly string[] } = {
  minutes: ['min', 'mins', 'minute', 'minutes', 'minuten'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden'],
  days: ['d', 'day', 'days', 'tag', 'tage', 'tagen'],
  weeks: ['week', 'weeks', 'woche', 'wochen'],
  workingDays: [
    ...['working day', 'working days', 'workday', 'workdays', 'business day', 'business days'],
    ...['werktag', 'werktage', 'werktagen', 'arbeitstag', 'arbeitstage', 'arbeitstagen'],
  ],
};
const UNIT_NAMES: readonly Unit[] = ['minutes', 'hours', 'days', 'weeks', 'workingDays'];
const AMOUNT_AND_UNIT = /^(\d{1,9}) ?(\p{L}[\p{L} ]*)\.?$/u;
const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;
const DAYS_PER_WEEK = 7;

/** `90 min`, `4 h`, `1 day`, `2 weeks`, `2 working days`, each up to ten years, and a bare 0. No unit, no reading. */
export const readNotice: Reader<MinimumNotice> = (shown) => {
  const text = plain(shown);
  if (text === '0') return { value: { kind: 'elapsed', minutes: 0 } };
  const notice = noticeOf(amountAndUnit(text));
  if (notice === null) return { problem: { kind: 'notNotice', shown } };
  const days = notice.kind === 'elapsed' ? notice.minutes / MINUTES_PER_HOUR / HOURS_PER_DAY : notice.days;
  return days <= MOST_DAYS ? { value: notice } : { problem: { kind: 'tooLong', shown, mostDays: MOST_DAYS } };
};

/** `14 days`, `2 weeks`, a bare `14` (only days are counted here), or a date as `dateReader` takes it. */
export function bookAheadReader(order: DateOrder, foreignDays = false): Reader<BookingHorizon> {
  const readDate = dateReader(order, foreignDays);
  return (shown) => {
    const days = daysOf(plain(shown));
    if (days !== null) {
      return days <= MOST_DAYS
        ? { value: { kind: 'days', days } }
        : { problem: { kind: 'tooLong', shown, mostDays: MOST_DAYS } };
    }
    const date = readDate(shown);
    if (!isProblem(date)) return { value: { kind: 'until', date: date.value } };
    const isDate = date.problem.kind !== 'notDate' && date.problem.kind !== 'severalDays';
    return isDate ? date : { problem: { kind: 'notBookAhead', shown } };
  };
}

function daysOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const notice = noticeOf(amountAndUnit(text));
  return notice?.kind === 'days' ? notice.days : null;
}

function noticeOf(duration: { amount: number; unit: Unit } | null): MinimumNotice | null {
  if (duration === null) return null;
  const { amount, unit } = duration;
  switch (unit) {
    case 'minutes':
      return { kind: 'elapsed', minutes: amount };
    case 'hours':
      return { kind: 'elapsed', minutes: amount * MINUTES_PER_HOUR };
    case 'days':
      return { kind: 'days', days: amount };
    case 'weeks':
      return { kind: 'days', days: amount * DAYS_PER_WEEK };
    case 'workingDays':
      return { kind: 'workingDays', days: amount };
  }
}

function amountAndUnit(text: string): { amount: number; unit: Unit } | null {
  const match = AMOUNT_AND_UNIT.exec(text);
  const unit = UNIT_NAMES.find((name) => UNITS[name].includes(match?.[2] ?? ''));
  return match === null || unit === undefined ? null : { amount: Number(match[1]), unit };
}
