// Between Node's HTTP server and the relay: a Request whose body has the bytes as they came, and its Response.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Relay } from '../../relay.ts';

export function listenerFor(relay: Relay): RequestListener {
  return (incoming, outgoing) => {
    void answer(relay, incoming, outgoing).catch((error: unknown) => {
      console.error(JSON.stringify({ severity: 'ERROR', message: `A request failed: ${String(error)}` }));
      outgoing.destroy();
    });
  };
}

async function answer(relay: Relay, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    await sendResponse(outgoing, await relay(toRequest('http://relay', incoming, bodyOf(incoming))));
  } finally {
    // What the relay did not read would stand before the connection's next request.
    dropRest(incoming);
  }
}

// The platform's Request refuses these by an exception; the relay answers every method but POST alike.
const FORBIDDEN_METHODS = ['CONNECT', 'TRACE', 'TRACK'];

type RequestBody = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>;

/** The request as the relay reads it. Headers that came twice are joined by a comma, as every host does it. */
export function toRequest(origin: string, incoming: IncomingMessage, body: RequestBody): Request {
  const asked = incoming.method ?? 'GET';
  const method = FORBIDDEN_METHODS.includes(asked) ? 'OPTIONS' : asked;
  const headers = new Headers();
  for (let at = 0; at + 1 < incoming.rawHeaders.length; at += 2) {
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  }
  const target = incoming.url ?? '';
  // A target of another form, as proxies are asked, is at none of the relay's addresses.
  const url = origin + (target.startsWith('/') ? target : '/*');
  const carriesBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(carriesBody ? { body, duplex: 'half' } : {}) });
}

/**
 * The body's bytes, undecoded. Node's own conversion would destroy the connection when the stream is cancelled, and the
 * caller would never hear the answer. Here the rest is read and dropped.
 */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isWanted = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => isWanted && controller.close());
      incoming.on('error', (error) => isWanted && controller.error(error));
    },
    pull: () => void incoming.resume(),
    cancel() {
      isWanted = false;
      dropRest(incoming);
    },
  });
}

function dropRest(incoming: IncomingMessage): void {
  incoming.removeAllListeners('data').resume();
}

export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
