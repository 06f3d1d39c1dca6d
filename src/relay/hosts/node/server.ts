// The relay as a server of Node's own, on any machine: `npm run relay:node`.
import { createServer, type Server } from 'node:http';
import { createHost } from '../host.ts';
import type { Env } from '../settings.ts';
import { listenerFor } from './listener.ts';

/** Rejects if it cannot listen there. Port 0 is any that is free. */
export function serveRelay(env: Env, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer(listenerFor(createHost('Node.js', env)));
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => started(server));
  });
}
