// The relay as a Google Cloud Run function: the functions framework calls `relay` with Node's request and response.
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createHost } from '../host.ts';
import { environment } from './environment.ts';
import { listenerFor } from './listener.ts';

// Before it calls a function, the framework reads each body whose Content-Type it sees. It answers a broken one itself,
// with HTML, and keeps of a compressed one only what was in it. A signature covers the bytes as they came. So both headers
// are taken away as soon as a request arrives; then the framework leaves the body alone. `rawHeaders` still has them.
subscribe('http.server.request.start', (message) => {
  const { request } = message as { readonly request: IncomingMessage };
  delete request.headers['content-type'];
  delete request.headers['content-encoding'];
});

export const relay = listenerFor(createHost('Google Cloud Run', environment()));
