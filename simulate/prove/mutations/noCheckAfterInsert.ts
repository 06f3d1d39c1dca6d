import type { Mutation } from '../mutation.ts';

export const noCheckAfterInsert: Mutation = {
  name: 'no-check-after-insert',
  removed: 'Nobody looks, once an event is written, whether its time is now doubly ours.',
  because: 'It is there for a lock that does not hold: so each execution loses the lock.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/verifyAlone.ts',
      find: 'const { wanted } = attempt;\n  const slot',
      replace: "const { wanted } = attempt;\n  if (wanted) return 'alone';\n  const slot",
    },
  ],
  breaks: ['no-double-booking', 'success-has-one-event'],
  forced: ['lockLost'],
};
