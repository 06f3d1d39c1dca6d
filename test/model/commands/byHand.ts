// What people do in their calendars: delete, move and mark events, and enter their own.
import fc from 'fast-check';
import type ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { addEvent, changeEvent, utcStamp, utcTime } from '../../support/calendarFile.ts';
import { remove } from '../booking.ts';
import { dayOf, HOLIDAYS } from '../cells.ts';
import { type Command, command, pick } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Entry, Model } from '../model.ts';
import { wall } from '../words.ts';

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
const number = fc.nat(10_000);
const hasEntries = (model: Readonly<Model>) => model.entries.length > 0;

/** Google cancels what others were invited to; a guest takes only their own copy away. */
export const cancel = fc.tuple(number, fc.boolean()).map(([which, isErased]) =>
  command(
    'delete an event',
    (model, desk) => {
      const entry = pick(model.entries, which);
      const cancelled = (event: ICAL.Component) => void event.updatePropertyWithValue('status', 'CANCELLED');
      change(desk, model, entry, isErased ? null : cancelled);
      remove(model, entry);
      return { line: `${isErased ? 'erase' : 'delete'} ${named(model, entry)}` };
    },
    hasEntries,
  ),
);

const shift = fc.constantFrom(15, -15, 30, -30, 60, 180, -180, 1440, -1440, 1500, 2880, 10_080);

export const move = fc.tuple(number, shift, fc.constantFrom(0, 0, 0, 15, -15)).map(([which, minutes, longer]) =>
  command(
    'move an event',
    (model, desk) => {
      const entry = pick(originals(model), which);
      const before = named(model, entry);
      const startMs = entry.startMs + minutes * MINUTE;
      const endMs = Math.max(startMs + QUARTER_HOUR, entry.endMs + (minutes + longer) * MINUTE);
      change(desk, model, entry, (event) => {
        event.updatePropertyWithValue('dtstart', utcTime(startMs));
        event.updatePropertyWithValue('dtend', utcTime(endMs));
      });
      for (const one of withCopies(model, entry)) Object.assign(one, { startMs, endMs });
      return { line: `move ${before} to ${wall(model, startMs)}, ${(endMs - startMs) / MINUTE} min` };
    },
    (model) => originals(model).length > 0,
  ),
);

/** Marked free by its owner, or declined by a guest. */
export const release = number.map((which) =>
  command(
    'mark an event free',
    (model, desk) => {
      const entry = pick(model.entries, which);
      changeEvent(desk.world.store, entry.calendarId, entry.uid, (event) => {
        event.updatePropertyWithValue('transp', 'TRANSPARENT');
      });
      entry.blocks = false;
      return { line: `mark free ${named(model, entry)}` };
    },
    hasEntries,
  ),
);

type Kind = 'busy' | 'tentative' | 'free' | 'declined' | 'cancelled';
const kind = fc.constantFrom<Kind>('busy', 'busy', 'busy', 'tentative', 'free', 'declined', 'cancelled');

export const add = fc
  .tuple(kind, number, fc.integer({ min: -48, max: 480 }), fc.integer({ min: 1, max: 12 }))
  .map(([as, which, quarters, length]) =>
    command('enter an event', (model, desk) => {
      const startMs = (Math.floor(model.nowMs / QUARTER_HOUR) + quarters) * QUARTER_HOUR;
      const times = { startMs, endMs: startMs + length * QUARTER_HOUR };
      const lines = [`DTSTART:${utcStamp(times.startMs)}`, `DTEND:${utcStamp(times.endMs)}`];
      return enter(model, desk, { as, which, ...times, lines });
    }),
  );

export const addAllDay = fc.tuple(kind, number, fc.integer({ min: -1, max: 5 })).map(([as, which, days]) =>
  command('enter a whole day', (model, desk) => {
    const zone = model.zones[calendarAt(model, which)] ?? '';
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: dayOf(model.nowMs, zone) + days });
    const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
    const times = { startMs: midnight(date), endMs: midnight(date.add({ days: 1 })) };
    return enter(model, desk, { as, which, ...times, lines: [`DTSTART;VALUE=DATE:${compact(date)}`] });
  }),
);

export const holiday: fc.Arbitrary<Command> = fc.tuple(fc.nat(3), fc.boolean()).map(([days, isFree]) =>
  command(
    'enter a holiday',
    (model, desk) => {
      const day = dayOf(model.nowMs, model.timeZone) + days;
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      const lines = [
        `UID:${model.holidays.size}-${date}`,
        'DTSTAMP:20270101T000000Z',
        `DTSTART;VALUE=DATE:${compact(date)}`,
      ];
      addEvent(desk.world.store, HOLIDAYS, [...lines, ...(isFree ? ['TRANSP:TRANSPARENT'] : [])]);
      model.holidays.add(day);
      return { line: `holiday ${date}` };
    },
    (model) => model.hasHolidays,
  ),
);

interface Wanted {
  readonly as: Kind;
  readonly which: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly lines: readonly string[];
}

function enter(model: Model, desk: Desk, { as, which, startMs, endMs, lines }: Wanted) {
  const calendarId = calendarAt(model, which);
  const title = `by hand ${desk.trace.length}`;
  const uid = `${title.replace(/ /g, '-')}@example.com`;
  const marks = MARKS[as](calendarId);
  addEvent(desk.world.store, calendarId, [
    `UID:${uid}`,
    'DTSTAMP:20270101T000000Z',
    `SUMMARY:${title}`,
    ...lines,
    ...marks,
  ]);
  const blocks = as === 'busy' || as === 'tentative';
  if (as !== 'cancelled') model.entries.push({ uid, calendarId, title, startMs, endMs, blocks, copyOf: null });
  return { line: `${title}: ${as} in ${calendarId}, ${wall(model, startMs)} to ${wall(model, endMs)}` };
}

const MARKS: Readonly<Record<Kind, (calendarId: string) => string[]>> = {
  busy: () => [],
  tentative: () => ['STATUS:TENTATIVE'],
  free: () => ['TRANSP:TRANSPARENT'],
  declined: (calendarId) => [`ATTENDEE;PARTSTAT=DECLINED:mailto:${calendarId}`],
  cancelled: () => ['STATUS:CANCELLED'],
};

function calendarAt({ zones }: Model, which: number): string {
  const ids = Object.keys(zones).filter((id) => id !== HOLIDAYS);
  return pick(ids, which);
}

function originals({ entries }: Readonly<Model>): Entry[] {
  return entries.filter((entry) => entry.copyOf === null);
}

function withCopies({ entries }: Model, entry: Entry): Entry[] {
  return entries.filter((one) => one === entry || one.copyOf === entry);
}

function change(desk: Desk, model: Model, entry: Entry, how: ((event: ICAL.Component) => void) | null): void {
  for (const { calendarId, uid } of withCopies(model, entry)) changeEvent(desk.world.store, calendarId, uid, how);
}

function named(model: Model, { title, calendarId, startMs }: Entry): string {
  return `“${title}” ${wall(model, startMs)} in ${calendarId}`;
}

function compact(date: Temporal.PlainDate): string {
  return date.toString().replace(/-/g, '');
}
