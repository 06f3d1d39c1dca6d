// The cells Notice and Book ahead: an amount with its unit, or a date.
import type { BookingHorizon, MinimumNotice } from '../../scheduling/model.ts';
import { plain } from '../text.ts';
import { dateReader } from './dates.ts';
import { MOST_DAYS } from './numbers.ts';
import { isProblem, type Reader } from './reading.ts';
import type { DateOrder } from './writtenDate.ts';

/** The worth of one unit; the amount of `elapsed` is in minutes. */
const UNITS: readonly {
  readonly kind: MinimumNotice['kind'];
  readonly worth: number;
  readonly names: readonly string[];
}[] = [
  { kind: 'elapsed', worth: 1, names: ['min', 'mins', 'minute', 'minutes', 'minuten'] },
  { kind: 'elapsed', worth: 60, names: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden'] },
  { kind: 'days', worth: 1, names: ['d', 'day', 'days', 'tag', 'tage', 'tagen'] },
  { kind: 'days', worth: 7, names: ['week', 'weeks', 'woche', 'wochen'] },
  {
    kind: 'workingDays',
    worth: 1,
    names: [
      ...['working day', 'working days', 'workday', 'workdays', 'business day', 'business days'],
      ...['werktag', 'werktage', 'werktagen', 'arbeitstag', 'arbeitstage', 'arbeitstagen'],
    ],
  },
];
const AMOUNT_AND_UNIT = /^(\d{1,9}) ?(\p{L}[\p{L} ]*)\.?$/u;
const MINUTES_PER_DAY = 1440;

/** `90 min`, `4 h`, `1 day`, `2 weeks`, `2 working days`, each up to ten years, and a bare 0. No unit, no reading. */
export const readNotice: Reader<MinimumNotice> = (shown) => {
  const text = plain(shown);
  if (text === '0') return { value: { kind: 'elapsed', minutes: 0 } };
  const notice = noticeOf(text);
  if (notice === null) return { problem: { kind: 'notNotice', shown } };
  const days = notice.kind === 'elapsed' ? notice.minutes / MINUTES_PER_DAY : notice.days;
  return days <= MOST_DAYS ? { value: notice } : { problem: { kind: 'tooLong', shown, mostDays: MOST_DAYS } };
};

/** `14 days`, `2 weeks`, a bare `14` (only days are counted here), or a date as `dateReader` takes it. */
export function bookAheadReader(order: DateOrder, foreignDays = false): Reader<BookingHorizon> {
  const readDate = dateReader(order, foreignDays);
  return (shown) => {
    const days = daysOf(plain(shown));
    if (days !== null && days > MOST_DAYS) return { problem: { kind: 'tooLong', shown, mostDays: MOST_DAYS } };
    if (days !== null) return { value: { kind: 'days', days } };
    const date = readDate(shown);
    if (!isProblem(date)) return { value: { kind: 'until', date: date.value } };
    const isDate = date.problem.kind !== 'notDate' && date.problem.kind !== 'severalDays';
    return isDate ? date : { problem: { kind: 'notBookAhead', shown } };
  };
}

function daysOf(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const notice = noticeOf(text);
  return notice?.kind === 'days' ? notice.days : null;
}

function noticeOf(text: string): MinimumNotice | null {
  const [, amount, name = ''] = AMOUNT_AND_UNIT.exec(text) ?? [];
  const unit = UNITS.find(({ names }) => names.includes(name));
  if (unit === undefined) return null;
  const { kind, worth } = unit;
  return kind === 'elapsed' ? { kind, minutes: Number(amount) * worth } : { kind, days: Number(amount) * worth };
}
