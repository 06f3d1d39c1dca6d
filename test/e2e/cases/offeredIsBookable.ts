// The promise itself, on the built bundle: whatever is offered can be booked, and no time is ever booked twice.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { busy, calendar, type Sheet } from '../../../worlds/sheet.ts';
import type { Google } from '../../support/google.ts';
import { openWorld, type World } from '../../support/world.ts';
import { isToAskAgain } from './caller.ts';

const CALENDARS = ['anna@example.com', 'ben@example.com'];
const minutes = (...choices: number[]) => fc.constantFrom(...choices.map(String));
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

const hours = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ Days: 'Every day', From: clock(from), To: clock(Math.min(24, from + length)) }));

// Days around 2027-03-28, when Berlin and Lord Howe change their clocks on different days.
const sheets: fc.Arbitrary<Sheet> = fc.record({
  settings: fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe').map((zone) => ({ 'Time zone': zone })),
  services: fc
    .array(
      fc.record({
        Minutes: minutes(15, 40, 90),
        Every: fc.option(minutes(15, 30), { nil: '' }),
        'Buffer before': minutes(0, 10),
        'Buffer after': minutes(0, 25, 60),
        Notice: fc.constantFrom('', '3 h', '1 day', '1 working day'),
        'Book ahead': fc.constantFrom('1 day', '3 days'),
      }),
      { minLength: 1, maxLength: 2 },
    )
    .map((rows) => rows.map((row, at) => ({ Service: `Service ${at}`, ...row }))),
  hosts: fc
    .integer({ min: 1, max: 2 })
    .map((count) => CALENDARS.slice(0, count).map((id) => ({ Host: id.split('@')[0] ?? '', Calendar: id }))),
  weeklyHours: fc.array(hours, { minLength: 1, maxLength: 3 }),
});

const busyTimes = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 * 96 }), fc.integer({ min: 1, max: 20 })), { maxLength: 6 })
  .map((quarters) => calendar(...quarters.map(([from, length]) => busy(stamp(from), stamp(from + length)))));

function stamp(quarter: number): string {
  const instant = Temporal.Instant.from('2027-03-26T00:00:00Z').add({ minutes: quarter * 15 });
  return instant.toString().replace(/[-:]/g, '');
}

interface Scene {
  readonly sheet: Sheet;
  readonly calendars: readonly [string, string];
}

function open({ sheet, calendars }: Scene, google: Google): World {
  const files = Object.fromEntries(CALENDARS.map((id, at) => [id, calendars[at] ?? '']));
  return openWorld({ way: 'bundle', sheet, calendars: files, now: '2027-03-26T10:07:00Z', google });
}

const scenes = fc.record({ sheet: sheets, calendars: fc.tuple(busyTimes, busyTimes) });
const startsOf = async (world: World, service: string) =>
  ((await world.call('available', {}, { service })).json.available ?? []).map((slot) => slot.start_iso);

interface Booked {
  readonly host: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly before: number;
  readonly after: number;
}

/** Of the Bookings tab, with the buffers of the row's service. */
function bookings(world: World, sheet: Sheet): Booked[] {
  const ms = (text = '') => Date.parse(text.replace(' ', 'T').replace(' ', ''));
  return world.rows('Bookings').map((row) => {
    const service = sheet.services?.find((one) => one.Service === row.Service);
    const [before, after] = [Number(service?.['Buffer before']), Number(service?.['Buffer after'])];
    return { host: row.Host ?? '', startMs: ms(row.Start), endMs: ms(row.End), before, after };
  });
}

async function book(world: World, body: object, service: string): Promise<object> {
  const ask = () => world.call('book', body, { service });
  const { json } = await ask();
  return isToAskAgain(json.reason) ? (await ask()).json : json;
}

/** Of each scene, `picks` of all. */
export async function canBeBooked(google: () => Google, size: { runs: number; picks: number }): Promise<void> {
  const pick = fc.double({ min: 0, max: 0.999, noNaN: true });
  const picks = fc.array(pick, { minLength: size.picks, maxLength: size.picks });
  await fc.assert(
    fc.asyncProperty(scenes, picks, async (scene, picked) => {
      const starts = await startsOf(open(scene, google()), 'Service 0');
      for (const at of picked) {
        const start_iso = starts[Math.floor(at * starts.length)];
        if (start_iso === undefined) continue;
        const answer = await book(open(scene, google()), { contact_id: 'c', start_iso }, 'Service 0');
        expect([start_iso, answer]).toEqual([start_iso, { status: 'success' }]);
      }
    }),
    { numRuns: size.runs },
  );
}

/** Bookings of one host keep the larger buffer between them, however many are made. */
export async function buffersAreKept(google: () => Google, size: { runs: number; turns: number }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenes, async (scene) => {
      const world = open(scene, google());
      const services = (scene.sheet.services ?? []).map((service) => service.Service ?? '');
      for (let turn = 0; turn < size.turns; turn++) {
        const service = services[turn % services.length] ?? '';
        const starts = await startsOf(world, service);
        const start_iso = starts[(turn * 7) % Math.max(1, starts.length)];
        if (start_iso === undefined) continue;
        expect(await book(world, { contact_id: `c${turn}`, start_iso }, service)).toEqual({ status: 'success' });
      }
      expectBuffers(bookings(world, scene.sheet));
    }),
    { numRuns: size.runs },
  );
}

function expectBuffers(all: readonly Booked[]): void {
  const made = [...all].sort((a, b) => a.startMs - b.startMs);
  for (const host of new Set(made.map((one) => one.host))) {
    const theirs = made.filter((one) => one.host === host);
    for (const [at, next] of theirs.entries()) {
      const earlier = theirs[at - 1];
      if (!earlier) continue;
      const gapMinutes = (next.startMs - earlier.endMs) / 60_000;
      expect(gapMinutes).toBeGreaterThanOrEqual(Math.max(earlier.after, next.before));
    }
  }
}
