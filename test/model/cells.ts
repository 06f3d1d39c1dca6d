// The model's settings as a person types them into the Sheet.
import { Temporal } from 'temporal-polyfill';
import type { BookingHorizon, DateException, Host, Hours, MinimumNotice, Service } from '../../src/scheduling/model.ts';
import type { Sheet } from '../../worlds/sheet.ts';
import type { Away, Model } from './model.ts';

export const HOLIDAYS = 'holidays@example.com';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const DAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function sheetOf(model: Model): Sheet {
  const { timeZone, repeats, hasHolidays } = model;
  return {
    settings: {
      'Time zone': timeZone,
      'Repeat bookings': repeats,
      'Holiday calendars': hasHolidays ? HOLIDAYS : '',
    },
    services: model.services.map(serviceCells),
    hosts: model.hosts
      .filter(({ name }) => model.away.get(name) !== 'removed')
      .map((host) => ({ ...hostCells(host), ...awayCells(model.away.get(host.name)) })),
    weeklyHours: model.weekly.map(({ weekdays, hours, host, service }) => ({
      Host: host ?? '',
      Days: weekdays.map((day) => DAYS[day]).join(', '),
      ...hoursCells(hours),
      Service: service ?? '',
    })),
    exceptions: model.exceptions.map(exceptionCells),
  };
}

function serviceCells(service: Service): Record<string, string> {
  return {
    Service: service.name,
    Minutes: String(service.durationMinutes),
    Every: String(service.slotIntervalMinutes),
    'Buffer before': String(service.bufferBeforeMinutes),
    'Buffer after': String(service.bufferAfterMinutes),
    Notice: noticeText(service.minimumNotice),
    'Book ahead': horizonText(service.bookingHorizon),
    'Max per day': capText(service.maxPerDay),
    Hosts: service.hosts.join(', '),
    Assign: service.assignment,
  };
}

function hostCells(host: Host): Record<string, string> {
  return {
    Host: host.name,
    Calendar: host.calendarId,
    'Also busy on': host.alsoBusyOn.join(', '),
    'Time zone': host.timeZone,
    'Max per day': capText(host.maxPerDay),
    Weight: String(host.weight),
  };
}

function awayCells(away: Away | undefined): Record<string, string> {
  return away === undefined || away === 'removed' ? {} : { [away.column]: away.text };
}

function exceptionCells({ from, to, host, hours }: DateException): Record<string, string> {
  const open = hours === null ? {} : hoursCells(hours);
  return { 'From date': dateText(from), 'To date': dateText(to), Host: host ?? '', ...open };
}

function hoursCells({ from, to }: Hours) {
  return { From: clockText(from), To: clockText(to) };
}

export function clockText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `day` counts from 1970-01-01. */
export function dateText(day: number): string {
  return EPOCH.add({ days: day }).toString();
}

export function dayOf(instantMs: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDate();
  return EPOCH.until(local, { largestUnit: 'days' }).days;
}

export function noticeText(notice: MinimumNotice): string {
  if (notice.kind === 'elapsed') return `${notice.minutes} min`;
  return `${notice.days} ${notice.kind === 'days' ? 'days' : 'working days'}`;
}

export function horizonText(horizon: BookingHorizon): string {
  return horizon.kind === 'days' ? `${horizon.days} days` : dateText(horizon.date);
}

function capText(cap: number | null): string {
  return cap === null ? '' : String(cap);
}
