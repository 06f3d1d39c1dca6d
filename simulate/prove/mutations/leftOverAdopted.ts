import type { Mutation } from '../mutation.ts';

export const leftOverAdopted: Mutation = {
  name: 'left-over-adopted',
  removed: 'An event that should be gone may be taken for the contact’s own again.',
  because: 'It is there for a removal that fails: so one does.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/placeEvent.ts',
      find: '!wanted.unwantedIds.has(id) &&',
      replace: "(id !== '' || !wanted.unwantedIds.has(id)) &&",
    },
    {
      file: 'src/booking/book.ts',
      find: 'removeLeftOver(session, startMs, new Set(',
      replace: 'if (startMs < 0) removeLeftOver(session, startMs, new Set(',
    },
  ],
  breaks: ['success-has-one-event', 'bookings-agree', 'one-appointment', 'failed-left-nothing'],
  forced: ['changeRefused'],
};
