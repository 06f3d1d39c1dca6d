// What is known for "why?" of one day, also where notice and horizon leave no start; and what lies there without blocking.
import { type Facts, gatherFacts } from '../appointments/calendar/availability/facts.ts';
import type { Execution } from '../execution.ts';
import type { BookingWithHosts } from '../records/bookingsWithHosts.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { dayOf, type When } from '../scheduling/explain/explain.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { Service } from '../scheduling/model.ts';
import { calendarsOf } from '../scheduling/model.ts';
import { rangeAround } from '../scheduling/queryRange.ts';
import type { ZoneClock } from '../scheduling/zone.ts';

export interface FactsOfDay extends Facts {
  /** Entries marked free or declined, by calendar. A calendar has none here if its entries cannot be read. */
  readonly notBlocking: ReadonlyMap<string, readonly Interval[]>;
}

/** Throws if the busy times cannot be asked for at all. */
export function gatherFactsOfDay(
  execution: Execution,
  sheet: SheetRead,
  { service, held }: { readonly service: Service; readonly held: readonly BookingWithHosts[] },
  when: When,
  clock: ZoneClock,
): FactsOfDay {
  const { configuration } = sheet;
  const within = dayOf(when, configuration.settings.timeZone, clock);
  const known = gatherFacts(execution, configuration, {
    service,
    held,
    within,
    alsoCheck: [],
    alsoAsk: [],
    rangeFor: (question) => rangeAround(within, question, clock),
    clock,
  });
  const calendars = new Set(known.question.hosts.flatMap(({ host }) => calendarsOf(host)));
  return { ...known, notBlocking: new Map([...calendars].map((id) => [id, entriesOf(execution, id, within)])) };
}

// Nothing is known of entries where only free/busy is shared, and the answer stands without them.
function entriesOf({ ports }: Execution, calendarId: string, range: Interval): readonly Interval[] {
  const read = ports.calendar.notBlocking(calendarId, range);
  return 'value' in read ? read.value : [];
}
