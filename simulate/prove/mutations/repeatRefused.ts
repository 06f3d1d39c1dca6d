import type { Mutation } from '../mutation.ts';

export const repeatRefused: Mutation = {
  name: 'repeat-refused',
  removed: 'Whoever asks again for the start that they have is told that there is an appointment already.',
  because: 'Nothing stands in for it: it is one event and one row, and only the answer is wrong.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/book.ts',
      find: "return { ...about, result: { kind: 'booked' }, reason: reasons.repeated(step.held.row.host) };",
      replace: "return failed('alreadyBooked', reasons.repeated(step.held.row.host), about, 'a date');",
    },
  ],
  breaks: ['repeat-is-success'],
  forced: [],
};
