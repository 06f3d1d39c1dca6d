import type { Mutation } from '../mutation.ts';

export const randomEventId: Mutation = {
  name: 'random-event-id',
  removed: 'An event’s id is drawn at random; it does not follow from calendar and start.',
  because:
    'The lock and the check after the insert keep two callers apart without it. It is what a request finds its own event by, when an earlier attempt was ended before it wrote the row.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/eventId.ts',
      find: 'codec.sha256Hex(',
      replace: 'codec.sha256Hex(codec.uuid() + ',
    },
  ],
  breaks: ['repeat-is-success', 'success-has-one-event'],
  forced: ['stopAfterInsert'],
};
