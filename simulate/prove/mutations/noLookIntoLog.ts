import type { Mutation } from '../mutation.ts';

export const noLookIntoLog: Mutation = {
  name: 'no-look-into-log',
  removed: 'Rows whose write seemed to fail are written again without a look into the Log.',
  because: 'It is there for a write that went through although its answer was lost: so one is.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/logged.ts',
      find: 'if (rows.length === 0 || columns.length < HEADERS.length) return rows;',
      replace: 'if (rows.length >= 0 || columns.length < HEADERS.length) return rows;',
    },
  ],
  breaks: ['one-log-row'],
  forced: ['lostRows'],
};
