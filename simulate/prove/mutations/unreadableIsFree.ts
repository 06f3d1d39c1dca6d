import type { Mutation } from '../mutation.ts';

export const unreadableIsFree: Mutation = {
  name: 'unreadable-is-free',
  removed: 'A calendar that free/busy cannot read counts as free.',
  because: 'Nothing stands in for it: the look after the insert sees our own events alone.',
  program: 'script',
  edits: [
    {
      file: 'src/google/calendar.ts',
      find: 'if (errors.length > 0) return { unreadable:',
      replace: 'if (errors.length > 0) return { busy: [] };\n  if (errors.length > 0) return { unreadable:',
    },
  ],
  breaks: ['no-booking-over-people'],
  forced: [],
};
