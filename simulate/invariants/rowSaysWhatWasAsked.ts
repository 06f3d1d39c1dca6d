// The row of Bookings tells the truth about each success with an event that stands. It has the contact of the request, the
// service, the start and the end.
import { type BookCall, bookRuns, isEventOf, isSameAppointment, successes } from '../evidence/bookCalls.ts';
import { isPerson } from '../evidence/erased.ts';
import type { Contact, FinalState, History } from '../evidence/history.ts';
import { ownEvents, serviceNamed } from '../evidence/ownEvents.ts';
import { hasEdited } from '../evidence/people.ts';
import { instantText, MINUTE_MS, readStamp } from '../evidence/times.ts';

type Row = FinalState['bookings'][number];

export function rowSaysWhatWasAsked(history: History): string[] {
  // A row that is written while a column is gone has no cell in it.
  if (hasEdited(history, /the column .* of Bookings/)) return [];
  return successes(history).flatMap((call) =>
    rowsOf(history, call).flatMap((row) => {
      const wrong = [...wrongTimes(history, call, row), ...wrongPerson(history, call, row)];
      const what = `the row of event ${row['Event id']}, which execution ${call.run.executionId} answered success,`;
      return wrong.length === 0 ? [] : [`${what} has ${wrong.join(', ')}`];
    }),
  );
}

/** Active rows of events that no person put there. Another invariant judges a missing row. */
function rowsOf(history: History, call: BookCall): Row[] {
  const events = ownEvents(history).filter(
    ({ state, arrival }) => arrival.by !== 'person' && state.startMs === call.startMs && isEventOf(call, state),
  );
  const ids = events.map(({ eventId }) => eventId);
  const isErased = history.erased !== undefined && isPerson(call.run.asked.contact, history.erased.person);
  return history.final.bookings.filter(
    (row) => row.Status !== 'cancelled' && ids.includes(row['Event id'] ?? '') && !isErased,
  );
}

function wrongTimes({ world }: History, { service, startMs }: BookCall, row: Row): string[] {
  const endMs = startMs + (serviceNamed(world.services, service)?.minutes ?? 0) * MINUTE_MS;
  return [
    ...(row.Service === service ? [] : [`Service “${row.Service}”, not “${service}”`]),
    ...(readStamp(row.Start) === startMs ? [] : [`Start ${row.Start}, not ${instantText(startMs)}`]),
    ...(readStamp(row.End) === endMs ? [] : [`End ${row.End}, not ${instantText(endMs)}`]),
  ];
}

/** Any of several requests of one contact may have written it. Details that one request left out are known from another. */
function wrongPerson(history: History, call: BookCall, row: Row): string[] {
  const asked = bookRuns(history).filter((one) => isSameAppointment(one, call));
  const isSaid = asked.some(({ run }) => differencesFrom(run.asked.contact, row));
  return isSaid ? [] : [`${row.Name}, ${row['E-mail']}, ${row.Phone}, ${row['Contact id']} as the contact`];
}

function differencesFrom({ name, email, phone, id }: Contact, row: Row): boolean {
  const pairs = [
    [name, row.Name],
    [email, row['E-mail']],
    [phone, row.Phone],
    [id, row['Contact id']],
  ];
  return pairs.every(([given, cell]) => given === '' || given === cell);
}
