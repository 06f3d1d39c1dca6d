// Two bookings that take one host's time at once. Nobody but a person can say which of them may stay. Pure.
import type { StoredBooking } from '../../sheet/bookings.ts';
import type { Finding } from '../../sheet/configuration.ts';
import { TABS } from '../../sheet/tabs.ts';
import { type Rows, rowsAhead, standingOf } from './inLine.ts';
import { type Booked, bookedOf, type Rules, shareTime } from './rules.ts';

interface Standing extends Booked {
  readonly row: StoredBooking;
}

/** Each pair once, at the row that was booked later. */
export function doubleBookings(known: Rows, rules: Rules): Finding[] {
  const byStart = rowsAhead(known)
    .filter((row) => takesTime(row, known))
    .map((row): Standing => ({ ...bookedOf(row, rules), row }))
    .sort((a, b) => a.row.startMs - b.row.startMs);
  return byStart.flatMap((one, at) =>
    runningAt(byStart, at)
      .filter((other) => other.row.eventId !== one.row.eventId && shareTime(one, other))
      .map((other) => finding(one.row, other.row, known)),
  );
}

// What cannot be read is another finding.
function takesTime(row: StoredBooking, known: Rows): boolean {
  const standing = standingOf(row, known);
  return standing.kind === 'found' && standing.event.blocks;
}

/** Of those that began before, or just then, what is not over. */
function runningAt(byStart: readonly Standing[], at: number): readonly Standing[] {
  const startMs = byStart[at]?.row.startMs ?? 0;
  return byStart.slice(0, at).filter(({ row }) => row.endMs > startMs);
}

function finding(one: StoredBooking, other: StoredBooking, { words }: Rows): Finding {
  const [first, second] = one.sheetRow < other.sheetRow ? [one, other] : [other, one];
  return {
    tab: TABS.bookings.name,
    row: second.sheetRow,
    column: null,
    sentence: words.doubled(second.host, first.sheetRow),
  };
}
