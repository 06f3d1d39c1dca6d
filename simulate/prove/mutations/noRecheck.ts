import type { Mutation } from '../mutation.ts';

export const noRecheck: Mutation = {
  name: 'no-recheck',
  removed: '`book` does not ask whether the start is still free: it takes what the opening hours allow.',
  because:
    'The event’s id catches the same start in the same calendar; starts that overlap, and buffers, are caught by nothing else, as the check after the insert leaves what was known before to the rules.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/availability.ts',
      find: 'hosts: usable }',
      replace:
        'hosts: asked.within === null ? usable : usable.map(({ host, booked }) => ({ host, booked, busy: { startsMs: [], endsMs: [] }, own: [] })) }',
    },
  ],
  breaks: ['no-double-booking'],
  forced: [],
};
