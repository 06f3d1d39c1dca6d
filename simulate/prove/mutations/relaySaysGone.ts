import type { Mutation } from '../mutation.ts';

export const relaySaysGone: Mutation = {
  name: 'relay-says-gone',
  removed: 'After a timeout the relay says that the start is no longer available, as telli has it.',
  because: 'Nothing stands in for it. An answer must be lost, which is among what the seeds draw.',
  program: 'relay',
  edits: [
    {
      file: 'src/relay/sentences.ts',
      find: "book: 'The booking is not confirmed. It is safe to ask again for the same time.',",
      replace: "book: 'Appointment slot is no longer available',",
    },
  ],
  breaks: ['honest-relay'],
  forced: [],
};
