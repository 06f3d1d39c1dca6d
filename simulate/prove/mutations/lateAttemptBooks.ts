import type { Mutation } from '../mutation.ts';

export const lateAttemptBooks: Mutation = {
  name: 'late-attempt-books',
  removed: 'An attempt that comes late books, although the other one’s caller was told that the request failed.',
  because: 'It is there for attempts that overtake each other: so the calendar fails one of them.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/respond.ts',
      find: "const settled = incoming.action === 'book' ? settledAs(session) : null;",
      replace: "const settled = incoming.action === 'none' ? settledAs(session) : null;",
    },
  ],
  breaks: ['failed-left-nothing'],
  forced: ['calendarBackendError'],
};
