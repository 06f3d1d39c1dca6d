import type { Mutation } from '../mutation.ts';

export const settledTooSoon: Mutation = {
  name: 'settled-too-soon',
  removed:
    'The look after the insert takes an event of ours without a row for settled after a second, and drops its buffers.',
  because: 'It is there for a lock that does not hold: so each execution loses the lock.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/doublyTaken.ts',
      find: 'const SETTLED_MS = 10 * MINUTE_MS;',
      replace: 'const SETTLED_MS = MINUTE_MS / 60;',
    },
  ],
  breaks: ['no-double-booking'],
  forced: ['lockLost'],
};
