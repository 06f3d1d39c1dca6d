// The web app's edge: what doPost and doGet are handed becomes an Incoming; our JSON text becomes their output.
import { carriedParameters } from '../agents/parameters.ts';
import { readToolEnvelope } from '../agents/toolEnvelope.ts';
import type { Arrival, Incoming, ToolDoor } from '../ports/incoming.ts';
import type { CodecPort } from '../ports/script.ts';
import { LONGEST_BODY, readEnvelope } from '../telli/envelope.ts';
import { mayBeOfTelli } from '../telli/request.ts';

type WebEvent = Partial<Pick<GoogleAppsScript.Events.DoPost, 'parameter' | 'postData'>>;

/**
 * A token makes it the direct door, the relay's envelopes the relay's, a body of telli's the direct door without a token. All
 * else, and what is too long, is foreign. No call, and as little work as can be: any stranger may have sent it.
 */
export function incomingOf(event: WebEvent, codec: CodecPort): Arrival {
  const { token = null, action = '', service = null } = event.parameter ?? {};
  const contents = event.postData?.contents ?? '';
  const ofRelay = token === null ? throughRelay(contents, codec) : null;
  if (ofRelay) return ofRelay;
  const isTooLong = Math.max(contents.length, event.postData?.length ?? 0) > LONGEST_BODY;
  if (isTooLong || ((token ?? '') === '' && !mayBeOfTelli(contents))) return { foreign: true, action };
  const text = () => decodedBody(event, codec);
  const requestId = codec.uuid();
  return action === TOOLS && token !== null
    ? { requestId, action, service, door: toolsPastRelay(event, token, text) }
    : { requestId, action, service, door: { kind: 'direct', text, token } };
}

const TOOLS = 'tools';

function throughRelay(contents: string, codec: CodecPort): Incoming | null {
  const ofTelli = readEnvelope(contents);
  if (ofTelli) {
    const { requestId, action, service, signature, body } = ofTelli;
    const rawBody = () => codec.fromBase64(body) ?? [];
    return { requestId, action, service, door: { kind: 'relay', rawBody, signature } };
  }
  const ofTool = readToolEnvelope(contents);
  if (ofTool === null) return null;
  const { requestId, tool, query, headers, body } = ofTool;
  const rawBody = () => codec.fromBase64(body) ?? [];
  const door = { kind: TOOLS, tool, query, headers, token: null, rawBody, text: () => codec.text(rawBody()) } as const;
  return { requestId, action: TOOLS, service: query.service ?? null, door };
}

/** Google shows a script no headers, so that only the address tells who calls. */
function toolsPastRelay(event: WebEvent, token: string, text: () => string | null): ToolDoor {
  const parameter: Readonly<Record<string, string | undefined>> = event.parameter ?? {};
  const query = carriedParameters((name) => parameter[name] ?? null);
  return { kind: TOOLS, tool: parameter.tool ?? '', query, headers: {}, token, rawBody: () => [], text };
}

// Google does not document how it decodes a body that is not UTF-8. The body's length in bytes gives a lossy decoding away.
function decodedBody(event: WebEvent, codec: CodecPort): string | null {
  const body = event.postData;
  if (!body) return '';
  return codec.utf8(body.contents).length === body.length ? body.contents : null;
}

export function jsonOutput(text: string): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(text).setMimeType(ContentService.MimeType.JSON);
}
