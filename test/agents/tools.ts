// What the adapters' tests share.
import { readToolCalls } from '../../src/agents/platforms.ts';
import type { ToolArguments, ToolCall, ToolRequest } from '../../src/agents/toolCall.ts';

export const NO_ARGUMENTS: ToolArguments = {
  service: '',
  from: null,
  to: null,
  partOfDay: null,
  most: null,
  offer: '',
  appointment: '',
  start: 'missing',
  startNow: 'missing',
  name: '',
  email: '',
  phone: '',
  reason: '',
};

export const NOBODY = { contactId: '', externalId: '', phone: '' };

/** `body` is sent as JSON, a text as it is. */
export function request(body: unknown, given: Partial<ToolRequest> = {}): ToolRequest {
  const bodyText = typeof body === 'string' || body === null ? body : JSON.stringify(body);
  return { tool: '', query: {}, headers: {}, bodyText, ...given };
}

export function callsOf(platform: string, body: unknown, given: Partial<ToolRequest> = {}): readonly ToolCall[] {
  const calls = readToolCalls(platform, request(body, given));
  if ('problem' in calls) throw new Error(`the body could not be read: ${calls.problem}`);
  return calls;
}

export function onlyCall(platform: string, body: unknown, given: Partial<ToolRequest> = {}): ToolCall {
  const calls = callsOf(platform, body, given);
  const [call] = calls;
  if (call === undefined || calls.length > 1) throw new Error(`one call was expected, not ${calls.length}`);
  return call;
}
