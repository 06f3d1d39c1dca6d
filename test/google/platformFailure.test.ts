// Whatever Google throws comes out of every adapter as the platform's failure; a mistake of ours stays what it is.
import { expect, it } from 'vitest';
import { calendarPort } from '../../src/google/calendar.ts';
import { codecPort } from '../../src/google/codec.ts';
import { mailPort } from '../../src/google/mail.ts';
import { spreadsheetUi } from '../../src/google/spreadsheetUi.ts';
import { openWorkbook } from '../../src/google/workbook.ts';
import type { CalendarEvent } from '../../src/ports/calendar.ts';
import { PlatformFailure } from '../../src/ports/platformFailure.ts';
import type { Read } from '../../src/ports/read.ts';
import { interval } from '../../src/scheduling/interval.ts';
import { documents } from '../../worlds/sheet.ts';
import { openGoogle } from './adapters.ts';

const DAY = interval(Date.UTC(2027, 2, 15), Date.UTC(2027, 2, 16));
const BATCH = { bookings: [['a']], log: [], changes: [] };

it.each<[string, () => unknown]>([
  ['the address of the owner', () => mailPort.owner()],
  ['a mail', () => mailPort.send('a@example.com', 's', 't')],
  ['a hash', () => codecPort.sha256Hex('x')],
  ['an HMAC', () => codecPort.hmacSha256([1], [2])],
  ['a new id', () => codecPort.uuid()],
  ['the bound spreadsheet', () => openWorkbook(undefined)],
  ['a trigger', () => spreadsheetUi.runEvery('recover', 15)],
])('%s', (_, ask) => {
  const google = openGoogle(documents());
  expect(() => google.failing(ask)).toThrow(PlatformFailure);
  expect(() => google.failing(ask)).toThrow('Service unavailable');
});

it.each<[string, () => Read<unknown>]>([
  ['free/busy', () => calendarPort.freeBusy(['a'], DAY)],
  ['an event', () => calendarPort.get('a', 'slot1')],
  ['own events', () => calendarPort.ownEvents('a', DAY)],
  ['all-day entries', () => calendarPort.allDayDates('a', 20_000, 20_001)],
  ['entries that do not block', () => calendarPort.notBlocking('a', DAY)],
])('%s: the answer says it', (_, ask) => {
  const google = openGoogle(documents());
  expect(google.failing(ask)).toEqual({ unreadable: expect.stringContaining('Service unavailable') });
});

it('the Sheet, read and written', () => {
  const google = openGoogle(documents());
  const workbook = openWorkbook('local');
  const known = workbook.read(null);
  const attempts = [
    () => workbook.read(null),
    () => workbook.write(known, BATCH),
    () => workbook.readLog(known, [0], { fromRow: 1, toRow: null }),
    () => workbook.deleteRows(known, 'log', [{ fromRow: 2, toRow: 2 }]),
    () => workbook.readRanges([]),
    () => workbook.writeCells([]),
  ];
  for (const attempt of attempts) expect(() => google.failing<unknown>(attempt)).toThrow(PlatformFailure);
});

it('a service that is not enabled says what to do', () => {
  openGoogle();
  Reflect.set(globalThis, 'Calendar', undefined);
  expect(calendarPort.get('a', 'slot1')).toEqual({ unreadable: expect.stringContaining('clasp push -f') });
});

it('an event that cannot be made into Google’s is a mistake of ours, and is not sent', () => {
  const google = openGoogle(documents());
  const broken = { id: 'slot1', guests: null } as unknown as CalendarEvent;
  expect(() => calendarPort.insert('a', broken, 'none')).not.toThrow(PlatformFailure);
  expect(() => calendarPort.insert('a', broken, 'none')).toThrow(RangeError);
  expect(google.roundTrips).toEqual([]);
});
