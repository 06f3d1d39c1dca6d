// A start as a person says it, on the phone and in the calendar.
import { weekdayOf, yearMonthDay } from '../scheduling/calendarDate.ts';
import { DAY_MS, type Instant, MINUTE_MS } from '../scheduling/time.ts';
import type { Language } from '../sheet/configuration.ts';
import type { StampZone } from '../sheet/stamps.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};

/** `Monday, 29 March 2027 at 10:00`; `Montag, 29. März 2027 um 10:00 Uhr`. The wall time of the zone. */
export function spokenTime(startMs: Instant, { timeZone, offsetAt }: StampZone, language: Language): string {
  const wallMs = startMs + offsetAt(timeZone, startMs);
  const date = Math.floor(wallMs / DAY_MS);
  const { year, month, day } = yearMonthDay(date);
  const minutes = Math.floor((wallMs - date * DAY_MS) / MINUTE_MS);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const weekday = WEEKDAYS[language][weekdayOf(date) - 1];
  const monthName = MONTHS[language][month - 1];
  return language === 'de'
    ? `${weekday}, ${day}. ${monthName} ${year} um ${time} Uhr`
    : `${weekday}, ${day} ${monthName} ${year} at ${time}`;
}
