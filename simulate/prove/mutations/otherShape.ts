import type { Mutation } from '../mutation.ts';

export const otherShape: Mutation = {
  name: 'other-shape',
  removed: 'A booking is answered with a status that the contract does not know.',
  because:
    'Nothing stands in for it. The relay hands on nothing that telli does not know, so only the witness sees it.',
  program: 'script',
  edits: [
    {
      file: 'src/telli/answers.ts',
      find: "return JSON.stringify({ status: 'success' });",
      replace: "return JSON.stringify({ status: 'booked' });",
    },
  ],
  breaks: ['contract-shaped'],
  forced: [],
};
