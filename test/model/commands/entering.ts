// What people enter into their calendars themselves: appointments, whole days, holidays.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addEvent, utcStamp } from '../../../worlds/calendarFile.ts';
import { dayOf, HOLIDAYS } from '../cells.ts';
import { type Command, command, pick } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Model } from '../model.ts';
import { wall } from '../words.ts';

const QUARTER_HOUR = 900_000;
const STAMP = 'DTSTAMP:20270101T000000Z';
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const number = fc.nat(10_000);

type Kind = 'busy' | 'tentative' | 'free' | 'declined' | 'cancelled';
const kind = fc.constantFrom<Kind>('busy', 'busy', 'busy', 'tentative', 'free', 'declined', 'cancelled');

export const appointment = fc
  .tuple(kind, number, fc.integer({ min: -48, max: 480 }), fc.integer({ min: 1, max: 12 }))
  .map(([as, which, quarters, length]) =>
    command('enter an event', (model, desk) => {
      const startMs = (Math.floor(model.nowMs / QUARTER_HOUR) + quarters) * QUARTER_HOUR;
      const times = { startMs, endMs: startMs + length * QUARTER_HOUR };
      const lines = [`DTSTART:${utcStamp(times.startMs)}`, `DTEND:${utcStamp(times.endMs)}`];
      return enter(model, desk, { as, which, ...times, lines });
    }),
  );

export const wholeDay = fc.tuple(kind, number, fc.integer({ min: -1, max: 5 })).map(([as, which, days]) =>
  command('enter a whole day', (model, desk) => {
    const zone = model.zones[calendarAt(model, which)] ?? '';
    const date = EPOCH.add({ days: dayOf(model.nowMs, zone) + days });
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
      const date = EPOCH.add({ days: day });
      const uid = `UID:${desk.trace.length}@example.com`;
      const lines = [uid, STAMP, `DTSTART;VALUE=DATE:${compact(date)}`, ...(isFree ? ['TRANSP:TRANSPARENT'] : [])];
      addEvent(desk.world.store, HOLIDAYS, lines);
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
  const all = [`UID:${uid}`, STAMP, `SUMMARY:${title}`, ...lines, ...MARKS[as](calendarId)];
  addEvent(desk.world.store, calendarId, all);
  const blocks = as === 'busy' || as === 'tentative';
  const createdMs = model.nowMs;
  if (as !== 'cancelled')
    model.entries.push({ uid, calendarId, title, startMs, endMs, blocks, createdMs, copyOf: null });
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

function compact(date: Temporal.PlainDate): string {
  return date.toString().replace(/-/g, '');
}
