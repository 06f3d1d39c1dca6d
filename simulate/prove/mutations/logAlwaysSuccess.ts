import type { Mutation } from '../mutation.ts';

export const logAlwaysSuccess: Mutation = {
  name: 'log-always-success',
  removed: 'The Log says success of every request.',
  because: 'Nothing stands in for it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/logRow.ts',
      find: "outcome: result.kind === 'failed' ? outcomeOf(result.refusal) : 'success',",
      replace: "outcome: 'success',",
    },
  ],
  breaks: ['log-tells-the-truth'],
  forced: [],
};
