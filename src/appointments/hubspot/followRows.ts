// Rows of Bookings follow the meetings at HubSpot: what differs is written at once. The execution holds the script's lock,
// and has read the Sheet since.
import { changeSheetVersion } from '../../notes/ownSheet.ts';
import { bookingsByBook } from '../../records/bookingsByBook.ts';
import { comparisonFault } from '../../records/bookingsFault.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { bookingChanges } from '../../sheet/bookingWrite.ts';
import { hubspotRecoveryWords } from '../../words/hubspotRecovery.ts';
import { type MeetingsByRow, type RowChange, rowChanges, rowsAhead } from './rowChanges.ts';

/** How many rows changed. One call, none if nothing differs or the rows cannot be compared. */
export function followRows(sheet: SheetRead, meetings: MeetingsByRow): number {
  const changes = comparisonFault(sheet) === null ? changesNow(sheet, meetings) : [];
  if (changes.length === 0) return 0;
  const { execution, workbook, zone } = sheet;
  const target = { workbook, ...zone };
  execution.workbook.write(workbook, {
    bookings: [],
    log: [],
    changes: changes.map(({ before, after }) => bookingChanges(before, after, target)),
  });
  changeSheetVersion(execution.notes, execution.ports.codec);
  return changes.length;
}

export function changesNow(sheet: SheetRead, meetings: MeetingsByRow): readonly RowChange[] {
  const { configuration, zone, nowMs } = sheet;
  const words = hubspotRecoveryWords(configuration.settings.language);
  return rowChanges(rowsAhead(bookingsByBook(sheet).ofHubspot, nowMs), meetings, { configuration, zone, words });
}
