// The Sheet of a run's world, as a person would fill it in.
import type { Sheet } from '../test/support/sheet.ts';
import type { World, WorldService } from './history.ts';

/** `closesAt` is an hour. */
export function sheetOf({ timeZone, services, hosts, repeatBookings }: World, closesAt: number): Sheet {
  return {
    settings: { 'Time zone': timeZone, 'Require signature': 'no', 'Repeat bookings': repeatBookings },
    services: services.map(serviceRow),
    hosts: hosts.map((host) => ({ Host: host.name, Calendar: host.calendarId, 'Max per day': text(host.maxPerDay) })),
    weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: `${closesAt}:00` }],
  };
}

function serviceRow(service: WorldService) {
  return {
    Service: service.name,
    Minutes: text(service.minutes),
    Every: '30',
    'Buffer before': text(service.bufferBefore),
    'Buffer after': text(service.bufferAfter),
    Notice: service.noticeMinutes === 0 ? '' : `${service.noticeMinutes} min`,
    'Book ahead': '1 day',
    'Max per day': text(service.maxPerDay),
    Hosts: service.hosts.join(', '),
    Assign: service.assign,
  };
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
