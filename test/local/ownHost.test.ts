// The names that the local server answers to, over sockets: none that a stranger's DNS lets lead to this machine.
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOwnHost } from '../../local/http/ownHost.ts';
import { htmlReply } from '../../local/http/reply.ts';
import { createFront } from '../../local/http/server.ts';
import { EXEC_PATH } from '../../local/http/webApp.ts';

const PATHS = ['/', '/workbench/state', '/available', '/contact-lookup', `${EXEC_PATH}?token=x`, '/macros/echo'];

/** What the rooms behind the front were asked. */
const reached: string[] = [];
const server = createServer();
let port = 0;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  const front = createFront({
    origin: `http://127.0.0.1:${port}`,
    webApp: {
      async handle(path) {
        reached.push(path);
        return htmlReply(200, 'the web app');
      },
    },
    async relay({ url }) {
      reached.push(new URL(url).pathname);
      return new Response('{}');
    },
    async workbench({ path }) {
      if (path !== '/' && !path.startsWith('/workbench/')) return null;
      reached.push(path);
      return htmlReply(200, 'the workbench');
    },
    report: () => {},
  });
  server.on('request', front);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(method: string, path: string, host: string, body = ''): Promise<{ status: number; text: string }> {
  const options = { host: '127.0.0.1', port, path, method, headers: { host, connection: 'close' } };
  const answer = await new Promise<IncomingMessage>((done, fail) => {
    httpRequest(options, done).once('error', fail).end(body);
  });
  let text = '';
  for await (const piece of answer) text += piece;
  return { status: answer.statusCode ?? 0, text };
}

/** The bytes of a request as they are; the bytes of the answer. */
function raw(request: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => void socket.write(request));
    let text = '';
    socket.on('data', (piece) => {
      text += piece;
    });
    socket.once('error', fail).once('close', () => done(text));
  });
}

describe('the local server answers', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT', 'LOCALHOST:PORT', 'LocalHost:PORT'])(
    'at %s',
    async (name) => {
      for (const path of PATHS) {
        expect((await ask('POST', path, name.replace('PORT', String(port)))).status).toBe(200);
      }
    },
  );

  it.each([
    ['http://127.0.0.1:80', '127.0.0.1'],
    ['http://127.0.0.1', 'localhost'],
    ['http://127.0.0.1', '[::1]'],
  ])('on %s also at %s, as browsers leave out the port of http', (origin, host) => {
    expect(isOwnHost(origin, [host])).toBe(true);
    expect(isOwnHost('http://127.0.0.1:8787', [host])).toBe(false);
  });
});

describe('the local server answers nothing at', () => {
  it.each([
    'evil.example:PORT',
    'evil.example',
    'EVIL.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'evil.localhost:PORT',
    'evil.example@127.0.0.1:PORT',
    'localhost.:PORT',
    '127.0.0.1.:PORT',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'localhost:',
    'localhost:80',
    'localhost:0PORT',
    'localhost:PORT1',
    '127.0.0.2:PORT',
    '127.1:PORT',
    '0.0.0.0:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '::1:PORT',
    '[::ffff:127.0.0.1]:PORT',
    'localhost:PORT, evil.example',
  ])('%j', async (name) => {
    const host = name.replace('PORT', String(port));
    const before = reached.length;
    for (const path of PATHS) {
      const { status, text } = await ask('POST', path, host, '{}');
      expect(status).toBe(421);
      expect(text).toContain(
        `This server answers at 127.0.0.1:${port}, localhost:${port}, [::1]:${port} and nowhere else.`,
      );
      expect((await ask('GET', path, host)).status).toBe(421);
    }
    expect(reached).toHaveLength(before);
  });

  it('a request without a name, with two, or with another one before the path', async () => {
    const before = reached.length;
    const own = `Host: localhost:${port}\r\n`;
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    expect(await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw('GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
    const two = await raw(`GET / HTTP/1.1\r\n${own}Host: evil.example\r\nConnection: close\r\n\r\n`);
    expect(two).toMatch(/^HTTP\/1\.1 421 /);
    const absolute = await raw(`GET http://evil.example/ HTTP/1.1\r\n${own}Connection: close\r\n\r\n`);
    expect(absolute).toMatch(/^HTTP\/1\.1 404 /);
    expect(reached).toHaveLength(before);
  });
});
