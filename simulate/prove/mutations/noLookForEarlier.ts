import type { Mutation } from '../mutation.ts';

export const noLookForEarlier: Mutation = {
  name: 'no-look-for-earlier',
  removed: 'A request does not look for the event that an earlier attempt of the same contact wrote.',
  because:
    'Whoever has a row is known by it. Without one, an earlier attempt must have been ended between event and row: so one is.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/findUnanswered.ts',
      find: 'for (const hosts of places.slice(0, MAX_LOOKS)) {\n    const [host] = hosts;',
      replace: 'for (const hosts of places.slice(0, 0)) {\n    const [host] = hosts;',
    },
  ],
  breaks: ['repeat-is-success', 'success-has-one-event'],
  forced: ['stopAfterInsert'],
};
