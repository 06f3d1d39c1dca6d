// The front end to end: a small script, a real server on a port of the system's choosing, Node's own fetch.
import { createServer, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlReply } from '../../local/http/reply.ts';
import { createFront } from '../../local/http/server.ts';
import { createWebApp, EXEC_PATH, type WebApp } from '../../local/http/webApp.ts';
import { runtimeFor } from './scripts.ts';

const SCRIPT = `
  function doPost(e) {
    if (e.parameter.fail === 'throw') throw new TypeError('<b>no</b>');
    if (e.parameter.fail === 'nothing') return;
    if (e.parameter.fail === 'value') return { mimeType: 'application/json', content: '{}' };
    return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
  }
  function doGet(e) { return ContentService.createTextOutput('got ' + JSON.stringify(e)) }`;

let elapsedMs = 0;
let origin = '';
const server = createServer();

function connect(webApp: WebApp): void {
  server.on(
    'request',
    createFront({
      origin,
      webApp,
      relay: async (request) =>
        new Response(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`, { status: 404 }),
      workbench: async ({ path, method }) => (path === '/' ? htmlReply(200, `<p>${method} the page</p>`) : null),
      report: () => {},
    }),
  );
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  connect(createWebApp(runtimeFor(SCRIPT), origin, () => elapsedMs));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const exec = (query: string, init: RequestInit = {}) =>
  fetch(`${origin}${EXEC_PATH}${query}`, { redirect: 'manual', ...init });

async function posted(
  query: string,
  body: string | Uint8Array<ArrayBuffer>,
  contentType = 'application/json',
): Promise<unknown> {
  const response = await exec(query, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType },
    redirect: 'follow',
  });
  return response.json();
}

async function shownError(query: string): Promise<string> {
  const response = await exec(query, { method: 'POST', body: '' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  return response.text();
}

describe('the event of doPost', () => {
  it('has exactly the fields that Google documents', async () => {
    expect(await posted('?action=book&n=1&n=2', '{"a":"ü"}')).toEqual({
      queryString: 'action=book&n=1&n=2',
      parameter: { action: 'book', n: '1' },
      parameters: { action: ['book'], n: ['1', '2'] },
      contextPath: '',
      contentLength: 10,
      postData: { contents: '{"a":"ü"}', length: 10, type: 'application/json', name: 'postData' },
    });
  });

  it('merges the fields of a form into parameter, after those of the query', async () => {
    const event = await posted('?n=1', 'n=2&name=Jos%C3%A9+M', 'application/x-www-form-urlencoded; charset=UTF-8');
    expect(event).toMatchObject({
      parameter: { n: '1', name: 'José M' },
      parameters: { n: ['1', '2'], name: ['José M'] },
      postData: { contents: 'n=2&name=Jos%C3%A9+M', type: 'application/x-www-form-urlencoded' },
    });
  });

  it('leaves a JSON body alone', async () => {
    expect(await posted('', 'a=1')).toMatchObject({ parameter: {}, parameters: {} });
  });

  it('decodes invalid UTF-8 with U+FFFD, while the length counts the raw bytes', async () => {
    const event = await posted('', new Uint8Array([0x4d, 0xfc, 0x6c]));
    expect(event).toMatchObject({ postData: { contents: 'M\uFFFDl', length: 3 } });
  });

  it('takes any parameter name', async () => {
    const event = await posted('?__proto__=x&constructor=y', '{}');
    expect(Object.entries(Object(event).parameter)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('the event of doGet', () => {
  it('has no postData and no length', async () => {
    const response = await exec('?x=1', { redirect: 'follow' });
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(JSON.parse(text.replace(/^got /, ''))).toEqual({
      queryString: 'x=1',
      parameter: { x: '1' },
      parameters: { x: ['1'] },
      contextPath: '',
      contentLength: -1,
    });
  });
});

describe('the way of an answer', () => {
  const location = async () => {
    const response = await exec('', { method: 'POST', body: '{}' });
    expect(response.status).toBe(302);
    return response.headers.get('location') ?? '';
  };

  it('is a redirect to an echo, which serves the text with its type', async () => {
    const address = new URL(await location());
    expect(address.pathname).toBe('/macros/echo');
    expect(address.searchParams.get('lib')).toBe('local');
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({ contextPath: '' });
  });

  it('is another address each time', async () => {
    expect(await location()).not.toBe(await location());
  });

  it.each(['POST', 'PUT', 'HEAD'])('refuses %s at the echo', async (method) => {
    const response = await fetch(await location(), { method });
    expect(response.status).toBe(405);
  });

  it('is gone after a minute', async () => {
    const address = await location();
    elapsedMs += 59_999;
    expect((await fetch(address)).status).toBe(200);
    elapsedMs += 1;
    expect((await fetch(address)).status).toBe(404);
  });
});

describe('what goes wrong in a script', () => {
  it('is an HTML page with 200: an error, escaped', async () => {
    expect(await shownError('?fail=throw')).toContain('TypeError: &lt;b&gt;no&lt;/b&gt;');
  });

  it('is an HTML page with 200: no output, or a value that is none', async () => {
    expect(await shownError('?fail=nothing')).toContain('The script completed but did not return anything.');
    expect(await shownError('?fail=value')).toContain(
      'The script completed but the returned value is not a supported return type.',
    );
  });

  it('is an HTML page with 200: a missing doPost', async () => {
    const webApp = createWebApp(runtimeFor(''), origin);
    const request = { method: 'POST', queryString: '', contentType: '', body: Buffer.alloc(0) };
    const reply = await webApp.handle(EXEC_PATH, request);
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('Script function not found: doPost');
  });
});

describe('what the web app refuses', () => {
  it.each(['?c=1', '?sid=1'])('the reserved names %s', async (query) => {
    expect((await exec(query, { method: 'POST', body: '' })).status).toBe(405);
  });

  it('a reserved name in a form', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await exec('', { method: 'POST', body: 'sid=1', headers })).status).toBe(405);
  });

  it.each([
    ['HEAD', 403],
    ['OPTIONS', 405],
    ['PUT', 405],
    ['DELETE', 405],
  ])('%s with %i', async (method, status) => {
    expect((await exec('', { method })).status).toBe(status);
  });

  it.each(['/', '/available', '/x?action=book'])('a path after /exec with a login page: %s', async (rest) => {
    const response = await exec(rest, { method: 'POST', body: '{}' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Sign in');
  });

  it('another deployment', async () => {
    expect((await fetch(`${origin}/macros/s/other/exec`, { method: 'POST', body: '' })).status).toBe(404);
  });
});

describe('the rest of the server', () => {
  it('hands / to the workbench', async () => {
    const response = await fetch(origin);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<p>GET the page</p>');
    expect(await (await fetch(origin, { method: 'POST', body: '' })).text()).toBe('<p>POST the page</p>');
  });

  it.each(['/available', '/book', '/contact-lookup'])('hands %s to the relay, as it came', async (path) => {
    const response = await fetch(`${origin}${path}?service=x`, { method: 'POST', body: 'ü' });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(`POST ${path} ü`);
  });

  it('hands everything else to the relay too', async () => {
    expect(await (await fetch(`${origin}/nothing`)).text()).toBe('GET /nothing ');
  });

  // fetch itself refuses to send TRACE.
  it('hands a TRACE to the relay as another method that it does not answer', async () => {
    const answer = await new Promise((done, fail) => {
      const { port } = new URL(origin);
      httpRequest({ port, host: '127.0.0.1', method: 'TRACE', path: '/book' }, (response) =>
        response.setEncoding('utf8').on('data', done),
      )
        .on('error', fail)
        .end();
    });
    expect(answer).toBe('OPTIONS /book ');
  });

  it('stays up when a request line is odd', async () => {
    const status = await new Promise((done, fail) => {
      const { port } = new URL(origin);
      httpRequest({ port, host: '127.0.0.1', method: 'OPTIONS', path: '*' }, (response) =>
        done(response.resume().statusCode),
      )
        .on('error', fail)
        .end();
    });
    expect(status).toBe(404);
  });
});
