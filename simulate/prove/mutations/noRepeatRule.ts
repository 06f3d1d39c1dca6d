import type { Mutation } from '../mutation.ts';

export const noRepeatRule: Mutation = {
  name: 'no-repeat-rule',
  removed: '`Repeat bookings` is ignored: `refuse` and `move` book a second appointment as `allow` does.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/findOwn.ts',
      find: "const isAllowed = sheet.configuration.settings.repeatBookings === 'allow';",
      replace: 'const isAllowed = true;',
    },
  ],
  breaks: ['one-appointment'],
  forced: [],
};
