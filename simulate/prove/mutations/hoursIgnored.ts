import type { Mutation } from '../mutation.ts';

export const hoursIgnored: Mutation = {
  name: 'hours-ignored',
  removed: 'An appointment may run beyond the weekly hours, as long as it begins within them.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/startRules.ts',
      find: 'startsInside(starts, open, lengthMs)',
      replace: 'startsInside(starts, open, 0 * lengthMs + 1)',
    },
  ],
  breaks: ['within-the-hours'],
  forced: [],
};
