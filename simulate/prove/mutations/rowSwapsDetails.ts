import type { Mutation } from '../mutation.ts';

export const rowSwapsDetails: Mutation = {
  name: 'row-swaps-details',
  removed: 'A row of Bookings has name and phone in each other’s place.',
  because: 'Nothing stands in for it: a row that the recovery job makes from the event has them right.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/placeBooking.ts',
      find: '...{ name, email, phone, contactId, externalId, eventId },',
      replace: '...{ name: phone, email, phone: name, contactId, externalId, eventId },',
    },
  ],
  breaks: ['row-says-what-was-asked'],
  forced: [],
};
