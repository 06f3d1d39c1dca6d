import type { Mutation } from '../mutation.ts';

export const recoveryLeavesRows: Mutation = {
  name: 'recovery-leaves-rows',
  removed: 'The recovery job does not bring the rows of Bookings in line with what people did in the calendar.',
  because:
    'Nothing stands in for it. A person must have moved or deleted an event of ours, which is among what the seeds draw.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/recovery/inLine.ts',
      find: "if (standing.kind !== 'found') return null;",
      replace: "if (standing.kind !== 'found' || known.nowMs > 0) return null;",
    },
  ],
  breaks: ['bookings-agree'],
  forced: [],
};
