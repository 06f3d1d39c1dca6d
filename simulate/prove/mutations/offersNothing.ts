import type { Mutation } from '../mutation.ts';

export const offersNothing: Mutation = {
  name: 'offers-nothing',
  removed: '`available` offers nothing, ever.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/offer.ts',
      find: 'slots: forTheEar(asked, found) }',
      replace: 'slots: forTheEar(asked, found).slice(0, 0) }',
    },
  ],
  breaks: ['something-succeeds', 'closing-probe'],
  forced: [],
};
