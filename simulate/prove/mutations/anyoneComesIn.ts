import type { Mutation } from '../mutation.ts';

export const anyoneComesIn: Mutation = {
  name: 'anyone-comes-in',
  removed: 'A signature or token that is wrong opens the door.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/respond.ts',
      find: 'if (shut) return finish(',
      replace: "if (shut && auth === 'none') return finish(",
    },
  ],
  breaks: ['no-door-opens'],
  forced: [],
};
