// What happens around a team: time passes, and a calendar is shared for reading only, or for writing again.
import fc from 'fast-check';
import { type Command, command, pick } from '../command.ts';
import { share } from '../desk.ts';
import { wall } from '../words.ts';

const MINUTE = 60_000;

export const timePasses: fc.Arbitrary<Command> = fc
  .constantFrom(1, 10, 10, 30, 30, 180, 360, 400, 400, 1440, 1445, 4320, 20_880)
  .map((minutes) =>
    command('time passes', (model, desk) => {
      model.nowMs += minutes * MINUTE;
      desk.world.setNow(new Date(model.nowMs).toISOString());
      return { line: `now ${wall(model, model.nowMs)}` };
    }),
  );

export const shareCalendar: fc.Arbitrary<Command> = fc.nat(10_000).map((which) =>
  command('share a calendar', (model, desk) => {
    const { calendarId: id } = pick(model.hosts, which);
    const isReadOnly = !model.readOnly.has(id);
    if (isReadOnly) model.readOnly.add(id);
    else model.readOnly.delete(id);
    share(desk, model);
    return { line: `${id} is ${isReadOnly ? 'for reading only' : 'writable again'}` };
  }),
);
