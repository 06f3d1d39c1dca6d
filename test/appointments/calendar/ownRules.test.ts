// Two bookings share time by host or by calendar, whatever a host is called.
import { expect, it } from 'vitest';
import { shareTime, standingBookingOf } from '../../../src/appointments/calendar/ownRules.ts';
import type { SheetRead } from '../../../src/records/sheetRead.ts';
import type { BookingRow } from '../../../src/sheet/rows.ts';

const HOSTS = [
  { name: 'Ben', calendarId: 'ben@example.com' },
  { name: 'Calendar ben@example.com', calendarId: 'room@example.com' },
  { name: 'Benjamin', calendarId: 'ben@example.com' },
];
const SHEET = {
  configuration: { services: [] },
  hosts: new Map(HOSTS.map((host) => [host.name.toLowerCase(), host])),
} as unknown as SheetRead;

const bookingOf = (host: string) =>
  standingBookingOf({ host, calendar: '', service: 'Visit' } as unknown as BookingRow, SHEET);

it.each([
  ['Ben', 'Ben', true],
  ['Ben', 'Benjamin', true],
  ['Ben', 'Calendar ben@example.com', false],
])('%s and %s: %s', (one, other, isShared) => {
  expect(shareTime(bookingOf(one), bookingOf(other))).toBe(isShared);
});
