import type { Mutation } from '../mutation.ts';

export const noLock: Mutation = {
  name: 'no-lock',
  removed: 'Nobody asks for the script lock: every request goes on as if it held it.',
  because:
    'Nothing stands in for it where two bookings do not overlap: a cap or the rule for repeats is broken by two at once.',
  program: 'script',
  edits: [
    {
      file: 'src/google/lock.ts',
      find: 'return LockService.getScriptLock().tryLock(waitMs);',
      replace: 'return waitMs >= 0;',
    },
  ],
  breaks: ['caps-held', 'one-appointment', 'no-double-booking', 'success-has-one-event', 'bookings-agree'],
  forced: [],
};
