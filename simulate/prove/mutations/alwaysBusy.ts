import type { Mutation } from '../mutation.ts';

export const alwaysBusy: Mutation = {
  name: 'always-busy',
  removed: 'Nobody gets the lock: whoever books is asked to try again.',
  because: 'Nothing stands in for it, and what never books breaks no other rule.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/respond.ts',
      find: 'if (!lock.tryLock(LOCK_WAIT_MS)) {',
      replace: 'if (lock !== null) {',
    },
  ],
  breaks: ['something-succeeds'],
  forced: [],
};
