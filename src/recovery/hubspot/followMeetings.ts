// Rows of Bookings follow the meetings at HubSpot. HubSpot is asked without the lock. Under it the rows are read again, and
// what still differs is written at once.
import { withoutCorrelation } from '../../hubspot/errors.ts';
import type { JobFinding } from '../../notes/mailedProblems.ts';
import { changeSheetVersion } from '../../notes/ownSheet.ts';
import type { Ports } from '../../ports/ports.ts';
import { bookingChanges } from '../../sheet/bookingWrite.ts';
import { TABS } from '../../sheet/tabs.ts';
import { hubspotRecoveryWords } from '../../words/hubspotRecovery.ts';
import { comparisonFault, type Snapshot, underLock } from '../snapshot.ts';
import { type MeetingsByRow, rowChanges, rowsAhead } from './rowChanges.ts';
import { type RowMeetings, readRowMeetings } from './rowMeetings.ts';

export interface Followed {
  readonly changed: number;
  readonly findings: readonly JobFinding[];
  /** Whether every meeting could be read. */
  readonly isWhole: boolean;
}

/** No call if there is no such row ahead. */
export function followMeetings(ports: Ports, snapshot: Snapshot): Followed {
  if (comparisonFault(snapshot) !== null) return { changed: 0, findings: [], isWhole: true };
  const read = readRowMeetings(snapshot);
  if (read.error !== '') ports.report(`Meetings at HubSpot could not be read: ${read.error}`);
  let changed = 0;
  if (changesNow(snapshot, read.meetings).length > 0) {
    underLock(ports, (fresh) => {
      if (comparisonFault(fresh) === null) changed = writeChanges(fresh, read.meetings);
    });
  }
  return { changed, findings: findingsOf(snapshot, read), isWhole: read.error === '' };
}

function changesNow({ sheet, ofHubspot }: Snapshot, meetings: MeetingsByRow) {
  const { configuration, zone, nowMs } = sheet;
  const words = hubspotRecoveryWords(configuration.settings.language);
  return rowChanges(rowsAhead(ofHubspot, nowMs), meetings, { configuration, zone, words });
}

/** One call. */
function writeChanges(fresh: Snapshot, meetings: MeetingsByRow): number {
  const { execution, sheet } = fresh;
  const changes = changesNow(fresh, meetings);
  if (changes.length === 0) return 0;
  const target = { workbook: sheet.workbook, ...sheet.zone };
  execution.workbook.write(sheet.workbook, {
    bookings: [],
    log: [],
    changes: changes.map(({ before, after }) => bookingChanges(before, after, target)),
  });
  changeSheetVersion(execution.notes, execution.ports.codec);
  return changes.length;
}

function findingsOf({ sheet }: Snapshot, { missing, error, isForbidden }: RowMeetings): JobFinding[] {
  const words = hubspotRecoveryWords(sheet.configuration.settings.language);
  const tab = TABS.bookings.name;
  const lost = missing.map(({ sheetRow, eventId }) => ({
    ...{ tab, row: sheetRow, column: null },
    sentence: words.noMeeting,
    about: `no meeting ${eventId}`,
  }));
  if (!isForbidden) return lost;
  const sentence = words.notFollowed(withoutCorrelation(error));
  return [...lost, { tab, row: null, column: null, sentence, about: 'meetings not readable' }];
}
