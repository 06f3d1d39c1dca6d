// From a platform's request to tool calls, and from answers to what the platform expects. The platform is that of the secret, or
// signature, that proved the request; it is never guessed from the body, which a model may have filled in.
import { type RequestProblem, readBody } from '../telli/request.ts';
import { answerText } from './answer.ts';
import { flatCall } from './flat.ts';
import { retellCall } from './retell.ts';
import type { ToolAnswer, ToolCall, ToolRequest } from './toolCall.ts';
import { vapiCalls } from './vapi.ts';

/** A name that is none of `Platform` is read as a flat body. No call: the request was about something else. */
export function readToolCalls(
  platform: string,
  request: ToolRequest,
): readonly ToolCall[] | { readonly problem: RequestProblem } {
  const read = readBody(request.bodyText);
  // A tool without parameters may have no body.
  if ('problem' in read) return read.problem === 'empty' ? [flatCall(request, {})] : read;
  switch (platform) {
    case 'retell':
      return [retellCall(request, read.body)];
    case 'vapi':
      return vapiCalls(request, read.body);
    default:
      return [flatCall(request, read.body)];
  }
}

/** JSON. An answer for each of `calls`, in their order. */
export function writeToolAnswers(platform: string, calls: readonly ToolCall[], answers: readonly ToolAnswer[]): string {
  const [first] = answers;
  if (first === undefined) return '{}';
  const isFlat = platform !== 'vapi' || calls.every(({ toolCallId }) => toolCallId === '');
  if (isFlat) return answerText(first);
  const results = answers.map((answer, at) => ({
    toolCallId: calls[at]?.toolCallId ?? '',
    result: answerText(answer),
  }));
  return JSON.stringify({ results });
}
