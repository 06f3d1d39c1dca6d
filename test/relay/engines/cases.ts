// The relay's contract as calls over the wire. Each engine must pass every case; test/relay/engines.test.ts runs them.
import { Agent } from 'node:http';
import { expect, vi } from 'vitest';
import { BOOKED } from '../fakeWebApp.ts';
import { BODIES, LEAVING } from './bodyCases.ts';
import { asBytes, sendTo } from './call.ts';
import { answer, type Case, failed, JSON_TYPE, LIMIT, NOT_FOUND } from './case.ts';
import type { Running } from './engine.ts';
import { TEAMS } from './teamCases.ts';
import { TOOLS } from './toolCases.ts';
import { WEB_APPS } from './webAppCases.ts';

function asked(name: string, path: string, service: string | null): Case {
  return {
    name,
    async run({ webApp, patient }) {
      webApp.replies();
      expect(await patient.send({ path })).toEqual(answer(BOOKED));
      expect(webApp.envelope().service).toBe(service);
    },
  };
}

const ADDRESSES: readonly Case[] = [
  asked('a service in another script', '/book?service=Z%C3%A4hne+%F0%9F%99%82%26', 'Zähne 🙂&'),
  asked('a service twice', '/book?x=%FF&service=A&service=B', 'A'),
  {
    name: 'other methods',
    async run({ webApp, patient }) {
      webApp.replies();
      const refusal = { status: 405, type: JSON_TYPE, allow: 'POST', text: failed('This address answers POST only.') };
      for (const method of ['GET', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
        expect(await patient.send({ method, body: [] }), method).toEqual(refusal);
      }
      expect(await patient.send({ method: 'HEAD' })).toEqual({ ...refusal, text: '' });
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'unknown paths',
    async run({ webApp, patient }) {
      webApp.replies();
      for (const path of ['/', '/book/', '/Book', '//book', '/constructor', '/book%2F', '/a/book']) {
        expect(await patient.send({ path }), path).toEqual({
          status: 404,
          type: JSON_TYPE,
          allow: null,
          text: NOT_FOUND,
        });
      }
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'a kept connection',
    async run({ webApp, patient }) {
      webApp.replies();
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const origin = patient.origin ?? '';
      // Nothing reads the first body. It must not stand before the second request.
      const first = await sendTo(origin, { path: '/nowhere', body: [new Uint8Array(LIMIT)] }, agent);
      const second = await sendTo(origin, {}, agent);
      agent.destroy();
      expect([first.status, second]).toEqual([404, answer(BOOKED)]);
    },
  },
  {
    name: 'the page',
    async run({ webApp, patient }) {
      webApp.replies();
      const page = await patient.send({ method: 'GET', path: '/' });
      expect(page).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8' });
      expect(page.text).toMatch(/^Slotsheet relay .*\nWEB_APP_URL: set\n/);
      expect(await patient.send({ method: 'HEAD', path: '/' })).toMatchObject({ status: 200, text: '' });
    },
  },
];

/** Waits for the call's line, as some engines write it after the answer. */
async function hasUnanswered(engine: Running, action: string, requestId: string): Promise<void> {
  const own = await vi.waitFor(() => {
    const lines = engine.log().split('\n');
    const found = lines.find((line) => line.includes(requestId));
    if (found === undefined) throw new Error('no line has the request’s id');
    return found;
  });
  expect(JSON.parse(own)).toEqual({
    severity: 'WARNING',
    message: 'The web app gave no answer: notAnswer',
    ...{ action, outcome: 'unanswered', ms: expect.any(Number), attempts: 2 },
    ...{ problem: 'notAnswer', requestId },
  });
}

const LOG: Case = {
  name: 'the log',
  async run({ webApp, hasty }) {
    webApp.replies();
    const planted = ['Josefine', '+4930555', 'jo@example.com', 'Wurzelbehandlung', 'f00d'.repeat(16), 'planted-secret'];
    const [name, phone, mail, service, signature, secret] = planted;
    const headers = [
      ['x-telli-signature', signature ?? ''],
      ['x-more', `${phone}`],
    ] as const;
    const body = [asBytes(JSON.stringify({ contact_details: { name, phone, mail } }))];
    await hasty.send({ path: `/available?service=${service}&name=${name}`, headers, body });
    await hasUnanswered(hasty, 'available', webApp.envelope().requestId);
    webApp.replies();
    const proof = [['authorization', `Bearer ${secret}`]] as const;
    await hasty.send({ path: `/tools/${name}?service=${service}&phone=${phone}`, headers: proof, body });
    await hasUnanswered(hasty, 'tools', webApp.toolEnvelope().requestId);
    const page = await hasty.send({ method: 'GET', path: '/' });
    for (const text of planted) expect(hasty.log() + page.text).not.toContain(text);
  },
};

export const CASES: readonly Case[] = [...BODIES, ...ADDRESSES, ...WEB_APPS, ...LEAVING, ...TEAMS, ...TOOLS, LOG];
