// A page's call as google.script.run hands it to the script.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { PageCall, PageCalls } from '../../src/fromPage/wire/calls.ts';
import type { CodecPort } from '../../src/ports/script.ts';
import { openWorld, type World, type WorldOptions } from '../support/world.ts';

/** Open Mon-Fri 09:00-12:00 in Berlin, half an hour each, three days ahead; it is Monday at nine. */
export function world(options: Omit<WorldOptions, 'way'> = {}): World {
  return openWorld({ way: 'bundle', ...options });
}

/** The answer or the problem. */
export function told<N extends PageCall>(opened: World, name: N, ...args: PageCalls[N]['asks']) {
  const text = opened.runtime.execute('fromPage', [name, JSON.stringify(args)], { ui: true });
  return JSON.parse(String(text)) as { answer?: PageCalls[N]['answers']; problem?: string };
}

/** Throws if there is a problem. */
export function answered<N extends PageCall>(opened: World, name: N, ...args: PageCalls[N]['asks']) {
  const { answer, problem } = told(opened, name, ...args);
  if (answer === undefined) throw new Error(`no answer: ${problem}`);
  return answer;
}

/** Node's own. */
export const codec: CodecPort = {
  hmacSha256: (message, key) => [...createHmac('sha256', Buffer.from(key)).update(Buffer.from(message)).digest()],
  sha256Hex: (text) => createHash('sha256').update(text).digest('hex'),
  utf8: (text) => [...Buffer.from(text)],
  text: (bytes) => Buffer.from(bytes).toString('utf8'),
  base64: (bytes) => Buffer.from(bytes).toString('base64'),
  fromBase64: (text) => [...Buffer.from(text, 'base64')],
  uuid: randomUUID,
};
