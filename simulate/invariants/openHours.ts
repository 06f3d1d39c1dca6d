// Which starts the weekly hours allow.
import type { Instant, World } from '../history.ts';
import { localTime } from './times.ts';

/** Whether an appointment of so many minutes lies on the grid and within the hours, from Monday to Friday. */
export function isOpenStart({ hours, timeZone }: World, startMs: Instant, minutes: number): boolean {
  const { date, minute } = localTime(startMs, timeZone);
  const [fromMinute, toMinute] = [minuteOf(hours.from), minuteOf(hours.to)];
  const isWithin = minute >= fromMinute && minute + minutes <= toMinute;
  return isWithin && isWeekday(date) && (minute - fromMinute) % hours.everyMinutes === 0;
}

function isWeekday(date: string): boolean {
  return [1, 2, 3, 4, 5].includes(new Date(`${date}T00:00Z`).getUTCDay());
}

/** Of the day. */
function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
