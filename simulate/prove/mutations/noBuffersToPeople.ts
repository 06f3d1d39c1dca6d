import type { Mutation } from '../mutation.ts';

export const noBuffersToPeople: Mutation = {
  name: 'no-buffers-to-people',
  removed: 'The buffers of the service that is asked for are not kept to what people have in their calendars.',
  because: 'Nothing stands in for it: the check after the insert looks at our own events alone.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/blocking.ts',
      find: 'widen(busy, afterMs, beforeMs)',
      replace: 'widen(busy, 0 * afterMs, 0 * beforeMs)',
    },
  ],
  breaks: ['no-booking-over-people'],
  forced: [],
};
