// What the web app does, and what becomes of it.
import { expect } from 'vitest';
import { BOOKED, CALLER, offerOf, SLOTS } from '../fakeWebApp.ts';
import { answer, type Case, JSON_TYPE, UNANSWERED } from './case.ts';
import { answering, type Reply } from './webApp.ts';

function redirected(status: number): Case {
  return {
    name: `redirect ${status}`,
    async run({ webApp, patient }) {
      webApp.replies(
        (outgoing) => void outgoing.writeHead(status, { location: '/echo?key=1' }).end('moved'),
        answering(BOOKED),
      );
      expect(await patient.send({})).toEqual(answer(BOOKED));
      expect(webApp.met.map(({ method, path, body }) => [method, path, body === ''])).toEqual([
        ['POST', '/exec', false],
        ['GET', '/echo?key=1', true],
      ]);
    },
  };
}

/** Two attempts, then the sentence that claims nothing. */
function unanswered(name: string, reply: Reply): Case {
  return {
    name,
    async run({ webApp, hasty }) {
      webApp.replies(reply);
      expect(await hasty.send({})).toEqual(answer(UNANSWERED));
      expect(webApp.met.every(({ method }) => method === 'POST')).toBe(true);
    },
  };
}

function broughtBack(name: string, path: string, text: string): Case {
  return {
    name,
    async run({ webApp, patient }) {
      webApp.replies(answering(text));
      const heard = await patient.send({ path });
      expect([heard.status, heard.type, heard.text === text]).toEqual([200, JSON_TYPE, true]);
    },
  };
}

export const WEB_APPS: readonly Case[] = [
  ...[301, 302, 303, 307, 308].map(redirected),
  unanswered('a redirect elsewhere', (outgoing) => {
    outgoing.writeHead(302, { location: 'https://example.com/exec' }).end();
  }),
  unanswered('HTML with 200', answering('<!DOCTYPE html><title>Error</title>')),
  unanswered('JSON of another shape', answering('{"status":"ok"}')),
  unanswered('status 300', (outgoing) => void outgoing.writeHead(300, { location: '/echo' }).end()),
  unanswered('status 304', (outgoing) => void outgoing.writeHead(304, { location: '/echo' }).end()),
  unanswered('status 500', answering(BOOKED, 500)),
  unanswered('the web app hangs up', (_, __, incoming) => void incoming.socket.destroy()),
  unanswered('it hangs up within its answer', (outgoing, _, incoming) => {
    outgoing.writeHead(200, { 'content-length': '100' });
    outgoing.write(BOOKED, () => incoming.socket.destroy());
  }),
  unanswered('it never answers', () => undefined),
  {
    name: 'a second attempt',
    async run({ webApp, hasty }) {
      webApp.replies((_, __, incoming) => void incoming.socket.destroy(), answering(BOOKED));
      expect(await hasty.send({})).toEqual(answer(BOOKED));
      const [first, second] = webApp.met;
      expect([webApp.met.length, first?.body === second?.body]).toEqual([2, true]);
    },
  },
  broughtBack('an offer', '/available', SLOTS),
  broughtBack('a contact', '/contact-lookup', CALLER),
  broughtBack('letters as they came', '/book', '{ "status":"failed", "reason":"Zo\u00eb \u2028 \\u00e9 🙂" }\n'),
  broughtBack('20,000 times', '/available', offerOf(20_000)),
];
