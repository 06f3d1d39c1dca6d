import type { Mutation } from '../mutation.ts';

export const oldProperties: Mutation = {
  name: 'old-properties',
  removed:
    'Whoever has waited for the lock does not read the script properties again, so what waits there is not known.',
  because: 'It is there for rows that the Sheet did not take a moment before: so it takes none.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/respond.ts',
      find: 'const now = withPropertiesOfNow(session);',
      replace: 'const now = withPropertiesOfNow === undefined ? withPropertiesOfNow(session) : session;',
    },
  ],
  breaks: ['success-has-one-event', 'one-appointment', 'caps-held', 'no-double-booking'],
  forced: ['sheetNotWritable'],
};
