// Bytes, hashes and text through Utilities. Google's bytes are signed (-128…127); ours are 0…255.
import type { CodecPort } from '../ports/script.ts';
import { asking } from './asking.ts';

type Bytes = readonly number[];

export const codecPort: CodecPort = {
  // The byte overload: the string overload turns every non-ASCII character into one `?`.
  hmacSha256(message, key) {
    const [value, secret] = [signed(message), signed(key)];
    return unsigned(asking(() => Utilities.computeHmacSha256Signature(value, secret)));
  },
  sha256Hex(text) {
    const bytes = signed(utf8(text));
    const digest = unsigned(asking(() => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, bytes)));
    return digest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  utf8,
  text,
  base64: (bytes) => asking(() => Utilities.base64Encode(signed(bytes))),
  fromBase64(encoded) {
    try {
      return unsigned(Utilities.base64Decode(encoded));
    } catch {
      return null;
    }
  },
  uuid: () => asking(() => Utilities.getUuid()),
};

function utf8(value: string): Bytes {
  return unsigned(asking(() => Utilities.newBlob(value).getBytes()));
}

// Decoding never fails on the platform, it replaces; so the way back tells whether anything was replaced.
function text(bytes: Bytes): string | null {
  const content = signed(bytes);
  const decoded = asking(() => Utilities.newBlob(content).getDataAsString('UTF-8'));
  const back = utf8(decoded);
  return back.length === bytes.length && back.every((byte, at) => byte === bytes[at]) ? decoded : null;
}

function signed(bytes: Bytes): number[] {
  return bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
}

function unsigned(bytes: Bytes): number[] {
  return bytes.map((byte) => byte & 255);
}
