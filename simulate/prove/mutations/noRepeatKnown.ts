import type { Mutation } from '../mutation.ts';

export const noRepeatKnown: Mutation = {
  name: 'no-repeat-known',
  removed: 'Whoever asks again for a start that is theirs by a row of Bookings is not known again.',
  because:
    'The event is known by its id only as long as it has no row. So another host who is free gets the same appointment once more.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/findOwn.ts',
      find: 'const again = earlier.find(isRepeated) ?? sameRequest(attempt) ?? null;',
      replace: 'const again = earlier.slice(0, 0).find(isRepeated) ?? null;',
    },
  ],
  breaks: ['success-has-one-event'],
  forced: [],
};
