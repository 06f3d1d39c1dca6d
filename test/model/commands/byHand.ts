// What people do to the events in their calendars: delete, move and mark them.
import fc from 'fast-check';
import type ICAL from 'ical.js';
import { changeEvent, utcTime } from '../../../worlds/calendarFile.ts';
import { command, pick } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Entry, Model } from '../model.ts';
import { remove } from '../placing.ts';
import { wall } from '../words.ts';

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
const number = fc.nat(10_000);
const hasEntries = (model: Readonly<Model>) => model.entries.length > 0;

/** Google remembers it as cancelled, with the copies of those who were invited. */
export const deleteOwn = number.map((which) =>
  command(
    'delete an own event',
    (model, desk) => {
      const entry = pick(originals(model), which);
      change(desk, model, entry, (event) => void event.updatePropertyWithValue('status', 'CANCELLED'));
      remove(model, entry);
      return { line: `delete ${named(model, entry)}` };
    },
    (model) => originals(model).length > 0,
  ),
);

/** Google cancels what others were invited to; a guest takes only their own copy away. */
export const cancel = fc.tuple(number, fc.boolean()).map(([which, isErased]) =>
  command(
    'delete an event',
    (model, desk) => {
      const entry = pick(model.entries, which);
      const cancelled = (event: ICAL.Component) => void event.updatePropertyWithValue('status', 'CANCELLED');
      change(desk, model, entry, isErased ? null : cancelled);
      remove(model, entry);
      if (isErased) model.erased.add(entry);
      return { line: `${isErased ? 'erase' : 'delete'} ${named(model, entry)}` };
    },
    hasEntries,
  ),
);

const shift = fc.constantFrom(15, -15, 30, -30, 60, 180, -180, 1440, -1440, 1500, 2880, 10_080);

const moving = (shift: fc.Arbitrary<number>) =>
  fc.tuple(number, shift, fc.constantFrom(0, 0, 0, 15, -15)).map(([which, minutes, longer]) =>
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

export const move = moving(shift);

/** Not into what is over, which no job looks at. */
export const moveLater = moving(fc.constantFrom(15, 30, 60, 180, 1440, 2880));

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
