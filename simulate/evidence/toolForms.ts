// What a voice agent's platform finds in an answer, by its documentation (docs/agents.md names the sources). Vapi reads
// `{results: [{toolCallId, result}]}`, where each result is a text on one line. The others read one object.

import type { Asked } from './history.ts';

export function toolCallIds(asked: readonly Asked[]): string[] {
  return asked.map(({ tool }) => tool?.toolCallId ?? '');
}

/** To each of `ids`, which are Vapi's; '' = of another platform. null = none, as where the whole request came to nothing. */
export function answersTo(ids: readonly string[], text: string): (string | null)[] {
  if (ids.every((id) => id === '')) return ids.map(() => text);
  const value = parsed(text);
  if (!('results' in value)) return ids.map((_, at) => (at > 0 ? null : failedText(text, value)));
  const { results } = value;
  const isList = Array.isArray(results) && results.length === ids.length && Object.keys(value).length === 1;
  return ids.map((id) => {
    const found: unknown[] = isList ? results.filter((one) => one?.toolCallId === id) : [];
    const [result, ...others] = found.map((one) => (one as { readonly result?: unknown }).result);
    const isText = typeof result === 'string' && !/[\r\n]/.test(result) && others.length === 0;
    return isText ? result : notInForm(text);
  });
}

/** A refusal, or a failure before the calls are read. */
function failedText(text: string, { status }: Readonly<Record<string, unknown>>): string {
  return status === 'failed' ? text : notInForm(text);
}

/** No invariant takes it for an answer. */
function notInForm(text: string): string {
  return `not in Vapi's form: ${text}`;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
