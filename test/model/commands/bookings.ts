// What people do to rows of Bookings, and the job that brings them in line.
import fc from 'fast-check';
import { type Command, command, pick } from '../command.ts';
import { deleteRow, learnOrder, typeCell } from '../desk.ts';
import type { Model, Row } from '../model.ts';
import { recover } from '../recovery.ts';
import { wall } from '../words.ts';

const number = fc.nat(10_000);
/** A cancelled row whose Start cannot be read is not read at all. */
const notCancelled = ({ rows }: Readonly<Model>) => rows.filter(({ status }) => status !== 'cancelled');

/** Without a row an offer cannot know the buffers of an event, and a booking beside it is refused or goes to another host. */
const hasNoBuffers = ({ services }: Readonly<Model>) =>
  services.every((one) => one.bufferBeforeMinutes + one.bufferAfterMinutes === 0);

/** Where a row of an event that is gone has the same time, that row seems to explain what is busy. */
const alone = (model: Readonly<Model>) =>
  model.rows.filter((row) => {
    const { rows } = model;
    if (!hasHolder(model, row)) return false;
    const others = rows.filter((other) => other !== row && other.entry.calendarId === row.entry.calendarId);
    return others.every((other) => other.startMs >= row.endMs || other.endMs <= row.startMs);
  });

/** Of a collective booking only copies tell without it, and beside them a new event is taken back for ten minutes. */
const hasHolder = ({ hosts, away }: Readonly<Model>, { hosts: of, entry }: Row) =>
  of.length === 1 || hosts.some(({ name, calendarId }) => calendarId === entry.calendarId && !away.has(name));

export const takeOut: fc.Arbitrary<Command> = number.map((which) =>
  command(
    'delete a row',
    (model, desk) => {
      const row = pick(alone(model), which);
      deleteRow(desk, model.rows.indexOf(row));
      model.rows = model.rows.filter((one) => one !== row);
      model.lost.push(row);
      return { line: `delete the row of ${named(model, row)}` };
    },
    (model) => alone(model).length > 0 && hasNoBuffers(model),
  ),
);

/** Not of one that was moved: as booked, its Start is not the one that its event was made for. */
const atItsStart = ({ rows }: Readonly<Model>) => rows.filter(({ startMs, madeForMs }) => startMs === madeForMs);

export const mistypeStatus: fc.Arbitrary<Command> = number.map((which) =>
  command(
    'mistype a Status',
    (model, desk) => {
      const row = pick(atItsStart(model), which);
      typeCell(desk, model.rows.indexOf(row), 'Status', 'here?');
      // What cannot be read counts as booked.
      change(model, row, { ...row, status: 'booked', typed: { ...row.typed, Status: 'here?' } });
      return { line: `Status of ${named(model, row)} is “here?”` };
    },
    (model) => atItsStart(model).length > 0,
  ),
);

export const mistypeStart: fc.Arbitrary<Command> = number.map((which) =>
  command(
    'mistype a Start',
    (model, desk) => {
      const row = pick(notCancelled(model), which);
      typeCell(desk, model.rows.indexOf(row), 'Start', 'soon');
      change(model, row, { ...row, typed: { ...row.typed, Start: 'soon' } });
      return { line: `Start of ${named(model, row)} is “soon”` };
    },
    (model) => notCancelled(model).length > 0,
  ),
);

export const bringInLine: fc.Arbitrary<Command> = fc.constant(
  command('recover', (model, desk) => {
    recover(model);
    desk.world.runtime.execute('recover', [], { event: 'clock' });
    learnOrder(desk, model);
    return { line: 'recover' };
  }),
);

function change(model: Model, before: Row, after: Row): void {
  model.rows = model.rows.map((one) => (one === before ? after : one));
}

function named(model: Model, { person, service, startMs }: Row): string {
  return `${person.name}, ${service} ${wall(model, startMs)}`;
}
