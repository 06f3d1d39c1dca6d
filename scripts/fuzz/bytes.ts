// A body as the bytes that are sent, and its signature.
import { createHmac } from 'node:crypto';
import { KEY } from './secrets.ts';

export function sign(body: Uint8Array, key = KEY): string {
  return createHmac('sha256', key).update(body).digest('hex');
}

export function bytesOf(body: object): Uint8Array<ArrayBuffer> {
  return utf8(JSON.stringify(body));
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'utf8'));
}

/** Characters that a header can carry. */
export function latin1(text: string): string {
  return text.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?');
}
