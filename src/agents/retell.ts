// Retell's custom functions: `{name, call, args}`, or the arguments alone ("Payload: args only").
import { isJsonObject, isText } from '../text/json.ts';
import { readArguments } from './arguments.ts';
import { configuredCall, filledUp, type KnownCall, toldId, toldNumber } from './caller.ts';
import { flatCall } from './flat.ts';
import { toolNamed } from './names.ts';
import type { ToolCall, ToolRequest } from './toolCall.ts';

type Json = Readonly<Record<string, unknown>>;

export function retellCall(request: ToolRequest, body: Json): ToolCall {
  const { name, call, args } = body;
  if (!isText(name) || !isJsonObject(call) || args === undefined) return flatCall(request, body);
  return {
    tool: toolNamed(name, request.tool),
    args: readArguments(args, request.query.service),
    ...filledUp(knownTo(call), configuredCall(request)),
    toolCallId: '',
  };
}

/** Metadata and dynamic variables say nothing here: a website that starts a web call may write them. */
function knownTo(call: Json): KnownCall {
  return {
    caller: { contactId: '', externalId: '', phone: toldNumber(numberOf(call)) },
    callId: toldId(call.call_id),
  };
}

/** The other person's number. A web call has none. */
function numberOf({ call_type, direction, from_number, to_number }: Json): unknown {
  if (call_type === 'web_call') return '';
  if (direction === 'inbound') return from_number;
  return direction === 'outbound' ? to_number : '';
}
