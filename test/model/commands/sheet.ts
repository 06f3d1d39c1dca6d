// What people do in the Sheet: other hours, other limits, another rule for repeats; a row of Bookings set to cancelled.
import fc from 'fast-check';
import type { Host, Service } from '../../../src/scheduling/model.ts';
import { dayOf } from '../cells.ts';
import { type Command, command, pick } from '../command.ts';
import { typeCell, typeTab } from '../desk.ts';
import { startOf } from '../recovery.ts';
import { hostLimits, hours, serviceLimits, weekly } from '../setUp.ts';
import { exceptionLine, hostLine, serviceLine, weeklyLine } from '../words.ts';

const number = fc.nat(10_000);

export const editHours: fc.Arbitrary<Command> = weekly.map((rows) =>
  command('edit the weekly hours', (model, desk) => {
    model.weekly = rows;
    typeTab(desk, model, 'Weekly hours');
    return { line: `edit ${rows.map(weeklyLine).join('; ')}` };
  }),
);

const days = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.nat(2));

export const addException: fc.Arbitrary<Command> = fc
  .tuple(days, fc.option(number), fc.option(hours))
  .map(([[first, more], which, open]) =>
    command('add an exception', (model, desk) => {
      const from = dayOf(model.nowMs, model.timeZone) + first;
      // No unknown host: that would close the dates for all.
      const host = which === null ? null : pick(model.hosts, which).name;
      const row = { from, to: from + more, host, hours: open };
      model.exceptions = [...model.exceptions, row];
      typeTab(desk, model, 'Exceptions');
      return { line: `exception ${exceptionLine(row)}` };
    }),
  );

export const dropExceptions: fc.Arbitrary<Command> = fc.constant(
  command(
    'drop the exceptions',
    (model, desk) => {
      model.exceptions = [];
      typeTab(desk, model, 'Exceptions');
      return { line: 'no exceptions' };
    },
    (model) => model.exceptions.length > 0,
  ),
);

/** One cell or several of a service's row. */
export const editService: fc.Arbitrary<Command> = fc
  .tuple(number, fc.record(serviceLimits, { requiredKeys: [] }))
  .map(([which, limits]) =>
    command('edit a service', (model, desk) => {
      const before = pick(model.services, which);
      const after: Service = { ...before, ...limits };
      model.services = model.services.map((one) => (one === before ? after : one));
      typeTab(desk, model, 'Services');
      return { line: `edit ${serviceLine(after)}` };
    }),
  );

export const editHost: fc.Arbitrary<Command> = fc
  .tuple(number, fc.record(hostLimits, { requiredKeys: [] }))
  .map(([which, limits]) =>
    command('edit a host', (model, desk) => {
      const before = pick(model.hosts, which);
      const after: Host = { ...before, ...limits };
      model.hosts = model.hosts.map((one) => (one === before ? after : one));
      typeTab(desk, model, 'Hosts');
      return { line: `edit ${hostLine(after)}` };
    }),
  );

export const editRepeats: fc.Arbitrary<Command> = fc.constantFrom('allow', 'refuse', 'move').map((repeats) =>
  command('edit the settings', (model, desk) => {
    model.repeats = repeats;
    typeTab(desk, model, 'Settings');
    return { line: `repeats: ${repeats}` };
  }),
);

/** The event stays where it is. */
export const cancelRow: fc.Arbitrary<Command> = number.map((which) =>
  command(
    'cancel a row',
    (model, desk) => {
      const at = which % model.rows.length;
      const row = pick(model.rows, which);
      model.rows = model.rows.map((one) => (one === row ? { ...one, status: 'cancelled', typed: startOf(one) } : one));
      typeCell(desk, at, 'Status', 'cancelled');
      return { line: `row ${at + 1} of Bookings (${row.person.name}) says cancelled` };
    },
    (model) => model.rows.length > 0,
  ),
);
