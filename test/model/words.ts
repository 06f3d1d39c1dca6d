// The words of a trace: times, set-ups and outcomes, each on one line.
import { Temporal } from 'temporal-polyfill';
import type { DateException, Host, Hours, Service, WeeklyHours } from '../../src/scheduling/model.ts';
import { clockText, dateText, horizonText, noticeText } from './cells.ts';
import type { Model, SetUp } from './model.ts';

/** `2027-03-28T00:30Z` */
export function instant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'minute' });
}

/** `2027-03-28 02:30` in the Settings' zone. */
export function wall({ timeZone }: Pick<Model, 'timeZone'>, ms: number): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  const text = local.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return local.hoursInDay === 24 ? text : text + local.offset;
}

/** As the agent says it: `Tuesday, 16 March 2027 at 10:00`. */
export function spoken({ timeZone }: Model, ms: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.weekday}, ${part.day} ${part.month} ${part.year} at ${part.hour}:${part.minute}`;
}

export function told(setUp: SetUp): string[] {
  const { timeZone, repeats, hosts, services, weekly, unansweredBlocks, hasHolidays } = setUp;
  const invitations = unansweredBlocks ? 'block' : 'do not block';
  return [
    `${timeZone}, ${wall(setUp, Date.parse(setUp.now))}; repeats: ${repeats}; unanswered invitations ${invitations}; holidays: ${hasHolidays}`,
    ...hosts.map(hostLine),
    ...services.map(serviceLine),
    ...weekly.map(weeklyLine),
  ];
}

export function weeklyLine({ weekdays, hours, host, service }: WeeklyHours): string {
  return `hours ${weekdays.join('')} ${hoursText(hours)} ${host ?? 'everyone'}, ${service ?? 'every service'}`;
}

export function exceptionLine({ from, to, host, hours }: DateException): string {
  return `${dateText(from)} to ${dateText(to)} ${host ?? 'everyone'} ${hours === null ? 'closed' : hoursText(hours)}`;
}

function hoursText({ from, to }: Hours): string {
  return `${clockText(from)}-${clockText(to)}`;
}

export function hostLine({ name, timeZone, maxPerDay, weight, alsoBusyOn }: Host): string {
  return `host ${name}: ${timeZone}, cap ${maxPerDay}, weight ${weight}, also ${alsoBusyOn.join() || '-'}`;
}

export function serviceLine(service: Service): string {
  const { name, durationMinutes, slotIntervalMinutes, bufferBeforeMinutes, bufferAfterMinutes } = service;
  return [
    `service ${name}: ${durationMinutes} min every ${slotIntervalMinutes}, buffers ${bufferBeforeMinutes}/${bufferAfterMinutes}`,
    `notice ${noticeText(service.minimumNotice)}, ahead ${horizonText(service.bookingHorizon)}, cap ${service.maxPerDay}`,
    `${service.assignment} of ${service.hosts.join(' ')}`,
  ].join('; ');
}
