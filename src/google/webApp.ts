// The web app's edge: what doPost and doGet are handed becomes an Incoming; our JSON text becomes their output.
import type { Incoming } from '../ports/incoming.ts';
import type { CodecPort } from '../ports/script.ts';
import { readEnvelope } from '../telli/envelope.ts';

type WebEvent = Partial<Pick<GoogleAppsScript.Events.DoPost, 'parameter' | 'postData'>>;

/** A token makes it the direct door, the relay's envelope the relay's. All else is the direct door without a token. */
export function incomingOf(event: WebEvent, codec: CodecPort): Incoming {
  const { token = null, action = '', service = null } = event.parameter ?? {};
  const envelope = token === null ? readEnvelope(event.postData?.contents ?? '') : null;
  if (envelope) {
    const { requestId, action, service, signature, body } = envelope;
    return { requestId, action, service, door: { kind: 'relay', rawBody: codec.fromBase64(body) ?? [], signature } };
  }
  const text = decodedBody(event, codec);
  return { requestId: codec.uuid(), action, service, door: { kind: 'direct', text, token } };
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
