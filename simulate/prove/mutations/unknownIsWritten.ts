import type { Mutation } from '../mutation.ts';

export const unknownIsWritten: Mutation = {
  name: 'unknown-is-written',
  removed: 'An insert that failed is taken for one that was written, and answered `success`.',
  because: 'Nothing stands in for it. Google Calendar must refuse an insert, so it does.',
  program: 'script',
  edits: [
    {
      file: 'src/google/calendarEvents.ts',
      find: "return { kind: 'unknown', error: text };",
      replace: "return { kind: 'written' };",
    },
  ],
  breaks: ['success-has-one-event'],
  forced: ['calendarBackendError'],
};
