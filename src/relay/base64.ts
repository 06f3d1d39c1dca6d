// Base64 (RFC 4648, with padding) of bytes, with what every web platform has.

// fromCharCode takes its arguments from the stack; 32,768 are safe everywhere.
const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
