// The faults of the network and of Google's front.
import type { NetworkFault } from './fault.ts';

const TOO_OFTEN = 'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.';
const NOT_FOUND = 'Sorry, unable to open the file at this time.';

export const NETWORK: readonly NetworkFault[] = [
  network('callLost', 'The caller’s request never reaches the relay.', 'call', 'silence', 10),
  network('answerLost', 'The relay answers, and the caller hears nothing.', 'answer', 'silence', 10),
  network('postLost', 'The relay’s request never reaches the web app.', 'post', 'silence', 12),
  network('postBroken', 'The connection breaks before the web app gets the request.', 'post', 'broken', 12),
  network(
    'pageBefore',
    'Google answers with an HTML page, and the script does not run.',
    'post',
    { page: TOO_OFTEN },
    12,
  ),
  network('replyLost', 'The script has run, and its answer never comes.', 'reply', 'silence', 12),
  network('replyBroken', 'The script has run, and the connection breaks before the answer.', 'reply', 'broken', 12),
  network('pageAfter', 'The script has run, and Google answers with an HTML page.', 'echo', { page: NOT_FOUND }, 12),
  network('echoLost', 'The script has run, and what the redirect leads to never answers.', 'echo', 'silence', 12),
];

function network(
  name: string,
  what: string,
  leg: NetworkFault['leg'],
  loss: NetworkFault['loss'],
  among: number,
): NetworkFault {
  return { kind: 'network', name, what, leg, loss, among };
}
