// A call as it goes over the wire, header by header and byte by byte, and what its sender hears.
import { type Agent, request as openRequest } from 'node:http';
import { SIGNATURE } from '../fakeWebApp.ts';

export interface Call {
  readonly method?: string;
  readonly path?: string;
  /** In this order; a name may come twice. Nothing is added but the host and how the body's length is told. */
  readonly headers?: readonly (readonly [string, string])[];
  /** In pieces of which each is sent when the one before has arrived. */
  readonly body?: readonly Uint8Array[];
  /** What comes after the pieces. Default: the body's end. */
  readonly after?: After;
}

/** The body's end; nothing more; the caller leaves; the body's end, and the caller leaves at that moment. */
type After = 'end' | 'nothing' | 'leave' | { readonly untilLeft: Promise<void> };

export interface Heard {
  readonly status: number;
  readonly type: string | null;
  readonly allow: string | null;
  readonly text: string;
}

export const SIGNED: readonly [string, string] = ['x-telli-signature', SIGNATURE];
const PAUSE_MS = 30;

export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Over a socket of its own, unless there is an agent. Rejects if no answer comes, also where the caller leaves. */
export function sendTo(origin: string, call: Call, agent?: Agent): Promise<Heard> {
  const { method = 'POST', path = '/book', headers = [SIGNED], body = [asBytes('{}')] } = call;
  return new Promise((hear, fail) => {
    const isCarried = method !== 'GET' && method !== 'HEAD';
    const length = body.reduce((sum, piece) => sum + piece.length, 0);
    const told =
      isCarried && typeof (call.after ?? {}) === 'object' ? [['content-length', String(length)] as const] : [];
    const outgoing = openRequest(origin, {
      method,
      path,
      agent: agent ?? false,
      headers: [['host', new URL(origin).host], ...told, ...headers].flat(),
    });
    outgoing.on('error', fail);
    outgoing.on('response', async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const { 'content-type': type = null, allow = null } = incoming.headers;
      hear({ status: incoming.statusCode ?? 0, type, allow, text: Buffer.concat(chunks).toString('utf8') });
    });
    void write(outgoing, isCarried ? body : [], call.after ?? 'end');
  });
}

async function write(
  outgoing: ReturnType<typeof openRequest>,
  pieces: readonly Uint8Array[],
  after: After,
): Promise<void> {
  outgoing.flushHeaders();
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await pause();
    outgoing.write(piece);
  }
  if (after === 'end' || typeof after === 'object') outgoing.end();
  if (after === 'end' || after === 'nothing') return;
  await (typeof after === 'object' ? after.untilLeft : pause());
  outgoing.destroy(new Error('the caller left'));
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, PAUSE_MS));
}

/** The same call for a relay in this process. */
export function requestFor(call: Call): Request {
  const { method = 'POST', path = '/book', headers = [SIGNED], body = [asBytes('{}')] } = call;
  const isCarried = method !== 'GET' && method !== 'HEAD';
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const piece of body) {
        controller.enqueue(piece);
        await pause();
      }
      if (call.after === 'leave') controller.error(new Error('the caller left'));
      else if (call.after !== 'nothing') controller.close();
    },
  });
  const given = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  const init = { method, headers: given, ...(isCarried ? { body: stream, duplex: 'half' as const } : {}) };
  return new Request(`http://relay${path}`, init);
}
