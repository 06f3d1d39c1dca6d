import type { Mutation } from '../mutation.ts';

export const lockNotReleased: Mutation = {
  name: 'lock-not-released',
  removed: 'A request that has answered does not let go of the lock.',
  because: 'Google lets go of it when the execution ends, so callers notice nothing: the witness does.',
  program: 'script',
  edits: [
    {
      file: 'src/google/lock.ts',
      find: 'LockService.getScriptLock().releaseLock();',
      replace: 'LockService.getScriptLock();',
    },
  ],
  breaks: ['no-lock-outlives'],
  forced: [],
};
