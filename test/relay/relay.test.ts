// What the relay carries, where to, and what comes back when all goes well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BOOKED,
  bytesOf,
  CALLER,
  callOf,
  ECHO,
  envelopeOf,
  fakeWebApp,
  NO_CONTACT,
  redirect,
  relayBefore,
  SIGNATURE,
  SLOTS,
  text,
  WEB_APP,
} from './fakeWebApp.ts';

describe('the relay carries', () => {
  it('every byte of a body as it came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const webApp = fakeWebApp([text(BOOKED)]);
        await relayBefore(webApp).relay(callOf({ body: Uint8Array.from(bytes) }));
        expect([...Buffer.from(envelopeOf(webApp.sent[0]).body, 'base64')]).toEqual([...bytes]);
      }),
    );
  });

  it('a body of 256 KiB with every byte value, in standard base64', async () => {
    const bytes = Uint8Array.from({ length: 256 * 1024 }, (_, index) => (index * 7 + (index >> 8)) % 256);
    const webApp = fakeWebApp([text(BOOKED)]);
    const answer = await relayBefore(webApp).relay(callOf({ body: bytes }));
    expect(await answer.text()).toBe(BOOKED);
    expect(envelopeOf(webApp.sent[0]).body).toBe(Buffer.from(bytes).toString('base64'));
  });

  it('an empty body and a missing one', async () => {
    for (const request of [callOf({ body: '' }), new Request('https://relay.example/book', { method: 'POST' })]) {
      const webApp = fakeWebApp([text(BOOKED)]);
      await relayBefore(webApp).relay(request);
      expect(envelopeOf(webApp.sent[0]).body).toBe('');
    }
  });

  it('a body that comes in pieces', async () => {
    const pieces = ['{"name":"Jos', 'é 🙂', '"}'].map(bytesOf);
    const body = new ReadableStream({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    const webApp = fakeWebApp([text(BOOKED)]);
    await relayBefore(webApp).relay(callOf({ body }));
    expect(Buffer.from(envelopeOf(webApp.sent[0]).body, 'base64').toString('utf8')).toBe('{"name":"José 🙂"}');
  });

  it('the signature header as it came, and an empty one without it', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const { relay } = relayBefore(webApp, { strangerEveryMs: 0 });
    const twice = new Headers([
      ['x-telli-signature', 'aa'],
      ['x-telli-signature', 'bb'],
    ]);
    const prefixed = `sha256=${SIGNATURE.toUpperCase()}`;
    await relay(callOf({ headers: { 'X-Telli-Signature': prefixed } }));
    await relay(new Request('https://relay.example/book', { method: 'POST', headers: twice, body: '{}' }));
    await relay(new Request('https://relay.example/book', { method: 'POST', body: '{}' }));
    const signatures = webApp.sent.map((sent) => envelopeOf(sent).signature);
    expect(signatures).toEqual([prefixed, 'aa, bb', '']);
  });

  it.each([
    ['', null],
    ['?service=', ''],
    ['?service=Checkup', 'Checkup'],
    ['?service=Erstgespr%C3%A4ch%20%F0%9F%99%82', 'Erstgespräch 🙂'],
    ['?service=a+b&x=1', 'a b'],
    ['?service=one&service=two', 'one'],
  ])('the service of the query %j', async (query, service) => {
    const webApp = fakeWebApp([text(BOOKED)]);
    await relayBefore(webApp).relay(callOf({ query }));
    expect(envelopeOf(webApp.sent[0]).service).toBe(service);
    expect(String(webApp.sent[0]?.init.body)).toMatch(/^[ -~]*$/);
  });

  it('the action of the path and a new request id for each call', async () => {
    const webApp = fakeWebApp([text(BOOKED), text(SLOTS), text(CALLER)]);
    const { relay } = relayBefore(webApp);
    await relay(callOf({ action: 'book' }));
    await relay(callOf({ action: 'available' }));
    await relay(callOf({ action: 'contact_lookup' }));
    const envelopes = webApp.sent.map(envelopeOf);
    expect(envelopes.map(({ action }) => action)).toEqual(['book', 'available', 'contact_lookup']);
    expect(new Set(envelopes.map(({ requestId }) => requestId)).size).toBe(3);
  });
});

