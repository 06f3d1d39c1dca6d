import type { Mutation } from '../mutation.ts';

export const noPendingQueue: Mutation = {
  name: 'no-pending-queue',
  removed: 'A row that the Sheet does not take is dropped; it does not wait in the script properties.',
  because: 'The recovery job finds the row of a booking again by its event. Of a row of the Log nothing else is left.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/waitingRows.ts',
      find: 'properties.set(',
      replace: '((...dropped: unknown[]) => dropped)(',
    },
  ],
  breaks: ['one-log-row'],
  forced: ['sheetNotWritable'],
};
