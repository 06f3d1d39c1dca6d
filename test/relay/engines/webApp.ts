// A web app of one case: what it was asked, and the replies that the case gives it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readToolEnvelope, type ToolEnvelope } from '../../../src/agents/toolEnvelope.ts';
import { type Envelope, readEnvelope } from '../../../src/telli/envelope.ts';
import { BOOKED } from '../fakeWebApp.ts';

export interface Met {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export type Reply = (outgoing: ServerResponse, met: Met, incoming: IncomingMessage) => void;

export interface EngineWebApp {
  /** Ends in `/exec`. */
  readonly url: string;
  readonly origin: string;
  /** In order of arrival. */
  readonly met: readonly Met[];
  /** Forgets what it met. Each request gets the next reply, and the last again and again. */
  replies(...next: readonly Reply[]): void;
  /** What was posted; throws if it is no envelope. */
  envelope(): Envelope;
  /** The same for a tool call. */
  toolEnvelope(): ToolEnvelope;
  close(): void;
}

export const answering =
  (text: string, status = 200): Reply =>
  (outgoing) =>
    void outgoing.writeHead(status, { 'content-type': 'application/json' }).end(text);

export async function startWebApp(): Promise<EngineWebApp> {
  let met: Met[] = [];
  let next: readonly Reply[] = [answering(BOOKED)];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const asked = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      body: Buffer.concat(chunks).toString('utf8'),
    };
    met.push(asked);
    next[Math.min(met.length, next.length) - 1]?.(outgoing, asked, incoming);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  function posted<T>(read: (text: string) => T | null): T {
    const envelope = read(met[0]?.body ?? '');
    if (envelope === null) throw new Error('no envelope was posted');
    return envelope;
  }

  return {
    url: `${origin}/exec`,
    origin,
    get met() {
      return met;
    },
    replies(...given) {
      met = [];
      next = given.length === 0 ? [answering(BOOKED)] : given;
    },
    envelope: () => posted(readEnvelope),
    toolEnvelope: () => posted(readToolEnvelope),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