describe('the relay posts', () => {
  it('once, to the web app, without following redirects by itself', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    await relayBefore(webApp).relay(callOf());
    expect(webApp.sent).toHaveLength(1);
    expect(webApp.sent[0]).toMatchObject({ url: WEB_APP, init: { method: 'POST', redirect: 'manual' } });
  });

  it.each([301, 302, 303, 307, 308])('and follows %d with a GET that carries nothing', async (status) => {
    const webApp = fakeWebApp([redirect(ECHO, status)], text(BOOKED));
    const answer = await relayBefore(webApp).relay(callOf({ headers: { 'x-telli-signature': 'aa' } }));
    expect(await answer.text()).toBe(BOOKED);
    expect(webApp.sent.map(({ url, init }) => [init.method, url])).toEqual([
      ['POST', WEB_APP],
      ['GET', ECHO],
    ]);
    expect(webApp.sent[1]?.init).not.toHaveProperty('body');
    expect(webApp.sent[1]?.init).not.toHaveProperty('headers');
  });

  it('follows five redirects, relative ones too', async () => {
    const at = (url: string) => Number(new URL(url).searchParams.get('hop') ?? 1);
    const echo = ({ url }: { url: string }) =>
      at(url) === 5
        ? new Response(SLOTS)
        : Response.redirect(`https://n-x-0lu-script.googleusercontent.com/?hop=${at(url) + 1}`, 302);
    const webApp = fakeWebApp([redirect('/macros/echo?hop=1')], echo);
    const answer = await relayBefore(webApp).relay(callOf({ action: 'available' }));
    expect(await answer.text()).toBe(SLOTS);
    expect(webApp.sent[1]?.url).toBe('https://script.google.com/macros/echo?hop=1');
    expect(webApp.sent).toHaveLength(6);
  });
});

describe('the relay answers', () => {
  it.each([
    ['available', SLOTS],
    ['available', '{"available":[]}'],
    ['available', '{"available":[],"status":"failed","reason":"Später"}'],
    ['book', BOOKED],
    ['book', '{"status":"failed","reason":"Appointment slot is no longer available"}'],
    ['contact_lookup', CALLER],
    ['contact_lookup', NO_CONTACT],
  ] as const)('%s with the web app’s own text %s, as JSON with 200', async (action, body) => {
    const webApp = fakeWebApp([redirect(ECHO)], text(body));
    const answer = await relayBefore(webApp).relay(callOf({ action }));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.text()).toBe(body);
  });

  it.each([
    '/',
    '/available/',
    '/book/x',
    '/Book',
    '/x/book',
    '/macros/s/abc/exec',
    '//book',
    '/contact_lookup',
    '/constructor',
  ])('the path %s with 404 and JSON', async (path) => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const answer = await relayBefore(webApp).relay(
      new Request(`https://relay.example${path}`, { method: 'POST', body: '{}' }),
    );
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 'failed' });
    expect(webApp.sent).toEqual([]);
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'])('%s with 405, Allow and JSON', async (method) => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const answer = await relayBefore(webApp).relay(new Request('https://relay.example/available', { method }));
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(await answer.json()).toMatchObject({ available: [], status: 'failed' });
    expect(webApp.sent).toEqual([]);
  });

  it('a lookup by another method with 405 and no caller', async () => {
    const { relay } = relayBefore(fakeWebApp([text(CALLER)]));
    const answer = await relay(new Request('https://relay.example/contact-lookup'));
    expect([answer.status, await answer.text()]).toEqual([405, NO_CONTACT]);
  });
});
