import type { Mutation } from '../mutation.ts';

export const stoppedMoveRemoved: Mutation = {
  name: 'stopped-move-removed',
  removed: 'The recovery job does not look whether an event without a row is all that a stopped move has left.',
  because: 'It is there for executions that end when the old event is gone: so one does.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/recovery/withoutRow.ts',
      find: "replaced(stray) === 'gone' && isAllThatIsLeft(",
      replace: "replaced(stray) === 'stands' && isAllThatIsLeft(",
    },
  ],
  breaks: ['success-has-one-event'],
  forced: ['stopAfterChange'],
};
