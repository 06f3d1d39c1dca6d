import type { Mutation } from '../mutation.ts';

export const serviceCapInHostZone: Mutation = {
  name: 'service-cap-in-host-zone',
  removed: "A service's `Max per day` is counted by the dates of a host's zone.",
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/offer.ts',
      find: 'fullDates(ofService, service.maxPerDay, timeZone,',
      replace: 'fullDates(ofService, service.maxPerDay, question.hosts[0]?.host.timeZone ?? timeZone,',
    },
  ],
  breaks: ['caps-held'],
  forced: [],
};
