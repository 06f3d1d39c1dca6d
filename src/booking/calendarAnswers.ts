// Google Calendar's answers to questions of a moment ago, for the same questions under the lock. What other executions have booked
// since is busy in them.
import type { CalendarBusy, CalendarPort } from '../ports/calendar.ts';
import type { Read } from '../ports/read.ts';
import { interval } from '../scheduling/interval.ts';
import type { BookingWrite } from '../sheet/bookingWrite.ts';

export interface CalendarAnswers {
  /** Asks, and keeps what it is told. */
  readonly noting: CalendarPort;
  /** Answers what was asked before, and asks the rest. `since`: what was booked meanwhile. */
  with(since: readonly BookingWrite[]): CalendarPort;
}

type Asked = readonly unknown[];

export function answersBefore(calendar: CalendarPort): CalendarAnswers {
  const kept = new Map<string, Read<unknown>>();

  function noting<Args extends Asked, T>(name: string, ask: (...args: Args) => Read<T>) {
    return (...args: Args): Read<T> => {
      const read = ask(...args);
      // A failure may be over by then.
      if ('value' in read) kept.set(keyOf(name, args), read);
      return read;
    };
  }

  function repeating<Args extends Asked, T>(name: string, ask: (...args: Args) => Read<T>, also = (value: T) => value) {
    return (...args: Args): Read<T> => {
      const known = kept.get(keyOf(name, args)) as { readonly value: T } | undefined;
      return known ? { value: also(known.value) } : ask(...args);
    };
  }

  return {
    noting: {
      ...calendar,
      freeBusy: noting('freeBusy', calendar.freeBusy),
      allDayDates: noting('allDayDates', calendar.allDayDates),
      get: noting('get', calendar.get),
    },
    with(since) {
      const withBooked = (value: ReadonlyMap<string, CalendarBusy>) => busyAlso(value, since);
      const known = { ...calendar, freeBusy: repeating('freeBusy', calendar.freeBusy, withBooked) };
      // An event may have changed with the bookings since.
      if (since.length > 0) return known;
      return {
        ...known,
        allDayDates: repeating('allDayDates', calendar.allDayDates),
        get: repeating('get', calendar.get),
      };
    },
  };
}

function keyOf(name: string, args: Asked): string {
  return JSON.stringify([name, ...args]);
}

/** A moved booking still takes its former time too: that is known for the next request. */
function busyAlso(
  answer: ReadonlyMap<string, CalendarBusy>,
  since: readonly BookingWrite[],
): ReadonlyMap<string, CalendarBusy> {
  const found = new Map(answer);
  for (const { row } of since) {
    const known = found.get(row.calendar);
    if (row.status === 'cancelled' || known === undefined || 'unreadable' in known) continue;
    found.set(row.calendar, { ...known, busy: [...known.busy, interval(row.startMs, row.endMs)] });
  }
  return found;
}
