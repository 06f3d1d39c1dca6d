// Bodies in every form in which they may come, and callers who leave.
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { BOOKED, SIGNATURE } from '../fakeWebApp.ts';
import { asBytes, type Call, SIGNED } from './call.ts';
import { answer, type Case, LIMIT, NOT_VERIFIED, TOO_LARGE, UNANSWERED } from './case.ts';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, value) => value);

/** The bytes reach the web app as they were sent, whatever the headers say of them. */
function carried(name: string, body: Uint8Array, headers: Call['headers'] = [SIGNED]): Case {
  return {
    name,
    async run({ webApp, patient }) {
      webApp.replies();
      expect(await patient.send({ headers, body: [body] })).toEqual(answer(BOOKED));
      const envelope = webApp.envelope();
      expect(Buffer.from(envelope.body, 'base64').equals(body)).toBe(true);
      expect([envelope.action, envelope.signature, envelope.service]).toEqual(['book', SIGNATURE, null]);
    },
  };
}

const typed = (type: string, ...more: (readonly [string, string])[]) =>
  [SIGNED, ['content-type', type], ...more] as const;
const packed = gzipSync('{"name":"José"}');

export const BODIES: readonly Case[] = [
  carried('a plain body', asBytes('{ "name": "Jose\u0301 \\u00fc 🙂" }'), typed('application/json')),
  carried('without Content-Type', asBytes('{"name":"é"}')),
  carried('broken JSON', asBytes('{"name":'), typed('application/json')),
  carried('another Content-Type', asBytes('a=1&b=%zz'), typed('application/x-www-form-urlencoded')),
  carried('an unknown charset', asBytes('{"a":1}'), typed('application/json; charset=klingon')),
  carried('gzip', packed, typed('application/json', ['content-encoding', 'gzip'])),
  carried('said to be gzip', asBytes('{"a":1}'), typed('application/json', ['content-encoding', 'gzip'])),
  carried('an unknown coding', asBytes('{"a":1}'), typed('application/json', ['content-encoding', 'x-own'])),
  carried('every byte value', EVERY_BYTE, typed('application/json')),
  carried('a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), typed('application/json')),
  carried('an empty body', new Uint8Array(), typed('application/json')),
  carried('256 KiB', new Uint8Array(LIMIT).fill(0xe9), typed('text/plain')),
  {
    name: 'one byte more',
    async run({ webApp, patient }) {
      webApp.replies();
      const ask = (length: number) => patient.send({ headers: typed('text/plain'), body: [new Uint8Array(length)] });
      expect(await ask(LIMIT + 1)).toEqual(answer(TOO_LARGE));
      expect(await ask(20 * LIMIT)).toEqual(answer(TOO_LARGE));
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'a body in pieces',
    async run({ webApp, patient }) {
      webApp.replies();
      // The first ends within a letter.
      const body = [asBytes('{"a":"é').slice(0, -1), asBytes('é"}').slice(1), asBytes(' ')];
      expect(await patient.send({ body, headers: typed('application/json') })).toEqual(answer(BOOKED));
      expect(Buffer.from(webApp.envelope().body, 'base64').toString('utf8')).toBe('{"a":"é"} ');
    },
  },
  {
    name: 'a body that never ends',
    async run({ webApp, hasty }) {
      webApp.replies();
      expect(await hasty.send({ body: [asBytes('{"a":')], after: 'nothing' })).toEqual(answer(UNANSWERED));
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'two signatures',
    async run({ webApp, patient }) {
      webApp.replies();
      const headers = [SIGNED, ['X-Telli-Signature', 'cd'.repeat(32)]] as const;
      await patient.send({ headers }); // may be the one of this minute
      webApp.replies();
      expect(await patient.send({ headers })).toEqual(answer(NOT_VERIFIED));
      expect(webApp.met).toEqual([]);
    },
  },
];

export const LEAVING: readonly Case[] = [
  {
    name: 'a caller leaves within the body',
    async run({ webApp, patient }) {
      webApp.replies();
      await patient.send({ body: [asBytes('{"a":')], after: 'leave' }).catch(() => undefined);
      expect(webApp.met).toEqual([]);
      expect(await patient.send({})).toEqual(answer(BOOKED));
    },
  },
  {
    name: 'a caller leaves before the answer',
    async run({ webApp, patient }) {
      const asked = signal();
      const taken = signal();
      // The booking goes on: the web app is not hung up on, and its answer is read.
      webApp.replies((outgoing) => {
        asked.give();
        setTimeout(() => outgoing.end(BOOKED), 300);
        outgoing.on('close', () => (outgoing.writableFinished ? taken.give() : taken.fail(new Error('hung up on'))));
      });
      await patient.send({ after: { untilLeft: asked.given } }).catch(() => undefined);
      await taken.given;
      webApp.replies();
      expect(await patient.send({})).toEqual(answer(BOOKED));
    },
  },
];

function signal() {
  let give = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const given = new Promise<void>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { given, give, fail };
}
