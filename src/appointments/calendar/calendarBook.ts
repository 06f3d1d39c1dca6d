// Google Calendar with hosts, as a book of appointments.
import type { Service } from '../../scheduling/model.ts';
import type { AppointmentBook } from '../appointmentBook.ts';
import { bookStart, foreseeStart } from './bookStart.ts';
import { countedBookings } from './counted/countedBookings.ts';
import { freeStarts } from './freeStarts.ts';

export const calendarBook: AppointmentBook<Service> = {
  open(asked) {
    const counted = countedBookings(asked.sheet, asked.service);
    if ('fault' in counted) return counted;
    return {
      doubts: counted.doubts,
      starts: () => freeStarts(asked, counted.held),
      foresee: (startMs) => foreseeStart(asked, counted, startMs),
      book: (startMs) => bookStart(asked, counted, startMs),
    };
  },
};
