import type { Mutation } from '../mutation.ts';

export const othersNotInvited: Mutation = {
  name: 'others-not-invited',
  removed: 'An appointment with all hosts invites none but the first, in whose calendar it stands.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/eventFor.ts',
      find: "...(lacks.guests === 'all' ? [] : hostsAsGuests(hosts)),",
      replace: "...(lacks.guests === 'all' ? [] : hostsAsGuests(hosts).slice(0, 0)),",
    },
  ],
  breaks: ['right-hosts'],
  forced: [],
};
