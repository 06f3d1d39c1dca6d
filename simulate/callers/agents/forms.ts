// The bodies of tool calls, each as its platform documents it. The sources stand in docs/agents.md.
import type { Asked } from '../../evidence/history.ts';
import type { ToolAsk, ToolPlatform } from '../../evidence/toolAsk.ts';

export type AskedOfTool = Asked & { readonly tool: ToolAsk };

/** A voice agent, as a person has set it up. */
export interface Agent {
  readonly platform: ToolPlatform;
  readonly proof: ToolAsk['proof'];
  /** Retell's and Vapi's names a tool and tells of the call. The others are the arguments alone, bare or in a field. */
  readonly form: 'retell' | 'vapi' | 'bare' | 'input' | 'data';
  /** Vapi's documentation spells a call's arguments in these ways. */
  readonly spelling: 'arguments' | 'parameters' | 'function' | 'with tool';
  /** In which a secret stands, in small letters. */
  readonly header: string;
  /** Where the configuration fills in who calls. Google shows no headers past the relay. */
  readonly callerIn: 'address' | 'headers';
  /** One address for all tools. */
  readonly hasOneAddress: boolean;
  /** It signs with the right key, and its clock is six minutes off. */
  readonly isStale: boolean;
}

/** The product ignores `call_id` in a body. */
export function bodyOfCalls(calls: readonly AskedOfTool[], agent: Agent): string {
  const [first] = calls;
  const mark = { call_id: first?.callId };
  switch (agent.form) {
    case 'retell':
      return JSON.stringify({ ...mark, ...(first && retell(first, agent)) });
    case 'vapi':
      return JSON.stringify({ ...mark, message: vapi(calls, agent) });
    case 'bare':
      return JSON.stringify({ ...mark, ...(first && argumentsOf(first, agent)) });
    case 'input':
      return JSON.stringify({ ...mark, input: first && argumentsOf(first, agent) });
    case 'data':
      return JSON.stringify({ ...mark, data: JSON.stringify(first && argumentsOf(first, agent)) });
  }
}

/** As the model fills them in, without an identifier. */
function argumentsOf({ contact, action, service, startMs, tool }: AskedOfTool, { hasOneAddress }: Agent): object {
  const { offer, appointment, startNowMs } = tool;
  const start = offer === '' && startMs !== null ? { start_iso: new Date(startMs).toISOString() } : {};
  const startNow = startNowMs === null ? {} : { start_iso_now: new Date(startNowMs).toISOString() };
  const said = Object.entries({ offer_id: offer, appointment_id: appointment }).filter(([, text]) => text !== '');
  const name = action === 'book' ? { name: contact.name } : {};
  return { ...Object.fromEntries(said), ...start, ...startNow, ...name, ...(hasOneAddress ? { service } : {}) };
}

const PRACTICE = '+4930999999';

/** docs.retellai.com, Custom function and Get Call. */
function retell(asked: AskedOfTool, agent: Agent): object {
  const call = { call_id: asked.tool.phoneCall, call_type: 'phone_call', direction: 'inbound', call_status: 'ongoing' };
  const numbers = { from_number: asked.contact.phone || 'anonymous', to_number: PRACTICE };
  return { name: nameOf(asked), call: { ...call, ...numbers }, args: argumentsOf(asked, agent) };
}

/** github.com/VapiAI/docs, custom-tools.mdx and events.mdx; @vapi-ai/server-sdk has the third spelling. */
function vapi(calls: readonly AskedOfTool[], agent: Agent): object {
  const [first] = calls;
  const number = first?.contact.phone ?? '';
  const customer = number === '' ? {} : { customer: { number } };
  const list = calls.map((asked) => spelt(asked, agent));
  return {
    ...{ type: 'tool-calls', call: { id: first?.tool.phoneCall, type: 'inboundPhoneCall', ...customer } },
    ...(agent.spelling === 'with tool' ? { toolWithToolCallList: list } : { toolCallList: list }),
  };
}

function spelt(asked: AskedOfTool, agent: Agent): object {
  const id = asked.tool.toolCallId;
  const [name, given] = [nameOf(asked), argumentsOf(asked, agent)];
  switch (agent.spelling) {
    case 'arguments':
      return { id, name, arguments: given };
    case 'parameters':
      return { id, name, parameters: given };
    case 'function':
      return { id, type: 'function', function: { name, arguments: JSON.stringify(given) } };
    case 'with tool':
      return { type: 'function', name, parameters: { type: 'object' }, toolCall: { id, parameters: given } };
  }
}

/** As a person names a function. */
function nameOf({ action }: AskedOfTool): string {
  return action.replace('-', '_');
}
