// Vapi's custom tools: `{message: {type: "tool-calls", toolCallList, call}}`, with several tool calls in one request. A body without
// a message is that of an API request tool, which is flat.
import { isJsonObject, isText } from '../text/json.ts';
import { readArguments } from './arguments.ts';
import { configuredCall, filledUp, type KnownCall, toldId, toldNumber } from './caller.ts';
import { flatCall } from './flat.ts';
import { toolNamed } from './names.ts';
import type { ToolCall, ToolRequest } from './toolCall.ts';

type Json = Readonly<Record<string, unknown>>;

/** Of one request. Those beyond it are not answered; Vapi tells the model of each that there was no result. */
const MOST_CALLS = 10;

/** None if the message is of another type, such as `status-update`. */
export function vapiCalls(request: ToolRequest, body: Json): readonly ToolCall[] {
  const { message } = body;
  if (!isJsonObject(message)) return [flatCall(request, body)];
  if (message.type !== undefined && message.type !== 'tool-calls') return [];
  const known = filledUp(knownTo(message), configuredCall(request));
  return asked(message)
    .slice(0, MOST_CALLS)
    .map((call) => {
      const inner = isJsonObject(call.function) ? call.function : {};
      const names = [call.name, inner.name].filter(isText);
      const given = [call.arguments, call.parameters, inner.arguments, inner.parameters];
      return {
        tool: toolNamed(...names, request.tool),
        args: readArguments(
          given.find((one) => one !== undefined && one !== null),
          request.query.service,
        ),
        ...known,
        toolCallId: isText(call.id) ? call.id : '',
      };
    });
}

/** The first list that holds any. In the last one each call stands beside its tool's own configuration. */
function asked({ toolCallList, toolCalls, toolWithToolCallList }: Json): readonly Json[] {
  const withTools = objects(toolWithToolCallList).map(({ name, toolCall }) => ({
    name,
    ...(isJsonObject(toolCall) ? toolCall : {}),
  }));
  return [objects(toolCallList), objects(toolCalls), withTools].find((list) => list.length > 0) ?? [];
}

function objects(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

/** A web call's customer is what a website says, so it names no caller. */
function knownTo(message: Json): KnownCall {
  const call = isJsonObject(message.call) ? message.call : {};
  const isPhoneCall = call.type === undefined || (isText(call.type) && call.type.endsWith('PhoneCall'));
  const customers = isPhoneCall ? objects([call.customer, message.customer]) : [];
  const told = (read: (value: unknown) => string, key: string) =>
    customers.map((customer) => read(customer[key])).find((text) => text !== '') ?? '';
  return {
    caller: { contactId: '', externalId: told(toldId, 'externalId'), phone: told(toldNumber, 'number') },
    callId: toldId(call.id),
  };
}
