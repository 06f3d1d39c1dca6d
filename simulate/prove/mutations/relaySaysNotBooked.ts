import type { Mutation } from '../mutation.ts';

export const relaySaysNotBooked: Mutation = {
  name: 'relay-says-not-booked',
  removed: 'After a timeout the relay says that nothing was booked.',
  because: 'Nothing stands in for it. An answer must be lost, which is among what the seeds draw.',
  program: 'relay',
  edits: [
    {
      file: 'src/relay/relay.ts',
      find: "return action === 'available' ? available : book;",
      replace:
        "return action === 'available' ? available : book && 'The calendar did not answer, so nothing was booked.';",
    },
  ],
  breaks: ['honest-relay'],
  forced: [],
};
