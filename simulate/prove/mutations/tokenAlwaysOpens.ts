import type { Mutation } from '../mutation.ts';

export const tokenAlwaysOpens: Mutation = {
  name: 'token-always-opens',
  removed: 'The link token opens the door although Require signature says yes.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/respond.ts',
      find: "auth === 'token' && sheet.configuration.settings.requireSignature",
      replace: "auth === 'none' && sheet.configuration.settings.requireSignature",
    },
  ],
  breaks: ['no-door-opens'],
  forced: [],
};
