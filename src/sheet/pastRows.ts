// Rows of Bookings that no rule looks at any more: they can be read, and ended and were booked long ago.
import type { Instant } from '../scheduling/time.ts';
import { readStatus } from './cells/choices.ts';
import { isHubspotEventId } from './cells/eventIds.ts';
import { isProblem } from './cells/reading.ts';
import { isFormulaError } from './cells/texts.ts';
import { dateOrderOf } from './cells/writtenDate.ts';
import { columnsNamed, textAt } from './columns.ts';
import { quickStamps } from './stamps.ts';
import { mayBeMissing, TABS } from './tabs.ts';
import type { Tab } from './workbook.ts';

/** A past row ended before `ended`, and was booked before `booked`. */
interface Past {
  readonly ended: Instant;
  readonly booked: Instant;
}

/**
 * Whether the row of `rows` at that place is one of them. A row with anything that cannot be read, or that contradicts itself,
 * may be of an appointment to come, and is none. A wall time is read as if in UTC, which is off by less than a day.
 */
export function pastRows(tab: Tab, locale: string, { ended, booked }: Past): (at: number) => boolean {
  const read = quickStamps(dateOrderOf(locale));
  const [bookedAt, service, host, start, end, status, eventId] = NEEDED.map((name) => columnsNamed(tab, name)[0] ?? -1);
  const cell = (at: number, column = -1): string => textAt(tab, at, column);
  return (at) => {
    const endMs = read(cell(at, end));
    if (endMs === null || endMs >= ended) return false;
    const startMs = read(cell(at, start));
    if (startMs === null || startMs >= endMs) return false;
    const made = cell(at, bookedAt);
    const bookedAtMs = made === '' ? Number.NEGATIVE_INFINITY : read(made);
    if (bookedAtMs === null || bookedAtMs >= booked || bookedAtMs >= endMs) return false;
    const isOfHubspot = isHubspotEventId(cell(at, eventId));
    const names = [cell(at, service), ...(isOfHubspot ? [] : [cell(at, host)])];
    if (names.some((name) => name === '' || isFormulaError(name))) return false;
    return !isProblem(readStatus(cell(at, status)));
  };
}

const NEEDED = ['Booked at', 'Service', 'Host', 'Start', 'End', 'Status', 'Event id'] as const;

/** If a column is missing or there twice, it matters which rows there are and whether two columns say the same. */
export function areColumnsDoubtful(tab: Tab): boolean {
  return TABS.bookings.headers.some((header) => {
    const count = columnsNamed(tab, header).length;
    return count > 1 || (count === 0 && !mayBeMissing('bookings', header));
  });
}
