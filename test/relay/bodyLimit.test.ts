// Bodies that are too long, and callers that leave.
import { describe, expect, it } from 'vitest';
import { BOOKED, breaksOff, callOf, envelopeOf, fakeWebApp, relayBefore, SLOTS, text } from './fakeWebApp.ts';

const LIMIT = 256 * 1024;

/** A body in pieces of 64 KiB without a content-length; counts the pieces that were asked for. */
function pieces(count: number) {
  const asked = { pieces: 0, cancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        asked.pieces += 1;
        if (asked.pieces > count) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024));
      },
      cancel: () => {
        asked.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, asked };
}

describe('the body limit', () => {
  it('lets 256 KiB pass and refuses one byte more, in the shape of the action', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const { relay } = relayBefore(webApp);
    const fits = await relay(callOf({ body: new Uint8Array(LIMIT) }));
    expect(await fits.text()).toBe(BOOKED);
    const book = await relay(callOf({ body: new Uint8Array(LIMIT + 1) }));
    expect(book.status).toBe(200);
    expect(await book.text()).toBe('{"status":"failed","reason":"The request is too large."}');
    const available = await relay(callOf({ action: 'available', body: new Uint8Array(LIMIT + 1) }));
    expect(await available.text()).toBe('{"available":[],"status":"failed","reason":"The request is too large."}');
    const lookup = await relay(callOf({ action: 'contact_lookup', body: new Uint8Array(LIMIT + 1) }));
    expect([lookup.status, await lookup.text()]).toEqual([200, '{"contact":null}']);
    expect(webApp.sent).toHaveLength(1);
  });

  it('reads a body that is too long to its end, so that the caller can hear the answer', async () => {
    for (const headers of [{}, { 'content-length': String(1000 * 64 * 1024) }]) {
      const { stream, asked } = pieces(1000);
      const webApp = fakeWebApp([text(BOOKED)]);
      const answer = await relayBefore(webApp).relay(callOf({ body: stream, headers }));
      expect(await answer.text()).toContain('too large');
      expect(asked).toEqual({ pieces: 1001, cancelled: false });
      expect(webApp.sent).toEqual([]);
    }
  });

  it('is not fooled by a content-length that is too small or no number', async () => {
    for (const length of ['1', 'many', '-5', '']) {
      const webApp = fakeWebApp([text(BOOKED)]);
      const { stream } = pieces(5);
      const answer = await relayBefore(webApp).relay(callOf({ body: stream, headers: { 'content-length': length } }));
      expect(await answer.text()).toContain('too large');
      expect(webApp.sent).toEqual([]);
    }
  });

  it('can be set', async () => {
    const webApp = fakeWebApp([text(SLOTS)]);
    const { relay } = relayBefore(webApp, { maxBodyBytes: 3, language: 'de' });
    expect(await (await relay(callOf({ action: 'available', body: 'abc' }))).text()).toBe(SLOTS);
    expect(await (await relay(callOf({ body: 'abcd' }))).json()).toEqual({
      status: 'failed',
      reason: 'Die Anfrage ist zu groß.',
    });
  });
});

describe('a caller that leaves', () => {
  it('while sending is survived, and no half body is forwarded', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const answer = await relayBefore(webApp).relay(callOf({ body: breaksOff('{"start_iso":') }));
    expect(await answer.json()).toMatchObject({ status: 'failed' });
    expect(webApp.sent).toEqual([]);
  });

  it('after sending does not stop the booking', async () => {
    const caller = new AbortController();
    const webApp = fakeWebApp([
      async () => {
        caller.abort();
        return new Response(BOOKED);
      },
    ]);
    const request = new Request('https://relay.example/book', { method: 'POST', body: '{}', signal: caller.signal });
    const answer = await relayBefore(webApp).relay(request);
    expect(await answer.text()).toBe(BOOKED);
    expect(envelopeOf(webApp.sent[0]).body).toBe('e30=');
  });
});
