// Two bookings that take one host's time at once, or share one event. Only a person can say which may stay. Pure.
import { tagOf } from '../appointments/calendar/events/eventTag.ts';
import { type StandingBooking, shareTime, standingBookingOf } from '../appointments/calendar/ownRules.ts';
import type { JobFinding } from '../notes/mailedProblems.ts';
import type { OwnEvent } from '../ports/calendar.ts';
import type { SheetRead } from '../records/sheetRead.ts';
import type { StoredBooking } from '../sheet/bookings.ts';
import { TABS } from '../sheet/tabs.ts';
import { isSamePerson, rowsByEvent } from './oneEvent.ts';
import { type Evidence, eventStands, locateEvent, rowsAhead } from './rowCorrections.ts';

interface StandingRow extends StandingBooking {
  readonly row: StoredBooking;
}

/** Each pair once, at the row that was booked later. */
export function doubleBookings(evidence: Evidence, rules: SheetRead): JobFinding[] {
  const byStart = rowsAhead(evidence)
    .filter((row) => takesTime(row, evidence))
    .map((row): StandingRow => ({ ...standingBookingOf(row, rules), row }))
    .sort((a, b) => a.row.startMs - b.row.startMs);
  return byStart.flatMap((one, at) =>
    runningAt(byStart, at)
      .filter((other) => other.row.eventId !== one.row.eventId && shareTime(one, other))
      .map((other) => doubleFinding(one.row, other.row, evidence)),
  );
}

// Another finding reports an event that cannot be read.
function takesTime(row: StoredBooking, evidence: Evidence): boolean {
  const whereabouts = locateEvent(row, evidence);
  return whereabouts.kind === 'found' && whereabouts.event.blocks;
}

/** Earlier or simultaneous starts that are still running. */
function runningAt(byStart: readonly StandingRow[], at: number): readonly StandingRow[] {
  const startMs = byStart[at]?.row.startMs ?? 0;
  return byStart.slice(0, at).filter(({ row }) => row.endMs > startMs);
}

function doubleFinding(one: StoredBooking, other: StoredBooking, { words }: Evidence): JobFinding {
  const [first, second] = one.sheetRow < other.sheetRow ? [one, other] : [other, one];
  return {
    tab: TABS.bookings.name,
    row: second.sheetRow,
    column: null,
    sentence: words.doubled(second.host, first.sheetRow),
    about: `two at once ${[one.eventId, other.eventId].sort().join(' ')}`,
  };
}

/**
 * Rows of several people with one event: an insert replaced another contact's event under its id (docs/faults.md). Reports
 * every row with another contact than the event's. The sentence names the row of the event's contact, else the first row.
 */
export function sharedEvents(evidence: Evidence): JobFinding[] {
  return [...rowsByEvent(rowsAhead(evidence)).values()].flatMap((rows) => {
    const event = rows[0] && eventThatStands(rows[0], evidence);
    if (!event) return [];
    const owner = rows.find((row) => isSamePerson(row, tagOf(event), evidence.contacts));
    return rows.flatMap((row) => {
      const kept = owner ?? rows[0] ?? row;
      return isSamePerson(row, kept, evidence.contacts)
        ? []
        : [sharedFinding(row, kept, owner !== undefined, evidence)];
    });
  });
}

function eventThatStands(row: StoredBooking, evidence: Evidence): OwnEvent | null {
  const whereabouts = locateEvent(row, evidence);
  return whereabouts.kind === 'found' && eventStands(whereabouts.event) ? whereabouts.event : null;
}

function sharedFinding(row: StoredBooking, kept: StoredBooking, isTheirs: boolean, { words }: Evidence): JobFinding {
  const sentence = isTheirs ? words.eventOfOther(kept.sheetRow) : words.eventShared(kept.sheetRow);
  return { tab: TABS.bookings.name, row: row.sheetRow, column: null, sentence, about: `one event ${row.eventId}` };
}
