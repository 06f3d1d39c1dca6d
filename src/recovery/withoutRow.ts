// Our events without a row of Bookings, as far as a snapshot of the Sheet and the notes tell.
import { eventsToRemove } from '../notes/eventsToRemove.ts';
import { savedSpreadsheet } from '../notes/ownSheet.ts';
import { waitingBookings } from '../notes/waitingRows.ts';
import type { Ports } from '../ports/ports.ts';
import type { RequestOutcomes } from '../records/logged.ts';
import { shownEventIds } from '../sheet/bookings.ts';
import type { CalendarView } from './calendarView.ts';
import { type OrphanEvent, orphansIn } from './orphanEvents.ts';
import { gatherEvidence, type Snapshot, takeSnapshot } from './snapshot.ts';

/** What was found out once, before any change. */
export interface Known {
  /** Only looked up if an event seems to have no row: its row may be one that is long over. */
  readonly idsOfAllRows: ReadonlySet<string>;
  /** null = no event is without a row. */
  readonly outcomes?: RequestOutcomes | null;
}

const NO_IDS: ReadonlySet<string> = new Set();

export function idsOfAllRows(ports: Ports): ReadonlySet<string> {
  return shownEventIds(takeSnapshot(ports, 'whole').sheet.workbook);
}

export function orphansOf(
  snapshot: Snapshot,
  view: CalendarView,
  { idsOfAllRows }: Known = { idsOfAllRows: NO_IDS },
): OrphanEvent[] {
  const sheet = savedSpreadsheet(snapshot.execution.notes) ?? '';
  const ofRows = gatherEvidence(snapshot, view).rows.map(({ eventId }) => eventId);
  const eventIds = new Set([...knownEventIds(snapshot), ...idsOfAllRows, ...ofRows]);
  return orphansIn(view, { eventIds, sheet, nowMs: snapshot.sheet.nowMs });
}

/** Ids of events that stand in Bookings, wait for it, or are to be removed. */
function knownEventIds({ execution, sheet }: Snapshot): ReadonlySet<string> {
  const waiting = waitingBookings(execution.notes).flatMap(({ row, replaces }) => [row.eventId, replaces]);
  const toGo = eventsToRemove(execution.notes).map(({ eventId }) => eventId);
  return new Set([...shownEventIds(sheet.workbook), ...waiting, ...toGo]);
}
