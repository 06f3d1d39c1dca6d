// The relay posts this to the web app: an ASCII JSON envelope around telli's raw bytes. Apps Script cannot read headers,
// and Google does not document how it decodes a body. The relay and the web app share it.
import { asciiJson, isJsonObject, isText, parseJson } from '../text/json.ts';

export interface Envelope {
  /** Marks the format; anything else is not an envelope. */
  readonly slotsheet: 'relay-1';
  /** One per call from telli; a relay's retry carries the same. 1 to 64 letters, digits and dashes. */
  readonly requestId: string;
  /** The action of the path: `available`, `book`, `contact_lookup`. */
  readonly action: string;
  /** The query's `service`, or null. */
  readonly service: string | null;
  /** The header `x-telli-signature` as it came, or '' without one. */
  readonly signature: string;
  /** The raw body bytes, base64 (RFC 4648, with padding). */
  readonly body: string;
}

/** The longest body of telli's that relay and web app take, in bytes. Real ones have a few thousand. */
export const LONGEST_BODY = 256 * 1024;
// The base64 of such a body is 349,528 characters.
const LONGEST_ENVELOPE = 350_000;
const KEY_COUNT = 6;
// It is logged before any caller is authenticated, so it is held to a harmless form.
const REQUEST_ID = /^[A-Za-z0-9-]{1,64}$/;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Exactly what `writeEnvelope` writes, in any order of keys; null for anything else, and for one that is too long. Nothing
 * in it is trusted yet.
 */
export function readEnvelope(text: string): Envelope | null {
  // Any stranger may send it, so a text that is too long is not even parsed.
  if (text.length > LONGEST_ENVELOPE) return null;
  const value = parseJson(text);
  if (!isJsonObject(value) || Object.keys(value).length !== KEY_COUNT) return null;
  const { slotsheet, requestId, action, service, signature, body } = value;
  if (slotsheet !== 'relay-1' || !isRequestId(requestId)) return null;
  if (!isText(action) || !isText(signature) || !fitsBody(body)) return null;
  if (service !== null && !isText(service)) return null;
  return { slotsheet, requestId, action, service, signature, body };
}

export function isRequestId(value: unknown): value is string {
  return isText(value) && REQUEST_ID.test(value);
}

/** The base64 of a body that is not too long. */
export function fitsBody(value: unknown): value is string {
  return isText(value) && value.length % 4 === 0 && BASE64.test(value) && bytesIn(value) <= LONGEST_BODY;
}

function bytesIn(base64: string): number {
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : Number(base64.endsWith('=')));
}

/** ASCII, so no decoding on the way can change it. */
export function writeEnvelope(envelope: Envelope): string {
  const { slotsheet, requestId, action, service, signature, body } = envelope;
  return asciiJson({ slotsheet, requestId, action, service, signature, body });
}
