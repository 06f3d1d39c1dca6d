import type { Mutation } from '../mutation.ts';

export const blindOffers: Mutation = {
  name: 'blind-offers',
  removed: '`available` does not look at busy times: it offers what `book` then refuses.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/availability.ts',
      find: 'hosts: usable }',
      replace:
        'hosts: asked.within !== null ? usable : usable.map(({ host, booked }) => ({ host, booked, busy: { startsMs: [], endsMs: [] }, own: [] })) }',
    },
  ],
  breaks: ['offered-was-bookable'],
  forced: [],
};
