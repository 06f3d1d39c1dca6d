// The bytes of a body: read without ever holding more of them than allowed, and written as base64.

/**
 * All bytes of the stream, or null if there are more than `maxBytes` (exactly `maxBytes` is allowed). `excess` says whether
 * a longer stream is let go of at once, or read to its end and dropped. No stream is an empty body. Rejects if the stream
 * fails; an aborted `signal` lets go of it.
 */
export async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
  excess: 'let go' | 'drop' = 'let go',
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  const letGo = () => void reader.cancel().catch(() => undefined); // the other end may be gone already
  signal.addEventListener('abort', letGo);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length <= maxBytes) {
        chunks.push(next.value);
      } else if (excess === 'let go') {
        letGo();
        return null;
      }
    }
    return length <= maxBytes ? joined(chunks, length) : null;
  } finally {
    signal.removeEventListener('abort', letGo);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

// fromCharCode takes its arguments from the stack; 32,768 are safe everywhere.
const CHUNK = 0x8000;

/** Base64 (RFC 4648, with padding), with what every web platform has. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}
