import type { Mutation } from '../mutation.ts';

export const unseenKeepsItsPlace: Mutation = {
  name: 'unseen-keeps-its-place',
  removed:
    'An event without a row is confirmed when its caller asks again, whatever others have booked beside it meanwhile.',
  because: 'It is there for executions that ended between event and row: so one does.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/placeBooking.ts',
      find: 'const mayStand = !isCrowdedOut || mayKnow(attempt, requestId);',
      replace: "const mayStand = !isCrowdedOut || mayKnow(attempt, requestId) || why !== '';",
    },
  ],
  breaks: ['caps-held', 'no-double-booking', 'one-appointment'],
  forced: ['stopAfterInsert'],
};
