// Bytes and text as Utilities treats them: signed bytes, and strings that are US-ASCII unless told otherwise.
import { PlatformError } from '../../boundary.ts';

export type Charset = 'US_ASCII' | 'UTF_8';
/** Text, or signed bytes (-128 to 127). */
export type Data = string | readonly number[];

/** The bytes of `data`; a text's in `charset`. US-ASCII makes one `?` of every other code point. */
export function bytesOf(data: Data, charset: Charset): Buffer {
  if (typeof data !== 'string') return Buffer.from(data);
  return charset === 'UTF_8' ? Buffer.from(data, 'utf8') : Buffer.from(data.replace(/\P{ASCII}/gu, '?'), 'latin1');
}

export function signed(bytes: Uint8Array): number[] {
  return [...new Int8Array(bytes)];
}

/** RFC 4648, section 4, with padding; anything else is refused as Google refuses it. */
export function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new PlatformError('Could not decode string.');
  return bytes;
}
