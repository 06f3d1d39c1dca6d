// The web app's edge: what doPost and doGet are handed becomes an Incoming; our JSON text becomes their output.
import type { Arrival } from '../ports/incoming.ts';
import type { CodecPort } from '../ports/script.ts';
import { LONGEST_BODY, readEnvelope } from '../telli/envelope.ts';
import { mayBeOfTelli } from '../telli/request.ts';

type WebEvent = Partial<Pick<GoogleAppsScript.Events.DoPost, 'parameter' | 'postData'>>;

/**
 * A token makes it the direct door, the relay's envelope the relay's, a body of telli's the direct door without a token. All
 * else, and what is too long, is foreign. No call, and as little work as can be: any stranger may have sent it.
 */
export function incomingOf(event: WebEvent, codec: CodecPort): Arrival {
  const { token = null, action = '', service = null } = event.parameter ?? {};
  const contents = event.postData?.contents ?? '';
  const envelope = token === null ? readEnvelope(contents) : null;
  if (envelope) {
    const { requestId, action, service, signature, body } = envelope;
    return {
      requestId,
      action,
      service,
      door: { kind: 'relay', rawBody: () => codec.fromBase64(body) ?? [], signature },
    };
  }
  const isTooLong = Math.max(contents.length, event.postData?.length ?? 0) > LONGEST_BODY;
  if (isTooLong || ((token ?? '') === '' && !mayBeOfTelli(contents))) return { foreign: true, action };
  return {
    requestId: codec.uuid(),
    action,
    service,
    door: { kind: 'direct', text: () => decodedBody(event, codec), token },
  };
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
