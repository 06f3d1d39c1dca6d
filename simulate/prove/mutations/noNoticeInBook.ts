import type { Mutation } from '../mutation.ts';

export const noNoticeInBook: Mutation = {
  name: 'no-notice-in-book',
  removed: '`book` does not keep the notice that `available` keeps.',
  because: 'Nothing stands in for it: callers who ask for what was never offered would get it.',
  program: 'script',
  edits: [
    {
      file: 'src/booking/book.ts',
      find: '    service: wanted.service,',
      replace: "    service: { ...wanted.service, minimumNotice: { kind: 'elapsed', minutes: 0 } },",
    },
  ],
  breaks: ['within-the-hours'],
  forced: [],
};
