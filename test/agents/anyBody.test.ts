// Whatever a body holds: it is read without an exception, and says who calls only where the platform itself says it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToolCalls, writeToolAnswers } from '../../src/agents/platforms.ts';
import { NOBODY, request } from './tools.ts';

// The keys that an adapter reads, at any depth, with values that would say much.
const KEYS = [
  ...['message', 'call', 'customer', 'number', 'externalId', 'id', 'type', 'toolCallList', 'toolCalls', 'function'],
  ...['toolWithToolCallList', 'toolCall', 'name', 'args', 'arguments', 'parameters', 'input', 'data', 'from_number'],
  ...['to_number', 'direction', 'call_id', 'contact_id', 'phone', 'offer', 'start_iso', 'from', 'n', '__proto__'],
];
const WORDS = ['tool-calls', 'inbound', 'inboundPhoneCall', '+49301234567', 'cancel', 'A', '{"offer":"A"}', '', 'p-1'];

const { body } = fc.letrec<{ body: unknown; value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<unknown>(...WORDS, null, true, 7, 0.5),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('body'),
  ),
  body: fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
}));

describe('any body', () => {
  it.each(['telli', 'retell', 'vapi', 'elevenlabs', 'bland'])('of %s is read and answered', (platform) => {
    fc.assert(
      fc.property(body, (any) => {
        const calls = readToolCalls(platform, request(any));
        if ('problem' in calls) throw new Error(calls.problem);
        const answers = calls.map(() => ({ status: 'failed', sentence: 'No.' }) as const);
        const written = JSON.parse(writeToolAnswers(platform, calls, answers));
        const isFlat = calls.length === 1 && written.results === undefined;
        expect(isFlat ? [written] : (written.results ?? [])).toHaveLength(calls.length);
      }),
    );
  });

  it.each(['telli', 'elevenlabs', 'bland'])('of %s names no caller', (platform) => {
    fc.assert(
      fc.property(body, (any) => {
        expect(readToolCalls(platform, request(any))).toMatchObject([{ caller: NOBODY, callId: '' }]);
      }),
    );
  });

  it('of Retell, with arguments alone, names no caller', () => {
    fc.assert(
      fc.property(body, (any) => {
        const { call: _, ...args } = any as { call?: unknown };
        expect(readToolCalls('retell', request(args))).toMatchObject([{ caller: NOBODY, callId: '' }]);
      }),
    );
  });

  it('in the arguments of Retell and Vapi, names no caller', () => {
    fc.assert(
      fc.property(body, (any) => {
        const call = { call_type: 'web_call', call_id: 'c1' };
        const toolCallList = [{ id: 't1', name: 'cancel', arguments: any }];
        const message = { type: 'tool-calls', call: { id: 'c1' }, toolCallList };
        expect(readToolCalls('retell', request({ name: 'cancel', call, args: any }))).toMatchObject([
          { tool: 'cancel', caller: NOBODY, callId: 'c1' },
        ]);
        expect(readToolCalls('vapi', request({ message }))).toMatchObject([
          { tool: 'cancel', caller: NOBODY, callId: 'c1', toolCallId: 't1' },
        ]);
      }),
    );
  });
});
