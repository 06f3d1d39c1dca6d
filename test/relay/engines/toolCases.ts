// Tool calls of other voice agents.
import { expect } from 'vitest';
import { asBytes, type Call } from './call.ts';
import { answer, type Case, JSON_TYPE } from './case.ts';
import { answering } from './webApp.ts';

export const DONE = '{"status":"success","sentence":"Done."}';
/** A header of the operator's choice, as the suite's relays are set. */
export const OWN_HEADER = 'X-Practice-Key';
const failed = (sentence: string) => JSON.stringify({ status: 'failed', sentence });
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, value) => value);
const PROOF: readonly [string, string] = ['Authorization', 'Bearer s-1'];

export const TOOLS: readonly Case[] = [
  {
    name: 'a tool call',
    async run({ webApp, patient }) {
      webApp.replies(answering(DONE));
      const heard = await patient.send({
        path: '/tools/next-appointments?phone=%2B49%2030&phone=2&service=Z%C3%A4hne&token=t',
        headers: [
          PROOF,
          ['X-Retell-Signature', 'v=1,d=ab'],
          [OWN_HEADER, 'k'],
          ['X-Slotsheet-Call-Id', 'c'],
          ['Cookie', 'a=b'],
        ],
        body: [EVERY_BYTE],
      });
      expect(heard).toEqual(answer(DONE));
      const { requestId, ...envelope } = webApp.toolEnvelope();
      expect(envelope).toEqual({
        slotsheet: 'tools-1',
        tool: 'next-appointments',
        query: { phone: '+49 30', service: 'Zähne' },
        headers: {
          authorization: 'Bearer s-1',
          'x-retell-signature': 'v=1,d=ab',
          'x-practice-key': 'k',
          'x-slotsheet-call-id': 'c',
        },
        body: Buffer.from(EVERY_BYTE).toString('base64'),
      });
      expect(requestId).toMatch(/^[A-Za-z0-9-]{1,64}$/);
    },
  },
  {
    name: 'several tool calls in one request',
    async run({ webApp, patient }) {
      const results = '{"results":[{"toolCallId":"1","result":"{}"},{"toolCallId":"2","result":"{}"}]}';
      webApp.replies(answering(results));
      expect(await patient.send({ path: '/tools', headers: [PROOF] })).toEqual(answer(results));
      expect(webApp.toolEnvelope().tool).toBe('');
    },
  },
  {
    name: 'other methods for a tool',
    async run({ webApp, patient }) {
      webApp.replies(answering(DONE));
      const text = failed('This address answers POST only.');
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
        const call: Call = {
          method,
          path: '/tools/cancel',
          headers: [PROOF],
          body: method === 'GET' ? [] : [asBytes('{}')],
        };
        expect(await patient.send(call), method).toEqual({ status: 405, type: JSON_TYPE, allow: 'POST', text });
      }
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'a tool call without a proof',
    async run({ webApp, patient }) {
      webApp.replies(answering(DONE));
      const call: Call = { path: '/tools/cancel', headers: [['Cookie', 'a=b']] };
      await patient.send(call); // may be the one of this minute
      webApp.replies(answering(DONE));
      expect(await patient.send(call)).toEqual(answer(failed('This request could not be verified.')));
      expect(webApp.met).toEqual([]);
    },
  },
  {
    name: 'a tool call without an answer',
    async run({ webApp, hasty }) {
      webApp.replies(answering('<!DOCTYPE html><title>Error</title>'));
      const heard = await hasty.send({ path: '/tools/cancel', headers: [PROOF] });
      expect(heard).toEqual(answer(failed('This is not confirmed. It is safe to ask for it again.')));
      expect(webApp.met.length).toBeGreaterThan(0);
    },
  },
];
