import type { Mutation } from '../mutation.ts';

export const retryWithOtherId: Mutation = {
  name: 'retry-with-other-id',
  removed: 'The relay’s second attempt is another request to the web app.',
  because: 'The rule for repeats stands in for it wherever the first attempt has booked.',
  program: 'relay',
  edits: [
    {
      file: 'src/relay/relay.ts',
      find: 'const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, envelope);',
      replace: `const other = envelope.replace(/"requestId":"[^"]*"/, '"requestId":"' + settings.uuid() + '"');
    const sent = keptShare > 0 ? envelope : other;
    const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, sent);`,
    },
  ],
  breaks: ['one-request-id'],
  forced: [],
};
