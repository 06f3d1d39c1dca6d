// A HubSpot meeting link, as a book of appointments (rule 15). HubSpot decides, and the Sheet narrows.
import type { LinkedService } from '../../scheduling/model.ts';
import type { AppointmentBook } from '../appointmentBook.ts';
import { claimStart } from './claimStart.ts';
import { countedRows } from './countedRows.ts';
import { offeredStarts } from './offered.ts';

export const hubspotBook: AppointmentBook<LinkedService> = {
  open(asked) {
    const counted = countedRows(asked.sheet, asked.service);
    if ('fault' in counted) return counted;
    return {
      doubts: counted.unclear.map(({ finding }) => finding),
      starts: () => offeredStarts(asked, counted),
      // HubSpot is asked once the lock is let go.
      foresee() {},
      book: (startMs) => claimStart(asked, counted, startMs),
    };
  },
};
