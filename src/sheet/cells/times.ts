// Cells that hold a time of day.
import type { LocalTime } from '../../scheduling/time.ts';
import { plain } from '../text.ts';
import type { Reader } from './reading.ts';

const HALF = '(am|pm|a\\.m\\.|p\\.m\\.)';
const CLOCK = new RegExp(`^(\\d{1,2})(?:[:.](\\d{2})(?::(\\d{2}))?)? ?(?:${HALF}|uhr)?$`);
const UHR_BETWEEN = /^(\d{1,2}) ?(?:uhr|h) ?(\d{2})?$/;
const ONE_DIGIT_AFTER = new RegExp(`^([01]?\\d|2[0-3])([.,:])([1-9]) ?(?:${HALF}|uhr)?$`);
const FRACTION = /^0[.,]/;
const LAST_MINUTE = 24 * 60;

/**
 * Minutes since midnight, 24:00 (1440) included: `9`, `09:00`, `9.30`, `9:30:00`, `9:30 AM`, `5 pm`, `17 Uhr`,
 * `17 Uhr 30`, `9h30`. One digit after the hour (`9.5`) has two readings and is a problem. So are a zero and a point
 * (`0.25` of a day is six o'clock), and seconds.
 */
export const readTime: Reader<LocalTime> = (shown) => {
  const text = plain(shown);
  if (FRACTION.test(text)) return { problem: { kind: 'fractionOfDay', shown } };
  const unclear = ONE_DIGIT_AFTER.exec(text);
  if (unclear) return { problem: twoReadings(shown, unclear[1] ?? '', unclear[2] ?? '', unclear[3] ?? '') };
  const match = CLOCK.exec(text) ?? UHR_BETWEEN.exec(text);
  const hour = hourOf(Number(match?.[1] ?? Number.NaN), match?.[4]?.charAt(0));
  const minute = Number(match?.[2] ?? 0);
  const time = hour * 60 + minute;
  if (!(minute <= 59 && time <= LAST_MINUTE)) return { problem: { kind: 'notTime', shown } };
  return Number(match?.[3] ?? 0) === 0 ? { value: time } : { problem: { kind: 'secondsInTime', shown } };
};

/** NaN for an hour that no clock shows. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

// 9.5 is half past nine as a decimal, or ten to ten without its zero; 9:5 is five past nine or ten to ten.
function twoReadings(shown: string, hour: string, separator: string, digit: string) {
  const minutes = separator === ':' ? Number(digit) : Number(digit) * 6;
  return {
    kind: 'twoTimes',
    shown,
    first: `${hour}:${String(minutes).padStart(2, '0')}`,
    second: `${hour}:${digit}0`,
  } as const;
}

/**
 * Whether hours written so may be those of the afternoon: `1` to `5`, `3:30` to `8`, `2` to `6 pm`. From has one digit
 * from 1 to 5 and nothing that tells the half of the day; To has one digit, or am or pm.
 */
export function perhapsAfternoon(shownFrom: string, shownTo: string): boolean {
  const [from, to] = [plain(shownFrom), plain(shownTo)];
  const isFromUnclear = /^[1-5](?!\d)/.test(from) && !/uhr|[ap]\.?m/.test(from);
  return isFromUnclear && (/^\d(?!\d)/.test(to) || /[ap]\.?m/.test(to));
}
