// Tool calls as each platform sends them. The pages that say so are in docs/agents.md. The model's part is the arguments alone.
import type { ToolName } from '../../../src/agents/toolCall.ts';
import type { Fields } from '../line.ts';

export interface Asked {
  readonly tool: ToolName;
  readonly args: Fields;
}

/** What the platform itself knows of the phone call. */
export interface PhoneCall {
  readonly number: string;
  readonly callId: string;
}

export interface Sent {
  /** With the query. */
  readonly path: string;
  /** Without the secret. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Form {
  /** As people write its name. */
  readonly name: string;
  /** The header that holds the secret. */
  readonly proof: readonly [name: string, before: string];
  /** All of `asked`, in their order. */
  readonly requests: (asked: readonly Asked[], call: PhoneCall) => readonly Sent[];
}

const BEARER = ['authorization', 'Bearer '] as const;

export const FORMS = {
  'telli-tools': {
    name: 'telli’s custom tools',
    proof: ['x-slotsheet-secret', ''],
    requests: each(({ tool, args }, call) => ({ path: withCaller(tool, call), headers: {}, body: args })),
  },
  retell: { name: 'Retell', proof: BEARER, requests: each(ofRetell) },
  vapi: { name: 'Vapi', proof: ['x-vapi-secret', ''], requests: (asked, call) => [ofVapi(asked, call)] },
  elevenlabs: {
    name: 'ElevenLabs',
    proof: BEARER,
    requests: each(({ tool, args }, { number, callId }) => ({
      path: `/tools/${tool}`,
      headers: { 'x-slotsheet-phone': number, 'x-slotsheet-call-id': callId },
      body: args,
    })),
  },
  bland: {
    name: 'Bland',
    proof: BEARER,
    requests: each(({ tool, args }, call) => ({ path: withCaller(tool, call), headers: {}, body: { input: args } })),
  },
} as const satisfies Readonly<Record<string, Form>>;

export type Agent = keyof typeof FORMS;

export const AGENTS = Object.keys(FORMS) as readonly Agent[];

const PRACTICE = '+493023125000';

function each(sent: (asked: Asked, call: PhoneCall) => Sent): Form['requests'] {
  return (asked, call) => asked.map((one) => sent(one, call));
}

function withCaller(tool: ToolName, { number, callId }: PhoneCall): string {
  return `/tools/${tool}?${new URLSearchParams({ phone: number, call_id: callId })}`;
}

function ofRetell({ tool, args }: Asked, { number, callId }: PhoneCall): Sent {
  const call = {
    call_type: 'phone_call',
    direction: 'inbound',
    from_number: number,
    to_number: PRACTICE,
    call_id: callId,
    call_status: 'ongoing',
  };
  return { path: `/tools/${tool}`, headers: {}, body: { name: tool, call, args } };
}

/** One address for all tools, and several calls in one request. */
function ofVapi(asked: readonly Asked[], { number, callId }: PhoneCall): Sent {
  const toolCallList = asked.map(({ tool, args }, at) => ({ id: `call_${at + 1}`, name: tool, arguments: args }));
  const call = { id: callId, type: 'inboundPhoneCall', customer: { number } };
  return { path: '/tools', headers: {}, body: { message: { type: 'tool-calls', toolCallList, call } } };
}
