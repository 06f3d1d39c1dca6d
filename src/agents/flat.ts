// telli's custom tools, ElevenLabs' webhook tools and Bland's custom tools: the body is the arguments. Only the address and the
// headers say who calls, as the model fills in the body.
import { isJsonObject, isText, parseJson } from '../text/json.ts';
import { readArguments } from './arguments.ts';
import { configuredCall } from './caller.ts';
import { toolNamed } from './names.ts';
import type { ToolCall, ToolRequest } from './toolCall.ts';

export function flatCall(request: ToolRequest, body: Readonly<Record<string, unknown>>): ToolCall {
  return {
    tool: toolNamed(request.tool),
    args: readArguments(unwrapped(body), request.query.service),
    ...configuredCall(request),
    toolCallId: '',
  };
}

// Where a body's template puts all that the model filled in, as an object or as its JSON text.
const WRAPPERS = ['input', 'data', 'args', 'arguments', 'parameters'];

function unwrapped(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const wrapped = WRAPPERS.map((name) => body[name]).map((value) => (isText(value) ? parseJson(value) : value));
  return Object.fromEntries([...wrapped.filter(isJsonObject), body].flatMap((fields) => Object.entries(fields)));
}
