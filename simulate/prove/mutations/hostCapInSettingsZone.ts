import type { Mutation } from '../mutation.ts';

export const hostCapInSettingsZone: Mutation = {
  name: 'host-cap-in-settings-zone',
  removed: "A host's `Max per day` is counted by the dates of the Settings' zone.",
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/startRules.ts',
      find: 'host.maxPerDay, host.timeZone,',
      replace: "host.maxPerDay, 'Europe/Berlin',",
    },
  ],
  breaks: ['caps-held'],
  forced: [],
};
