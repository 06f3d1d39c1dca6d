import type { Mutation } from '../mutation.ts';

export const peopleIgnored: Mutation = {
  name: 'people-ignored',
  removed: 'What is in the calendars takes nobody’s time, except for our own bookings.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/startRules.ts',
      find: 'blockedTimes(service, taken.busy, taken.own)',
      replace: 'blockedTimes(service, { startsMs: [], endsMs: [] }, taken.own)',
    },
  ],
  breaks: ['no-booking-over-people'],
  forced: [],
};
