// A proxy that answers for Google's hosts itself, with a certificate of its own. clasp and our commands find it by HTTPS_PROXY and
// NODE_EXTRA_CA_CERTS, so neither knows that it does not talk to Google.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import type { ApiAnswer, ApiRequest } from './googleApis.ts';

const HOSTS = ['script.googleapis.com', 'www.googleapis.com', 'oauth2.googleapis.com'];

export interface Proxy {
  readonly url: string;
  /** PEM. */
  readonly certificate: string;
  close(): void;
}

/** `answer` gives null to break the connection. Any other host is unreachable. */
export async function startProxy(answer: (request: ApiRequest) => ApiAnswer | null): Promise<Proxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Stand-in' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2, value })) },
    ],
  });
  const google = createSecureServer({ key, cert }, async (request, response) => {
    const body = await text(request);
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const { method = '' } = request;
    const answered = answer({ method, host: url.hostname, path: url.pathname, query: url.searchParams, body });
    if (answered === null) return void request.socket.destroy();
    response.writeHead(answered.status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(answered.body));
  });
  const sockets = new Set<Socket>();
  const proxy: Server = createServer((_, response) => response.writeHead(405).end());
  proxy.on('connect', (request, socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (!HOSTS.includes(request.url?.split(':')[0] ?? '')) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    google.emit('connection', socket);
  });
  google.on('tlsClientError', () => undefined);
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    certificate: cert,
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
