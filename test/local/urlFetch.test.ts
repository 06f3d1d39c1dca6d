// UrlFetchApp against a small server, which a script may reach as its own.
// Expected texts: public error reports of scripts on Google; see the ledger.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, threadedFor } from './scripts.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let server: Server;
let origin = '';
const seen: Seen[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url = '', headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    if (url === '/moved') return void response.writeHead(302, { location: '/there' }).end('moved');
    const status = Number(/^\/status\/(\d+)/.exec(url)?.[1] ?? 200);
    response.writeHead(status, { 'content-type': url.endsWith('?bare') ? 'text/plain' : 'text/plain; charset=utf-8' });
    response.end(`Grüße ${url}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => void server.close());

/** Runs `expression` of a script whose own server is the one above. `ORIGIN` in it is the server's address. */
function reach(expression: string): Promise<unknown> {
  const code = `function main() { const ORIGIN = '${origin}'; return ${expression}; }`;
  return threadedFor(code, { webAppUrl: `${origin}/macros/s/local/exec` }).execute('main');
}

describe('fetch', () => {
  it('waits for the answer and hands over status, text, bytes and headers', async () => {
    const read = '(r => [r.getResponseCode(), r.getContentText(), r.getContent().slice(0, 4), r.getHeaders()])';
    const [status, text, bytes, headers] = Object(await reach(`${read}(UrlFetchApp.fetch(ORIGIN + '/a?b=1'))`));
    expect([status, text]).toEqual([200, 'Grüße /a?b=1']);
    // UTF-8 of "Grü", in signed bytes.
    expect(bytes).toEqual([71, 114, -61, -68]);
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
  });

  it('sends text as it is, with its content type and headers', async () => {
    await reach(
      `UrlFetchApp.fetch(ORIGIN + '/p', { method: 'post', contentType: 'application/json', payload: '{"a":"ü"}', headers: { Authorization: 'Bearer k' } }).getResponseCode()`,
    );
    expect(seen.at(-1)).toMatchObject({
      method: 'POST',
      body: '{"a":"ü"}',
      headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
    });
  });

  it('makes a form of an object, which is no JSON', async () => {
    await reach(`UrlFetchApp.fetch(ORIGIN + '/p', { method: 'PUT', payload: { a: 'x y', b: 2 } }).getResponseCode()`);
    expect(seen.at(-1)).toMatchObject({
      method: 'PUT',
      body: 'a=x+y&b=2',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  it('throws for 400 and above, naming only the host, unless muted', async () => {
    await expect(reach(`UrlFetchApp.fetch(ORIGIN + '/status/404')`)).rejects.toThrow(
      `Request failed for ${origin} returned code 404. Truncated server response: Grüße /status/404 (use muteHttpExceptions option to examine full response)`,
    );
    const muted = `UrlFetchApp.fetch(ORIGIN + '/status/503', { muteHttpExceptions: true }).getResponseCode()`;
    expect(await reach(muted)).toBe(503);
  });

  it('follows redirects unless told not to', async () => {
    expect(await reach(`UrlFetchApp.fetch(ORIGIN + '/moved').getContentText()`)).toBe('Grüße /there');
    const stay = `UrlFetchApp.fetch(ORIGIN + '/moved', { followRedirects: false }).getResponseCode()`;
    expect(await reach(stay)).toBe(302);
  });

  it('is no UTF-8 without a charset, in the answer or asked for', async () => {
    const bare = `UrlFetchApp.fetch(ORIGIN + '/x?bare')`;
    expect(await reach(`${bare}.getContentText()`)).toBe('GrÃ¼Ã\u009fe /x?bare');
    expect(await reach(`${bare}.getContentText('UTF-8')`)).toBe('Grüße /x?bare');
  });
});

describe('fetchAll', () => {
  it('answers in the order of the requests, addresses or parameters, in one round trip', async () => {
    const code = `function main() { return UrlFetchApp.fetchAll(['${origin}/1', { url: '${origin}/2', method: 'delete' }]).map(r => r.getContentText()); }`;
    const runtime = threadedFor(code, { webAppUrl: `${origin}/exec` });
    expect(await runtime.execute('main')).toEqual(['Grüße /1', 'Grüße /2']);
    expect(runtime.lastRoundTrips).toMatchObject([{ service: 'UrlFetchApp', method: 'fetchAll' }]);
  });

  it('throws for all if one finds no server, after the others were sent', async () => {
    seen.length = 0;
    await expect(reach(`UrlFetchApp.fetchAll(['https://else.example/', ORIGIN + '/sent'])`)).rejects.toThrow(
      'DNS error: https://else.example/',
    );
    expect(seen.map(({ url }) => url)).toEqual(['/sent']);
  });
});

describe('what is refused', () => {
  const OWN = `'https://own.example/'`;
  it.each([
    [`UrlFetchApp.fetch('https://api.hubapi.com.evil.example/', { muteHttpExceptions: true })`, 'DNS error: https://'],
    [`UrlFetchApp.fetch(${OWN}, { method: 'head' })`, 'Attribute provided with invalid value: method'],
    [`UrlFetchApp.fetch(${OWN}, { muteHttpExceptions: 'yes' })`, 'invalid value: muteHttpExceptions'],
    [`UrlFetchApp.fetch(${OWN}, { headers: { Host: 'x' } })`, 'Attribute provided with invalid value: Header:Host'],
    [`UrlFetchApp.fetch(${OWN}, { headers: { key: null } })`, 'Attribute provided with invalid value: Header:key'],
    [`UrlFetchApp.fetch(${OWN} + 'x'.repeat(2030))`, 'Limit Exceeded: URLFetch URL Length.'],
    [`UrlFetchApp.fetchAll([{ method: 'get' }])`, 'Attribute provided with no value: url'],
    [`UrlFetchApp.fetch()`, `don't match the method signature for UrlFetchApp.fetch`],
    [`UrlFetchApp.fetchAll('https://own.example/')`, `don't match the method signature for UrlFetchApp.fetchAll`],
    [`UrlFetchApp.fetch(${OWN}, { timeout: 5 })`, 'Not simulated: UrlFetchApp.fetch with the parameter timeout'],
    [`UrlFetchApp.fetch(${OWN}, { payload: 'x' })`, 'Not simulated: UrlFetchApp.fetch of a payload by GET'],
    [`UrlFetchApp.fetch(${OWN}, { method: 'post', payload: [1, 2] })`, 'of a payload of bytes'],
    [`UrlFetchApp.fetch(${OWN}, { headers: { 'Content-Type': 'a/b' } })`, 'use contentType'],
  ])('%s', (expression, message) => {
    expect(() => evaluate(`return ${expression}`)).toThrow(message);
  });

  it('a simple trigger', async () => {
    const runtime = threadedFor(`function onOpen() { UrlFetchApp.fetch('${origin}/') }`, { webAppUrl: `${origin}/` });
    await expect(runtime.execute('onOpen', [], { simpleTrigger: true })).rejects.toThrow(
      'You do not have permission to call UrlFetchApp.fetch',
    );
  });

  // 20,000 a day: Google's page of quotas.
  it('the request after 20,000 of a day, where quotas count', () => {
    const ask = (times: number) =>
      `let said = ''; for (let i = 0; i < ${times}; i += 1) { try { UrlFetchApp.fetch('https://x.example/'); } catch (e) { said = e.message; } } return said;`;
    const over = 'Service invoked too many times for one day: urlfetch.';
    expect(evaluate(ask(20_000), { quotas: 'consumer' })).toBe('DNS error: https://x.example/');
    expect(evaluate(ask(20_001), { quotas: 'consumer' })).toBe(over);
    expect(evaluate(ask(20_001))).toBe('DNS error: https://x.example/');
  });
});

it('getRequest shows what fetch would send, and sends nothing', () => {
  expect(
    evaluate(`return UrlFetchApp.getRequest('https://x.example/', { method: 'POST', payload: { a: 1 } })`),
  ).toEqual({
    url: 'https://x.example/',
    method: 'post',
    headers: {},
    payload: 'a=1',
    contentType: 'application/x-www-form-urlencoded',
    followRedirects: true,
    muteHttpExceptions: false,
  });
});
