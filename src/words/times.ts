// Times as "why?" writes them: on the Settings' clock, and short where the day is clear.
import type { Interval } from '../scheduling/interval.ts';
import { DAY_MS, type Instant, type LocalDate, type LocalTime } from '../scheduling/time.ts';
import { type StampZone, writeStamp } from '../sheet/stamps.ts';

export interface DayTimes {
  /** `09:00`. With the date if it is another day, and with the offset if the clocks change that day. */
  readonly time: (instant: Instant) => string;
  /** As `time`, but the day's end is 24:00. */
  readonly end: (instant: Instant) => string;
  /** `09:00–12:00`. */
  readonly span: (interval: Interval) => string;
}

export function dayTimes(day: Interval, zone: StampZone): DayTimes {
  const partsOf = (instant: Instant) => writeStamp(instant, zone).split(' ');
  const [today] = partsOf(day.startMs);
  const isChange = zone.offsetAt(zone.timeZone, day.startMs) !== zone.offsetAt(zone.timeZone, day.endMs);
  const timeBeside = (known: string | undefined, instant: Instant) => {
    const [date = '', clock = '', offset = ''] = partsOf(instant);
    return (date === known ? '' : `${date} `) + clock + (isChange ? offset : '');
  };
  const end = (date: string | undefined, instant: Instant) =>
    instant === day.endMs && date === today ? '24:00' : timeBeside(date, instant);
  return {
    time: (instant) => timeBeside(today, instant),
    end: (instant) => end(today, instant),
    span: ({ startMs, endMs }) => `${timeBeside(today, startMs)}–${end(partsOf(startMs)[0], endMs)}`,
  };
}

/** `2027-03-28`. */
export function dateText(date: LocalDate): string {
  return new Date(date * DAY_MS).toISOString().slice(0, 10);
}

/** `09:00`, as in the Sheet; `24:00` is the next midnight. */
export function timeText(time: LocalTime): string {
  return [Math.floor(time / 60), time % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
