// What one deployment carries: long tabs, Google's limits a minute, and many strangers.
import type { Mutation } from '../mutation.ts';

export const LOAD: readonly Mutation[] = [
  {
    name: 'near-rows-after-edit',
    removed: 'Which rows of Bookings are near is still believed after a person has edited rows that are not read.',
    because: 'Marked rows show most that moved. So a person swaps two rows, of which neither may be marked.',
    program: 'script',
    edits: [
      {
        file: 'src/notes/nearBookings.ts',
        find: '&& known.edit === editOf(notes) ?',
        replace: '&& editOf(notes) !== null ?',
      },
    ],
    breaks: ['past-stays', 'bookings-agree', 'caps-held', 'one-appointment', 'success-has-one-event'],
    forced: ['rowsSwapped'],
  },
  {
    name: 'marks-not-compared',
    removed: 'What the marked rows of Bookings show is not compared with what they showed before.',
    because: 'Triggers tell of most edits. So a person deletes rows of long ago, and no trigger tells of it.',
    program: 'script',
    edits: [
      {
        file: 'src/sheet/nearRows.ts',
        find: 'near.marks.every(([row, mark]) => markAt(tab, places.get(row) ?? -1) === mark);',
        replace: "near.marks.every(([row, mark]) => markAt(tab, places.get(row) ?? -1) === mark || mark !== '');",
      },
    ],
    breaks: ['past-stays', 'bookings-agree', 'caps-held', 'one-appointment', 'success-has-one-event'],
    forced: ['pastRowsDeleted'],
  },
  {
    name: 'rows-by-place',
    removed: 'The number of a row in the Sheet is taken from its place among the rows that were read.',
    because: 'Nothing stands in for it where rows are left out. So Bookings is long.',
    program: 'script',
    edits: [
      {
        file: 'src/sheet/table.ts',
        find: 'number: sheetRowAt(tab, row),',
        replace: 'number: row + 1,',
      },
    ],
    breaks: ['past-stays'],
    forced: ['rowsInserted'],
  },
  {
    name: 'booked-since-unknown',
    removed: 'An execution does not know under the lock what was booked since it read Sheet and calendars.',
    because:
      'The event’s id and the look after the insert keep events apart. Caps and repeats are kept by nothing else.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/beforeLock.ts',
        find: 'return written && [...written, ...waiting];',
        replace: 'return written && [...written, ...waiting].slice(0, 0);',
      },
      {
        file: 'src/records/bookingsWithHosts.ts',
        find: 'bookingsSince(execution.notes, sheet.bookingsCounted) ?? [];',
        replace: '(bookingsSince(execution.notes, sheet.bookingsCounted) ?? []).slice(0, 0);',
      },
    ],
    breaks: ['caps-held', 'one-appointment', 'success-has-one-event', 'no-double-booking'],
    forced: [],
  },
  {
    name: 'limited-rows-dropped',
    removed: 'A row is dropped if Google refuses it because the writes of the minute are used up.',
    because: 'Nothing stands in for it: of a row of the Log nothing else is left.',
    program: 'script',
    edits: [
      {
        file: 'src/records/record.ts',
        find: 'noteRefusedWrite(notes, ports.now());\n    keepForLater(notes, rows, ports);',
        replace: 'noteRefusedWrite(notes, ports.now());',
      },
    ],
    breaks: ['one-log-row'],
    forced: ['writesUsedUp'],
  },
  {
    name: 'gathered-without-lock',
    removed: 'Executions write rows that were gathered without the lock.',
    because: 'Each looks into the Log first. So two must write at once, and many rows be gathered.',
    program: 'script',
    edits: [
      {
        file: 'src/records/record.ts',
        find: 'isWaitingDue(execution) && ports.lock.tryLock(0);',
        replace: 'isWaitingDue(execution);',
      },
    ],
    breaks: ['one-log-row'],
    forced: ['writesUsedUp'],
  },
  {
    name: 'stranger-rows-unlimited',
    removed: 'Each refused request has a row in the Log, as many as come in a minute.',
    because: 'Nothing stands in for it. So thirty strangers come.',
    program: 'script',
    edits: [
      {
        file: 'src/notes/refusedCounts.ts',
        find: 'return ofMinute < MOST_ROWS_A_MINUTE &&',
        replace: 'return ofMinute >= 0 &&',
      },
    ],
    breaks: ['strangers-cost-little'],
    forced: ['strangersCome'],
  },
];
