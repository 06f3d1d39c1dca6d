import type { Mutation } from '../mutation.ts';

export const noNotice: Mutation = {
  name: 'no-notice',
  removed: 'The notice is not kept.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/startLimits.ts',
      find: 'return nowMs + notice.minutes * MINUTE_MS;',
      replace: 'return nowMs + 0 * notice.minutes;',
    },
  ],
  breaks: ['within-the-hours'],
  forced: [],
};
