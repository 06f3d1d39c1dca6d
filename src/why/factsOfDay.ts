// Gathers the facts of one day for "why?", even if notice or horizon leaves no start. Adds the entries that do not block.
import { type Facts, gatherFacts } from '../appointments/calendar/availability/availability.ts';
import type { Execution } from '../execution.ts';
import type { BookingWithHosts } from '../records/bookingsWithHosts.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import { dayOf, type When } from '../scheduling/explain/explain.ts';
import type { Interval } from '../scheduling/interval.ts';
import type { Service } from '../scheduling/model.ts';
import { calendarsOf } from '../scheduling/model.ts';
import { rangeAround } from '../scheduling/queryRange.ts';

export interface FactsOfDay extends Facts {
  /** Entries marked free or declined, by calendar. A calendar with unreadable entries has none here. */
  readonly notBlocking: ReadonlyMap<string, readonly Interval[]>;
}

/** Throws if the busy times cannot be asked for at all. */
export function gatherFactsOfDay(sheet: SheetRead, of: ServiceHeld, when: When): FactsOfDay {
  const { execution, clock, zone } = sheet;
  const within = dayOf(when, zone.timeZone, clock);
  const known = gatherFactsWithin(sheet, of, within);
  const calendars = new Set(known.question.hosts.flatMap(({ host }) => calendarsOf(host)));
  return { ...known, notBlocking: new Map([...calendars].map((id) => [id, entriesOf(execution, id, within)])) };
}

interface ServiceHeld {
  readonly service: Service;
  readonly held: readonly BookingWithHosts[];
}

/** For every start in `within`. Throws if the busy times cannot be asked for at all. */
export function gatherFactsWithin(sheet: SheetRead, { service, held }: ServiceHeld, within: Interval): Facts {
  const rangeFor: Parameters<typeof gatherFacts>[1]['rangeFor'] = (question) =>
    rangeAround(within, question, sheet.clock);
  return gatherFacts(sheet, { service, held, within, rangeFor });
}

// If only free/busy is shared, the entries are not known, and the answer does without them.
function entriesOf({ ports }: Execution, calendarId: string, range: Interval): readonly Interval[] {
  const read = ports.calendar.notBlocking(calendarId, range);
  return 'value' in read ? read.value : [];
}
