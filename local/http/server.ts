// The Node server in front, for its own names only: the web app under /macros/, the workbench at /, and the relay for everything else.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendResponse, toRequest } from '../../src/relay/hosts/node/listener.ts';
import type { Workbench } from '../workbench/routes.ts';
import { isOwnHost, otherHostSentence } from './ownHost.ts';
import { messageReply, type Reply } from './reply.ts';
import { MAX_BODY_BYTES, type WebApp } from './webApp.ts';

export interface FrontOptions {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly webApp: WebApp;
  readonly relay: (request: Request) => Promise<Response>;
  readonly workbench: Workbench;
  readonly report: (message: string) => void;
}

export function createFront(options: FrontOptions): RequestListener {
  return (incoming, outgoing) => {
    answer(options, incoming, outgoing).catch((error: unknown) => {
      options.report(`a request failed: ${error instanceof Error ? error.message : String(error)}`);
      if (outgoing.headersSent) outgoing.destroy();
      else send(outgoing, messageReply(500, 'Error', 'The local server failed; its console says why.'));
    });
  };
}

async function answer(options: FrontOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = await readBody(incoming);
  if (!isOwnHost(options.origin, incoming.headersDistinct.host)) {
    send(outgoing, messageReply(421, 'Error', otherHostSentence(options.origin)));
    return;
  }
  const target = incoming.url ?? '/';
  const [path = '/', ...query] = target.split('?');
  const method = incoming.method ?? 'GET';
  if (path.startsWith('/macros/')) {
    const contentType = incoming.headers['content-type'] ?? '';
    send(outgoing, await options.webApp.handle(path, { method, queryString: query.join('?'), contentType, body }));
  } else if (!path.startsWith('/')) {
    send(outgoing, messageReply(404, 'Error', 'There is nothing at this address.'));
  } else {
    const search = new URLSearchParams(query.join('?'));
    const ofBench = await options.workbench({ method, path, query: search, headers: incoming.headers, body });
    if (ofBench !== null) send(outgoing, ofBench);
    else await sendResponse(outgoing, await options.relay(toRequest(options.origin, incoming, new Uint8Array(body))));
  }
}

// The rest beyond the limit is read and dropped. One byte too many is enough for the web app to refuse the body.
async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

function send(outgoing: ServerResponse, reply: Reply): void {
  outgoing.writeHead(reply.status, reply.headers);
  outgoing.end(reply.body);
}
