// The starts that the weekly hours and Book ahead allow.
import type { Instant, World, WorldHost } from './history.ts';
import { localDate, localTime } from './times.ts';

const DAY_MS = 86_400_000;

/** Whether an appointment of so many minutes lies on the grid and within the hours, from Monday to Friday. */
export function isOpenStart({ hours, timeZone }: World, startMs: Instant, minutes: number): boolean {
  const { date, minute } = localTime(startMs, timeZone);
  const [fromMinute, toMinute] = [minuteOf(hours.from), minuteOf(hours.to)];
  const isWithin = minute >= fromMinute && minute + minutes <= toMinute;
  return isWithin && isWeekday(date) && (minute - fromMinute) % hours.everyMinutes === 0;
}

/** Whether Book ahead allows the start's date in the host's zone, for a request of that moment. */
export function isWithinHorizon(world: World, host: WorldHost, startMs: Instant, askedMs: Instant): boolean {
  const { bookAheadDays, timeZone } = world;
  if (bookAheadDays === undefined) return true;
  const zone = host.timeZone ?? timeZone;
  return dayNumber(localDate(startMs, zone)) <= dayNumber(localDate(askedMs, zone)) + bookAheadDays;
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00Z`) / DAY_MS;
}

function isWeekday(date: string): boolean {
  return [1, 2, 3, 4, 5].includes(new Date(`${date}T00:00Z`).getUTCDay());
}

/** Of the day. */
function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
