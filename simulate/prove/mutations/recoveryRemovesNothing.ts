import type { Mutation } from '../mutation.ts';

export const recoveryRemovesNothing: Mutation = {
  name: 'recovery-removes-nothing',
  removed:
    'The recovery job removes no event: neither that of a request that was answered `failed`, nor one that nobody was told of and that breaks a rule.',
  because:
    'A request takes back itself what it may not keep. What is left over is of executions that were ended between event and row: so one is.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/recovery/withoutRow.ts',
      find: 'if (isUnwanted) verdicts.push(',
      replace: 'if (isUnwanted && stray === null) verdicts.push(',
    },
  ],
  breaks: ['failed-left-nothing', 'caps-held', 'one-appointment'],
  forced: ['stopAfterInsert'],
};
