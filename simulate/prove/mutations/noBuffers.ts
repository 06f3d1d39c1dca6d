import type { Mutation } from '../mutation.ts';

export const noBuffers: Mutation = {
  name: 'no-buffers',
  removed:
    'The buffers of bookings that stand are not kept: neither the rules nor the check after the insert look at them.',
  because: 'Nothing stands in for it. What is left are the buffers of the service that is asked for.',
  program: 'script',
  edits: [
    {
      file: 'src/scheduling/keepApart.ts',
      find: 'Math.max(asking.bufferAfterMinutes, booking.bufferBeforeMinutes)',
      replace: '0',
    },
    {
      file: 'src/scheduling/keepApart.ts',
      find: 'Math.max(asking.bufferBeforeMinutes, booking.bufferAfterMinutes)',
      replace: '0',
    },
  ],
  breaks: ['no-double-booking'],
  forced: [],
};
