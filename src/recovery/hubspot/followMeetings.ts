// The job's rows of meetings at HubSpot. HubSpot is asked without the lock. Under it the rows are read again.
import { changesNow, followRows } from '../../appointments/hubspot/followRows.ts';
import { type HubspotRow, rowsAhead } from '../../appointments/hubspot/rowChanges.ts';
import { type RowMeetings, readRowMeetings } from '../../appointments/hubspot/rowMeetings.ts';
import { withoutCorrelation } from '../../hubspot/errors.ts';
import type { JobFinding } from '../../notes/mailedProblems.ts';
import type { Ports } from '../../ports/ports.ts';
import { comparisonFault } from '../../records/bookingsFault.ts';
import { TABS } from '../../sheet/tabs.ts';
import { hubspotRecoveryWords } from '../../words/hubspotRecovery.ts';
import { type Snapshot, underLock } from '../snapshot.ts';

export interface Followed {
  readonly changed: number;
  readonly findings: readonly JobFinding[];
  /** Whether every meeting could be read. */
  readonly isWhole: boolean;
}

/** No call if there is no such row ahead. */
export function followMeetings(ports: Ports, snapshot: Snapshot): Followed {
  const { sheet, ofHubspot } = snapshot;
  if (comparisonFault(sheet) !== null) return { changed: 0, findings: [], isWhole: true };
  const read = readRowMeetings(sheet, rowsAhead(ofHubspot, sheet.nowMs));
  if (read.error !== '') ports.report(`Meetings at HubSpot could not be read: ${read.error}`);
  let changed = 0;
  if (changesNow(sheet, read.meetings).length > 0) {
    underLock(ports, (fresh) => {
      changed = followRows(fresh.sheet, read.meetings);
    });
  }
  return { changed, findings: findingsOf(snapshot, read), isWhole: read.error === '' };
}

function findingsOf({ sheet }: Snapshot, read: RowMeetings<HubspotRow>): JobFinding[] {
  const words = hubspotRecoveryWords(sheet.configuration.settings.language);
  const tab = TABS.bookings.name;
  const ofRow =
    (sentence: string, about: string) =>
    ({ sheetRow: row, eventId }: HubspotRow): JobFinding => ({
      ...{ tab, row, column: null },
      ...{ sentence, about: `${about} ${eventId}` },
    });
  const ofRows = [
    ...read.missing.map(ofRow(words.noMeeting, 'no meeting')),
    ...read.unaddressed.map(ofRow(words.noAddress, 'no address')),
  ];
  if (!read.isForbidden) return ofRows;
  const sentence = words.notFollowed(withoutCorrelation(read.error));
  return [...ofRows, { tab, row: null, column: null, sentence, about: 'meetings not readable' }];
}
