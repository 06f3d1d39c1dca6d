import type { Mutation } from '../mutation.ts';

export const noCaps: Mutation = {
  name: 'no-caps',
  removed: '`Max per day` is ignored.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/caps.ts',
      find: 'if (cap === null) return EMPTY_SET;',
      replace: 'if (cap !== -1) return EMPTY_SET;',
    },
  ],
  breaks: ['caps-held'],
  forced: [],
};
