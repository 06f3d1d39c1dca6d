// Calls that telli did not sign: what the relay refuses itself, and that they take no place from telli's.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelayOptions } from '../../src/relay/options.ts';
import { createRelay } from '../../src/relay/relay.ts';
import { sentenceFor } from '../../src/words/refusals.ts';
import {
  BOOKED,
  breaksOff,
  callOf,
  envelopeOf,
  fakeWebApp,
  NO_CONTACT,
  type Reply,
  relayBefore,
  SIGNATURE,
  SLOTS,
  silent,
  text,
  WEB_APP,
} from './fakeWebApp.ts';
import { handTime, settled } from './handTime.ts';

const REFUSED = '{"status":"failed","reason":"This request could not be verified."}';
const hmac = (body: string | Uint8Array, key: string) => createHmac('sha256', key).update(body).digest('hex');
const signedAs = (signature: string, rest = {}) => callOf({ headers: { 'x-telli-signature': signature }, ...rest });

/** A relay whose one stranger of this minute has gone on already. */
async function afterTheFirst(options: Partial<RelayOptions> = {}) {
  const webApp = fakeWebApp([text(REFUSED), text(BOOKED)]);
  const { relay, problems } = relayBefore(webApp, options);
  await relay(signedAs(''));
  return { webApp, problems, hears: async (request: Request) => (await relay(request)).text() };
}

describe('without telli’s key, the relay', () => {
  it.each([
    ['none', ''],
    ['spaces', '   '],
    ['63 digits', 'a'.repeat(63)],
    ['65 digits', 'a'.repeat(65)],
    ['a letter that is no digit', `g${'a'.repeat(63)}`],
    ['a digit of another script', `${'a'.repeat(63)}\u00b2`],
    ['base64', 'q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s='],
    ['the name of another algorithm', `sha1=${SIGNATURE}`],
    ['two', `${SIGNATURE}, ${SIGNATURE}`],
    ['a space within', `${SIGNATURE.slice(0, 32)} ${SIGNATURE.slice(32)}`],
  ])('refuses a signature of this form: %s', async (_, signature) => {
    const { webApp, hears } = await afterTheFirst();
    expect(await hears(signedAs(signature))).toBe(REFUSED);
    expect(webApp.sent).toHaveLength(1);
  });

  it.each([SIGNATURE, SIGNATURE.toUpperCase(), `sha256=${SIGNATURE}`, `SHA256=${SIGNATURE}`, `  ${SIGNATURE} `])(
    'carries %j to the web app, which checks it',
    async (signature) => {
      const { webApp, hears } = await afterTheFirst();
      expect(await hears(signedAs(signature))).toBe(BOOKED);
      expect(webApp.posts()).toHaveLength(2);
    },
  );

  it('refuses in the shape of the action, with 200, in the words of the web app', async () => {
    for (const language of ['en', 'de'] as const) {
      const { relay } = relayBefore(fakeWebApp([text(BOOKED)]), { language });
      await relay(signedAs(''));
      const reason = sentenceFor('notAuthentic', language);
      const answers = (['available', 'book', 'contact_lookup'] as const).map(async (action) => {
        const response = await relay(signedAs('', { action }));
        expect([response.status, response.headers.get('content-type')]).toEqual([
          200,
          'application/json; charset=utf-8',
        ]);
        return response.text();
      });
      expect(await Promise.all(answers)).toEqual([
        JSON.stringify({ available: [], status: 'failed', reason }),
        JSON.stringify({ status: 'failed', reason }),
        NO_CONTACT,
      ]);
    }
  });

  it('says of other methods, paths and lengths what it says to each caller', async () => {
    const { webApp, hears } = await afterTheFirst();
    expect(await hears(signedAs('', { body: new Uint8Array(256 * 1024 + 1) }))).toContain('too large');
    expect(await hears(new Request('https://relay.example/book'))).toContain('POST only');
    expect(await hears(new Request('https://relay.example/x', { method: 'POST' }))).toContain(
      'nothing at this address',
    );
    expect(await hears(signedAs('', { body: breaksOff('{') }))).toContain('not confirmed');
    expect(webApp.sent).toHaveLength(1);
  });
});

describe('one call a minute goes on although it is not signed', () => {
  it('as it came, the first at once, and the operator is told', async () => {
    const time = handTime();
    const webApp = fakeWebApp([text(REFUSED)]);
    const { relay, problems } = relayBefore(webApp, { time });
    const post = () => relay(signedAs('sha256=12', { body: '{"a":1}' }));
    await post();
    expect(envelopeOf(webApp.sent[0])).toMatchObject({ signature: 'sha256=12', body: btoa('{"a":1}') });
    await time.pass(59_999);
    expect(await (await post()).text()).toBe(REFUSED);
    expect([webApp.posts().length, problems]).toEqual([1, ['unverified']]);
    await time.pass(1);
    await Promise.all([post(), post(), post()]);
    expect([webApp.posts().length, problems]).toEqual([2, ['unverified', 'unverified']]);
  });

  it('and its caller hears the web app’s own answer', async () => {
    const german = '{"status":"failed","reason":"Die Herkunft dieser Anfrage konnte nicht bestätigt werden."}';
    const { relay } = relayBefore(fakeWebApp([text(german)]));
    expect(await (await relay(signedAs(''))).text()).toBe(german);
  });

  it('is not a call that is too large, nor one whose body breaks off', async () => {
    const webApp = fakeWebApp([text(REFUSED)]);
    const { relay } = relayBefore(webApp);
    await relay(signedAs('', { body: new Uint8Array(256 * 1024 + 1) }));
    await relay(signedAs('', { body: breaksOff('{') }));
    await relay(signedAs(''));
    expect(webApp.posts()).toHaveLength(1);
  });
});

describe('places are kept for signed calls', () => {
  it('while the one unsigned call is on its way, all of them', async () => {
    const time = handTime();
    const webApp = fakeWebApp([silent, text(BOOKED)]);
    const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time, mostInFlight: 1, mostQueued: 0 });
    void relay(signedAs(''));
    await time.pass(0);
    expect(await (await relay(callOf())).text()).toBe(BOOKED);
  });

  it('while all are taken, the unsigned one neither waits nor is lost', async () => {
    const time = handTime();
    const webApp = fakeWebApp([silent, text(REFUSED)]);
    const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time, mostInFlight: 1, mostQueued: 0 });
    void relay(callOf());
    await time.pass(0);
    expect(await (await relay(signedAs(''))).text()).toBe(REFUSED);
    expect(webApp.posts()).toHaveLength(2);
  });

  it('forty loops of unsigned posts, for half a minute, leave each of thirty signed calls answered', async () => {
    const time = handTime();
    const takesTwoSeconds: Reply = async (sent) => {
      await new Promise<void>((done) => void time.after(2000, done));
      return new Response(envelopeOf(sent).signature === '' ? REFUSED : SLOTS);
    };
    const webApp = fakeWebApp([takesTwoSeconds]);
    const relay = createRelay({ webAppUrl: WEB_APP, fetch: webApp.fetch, time });
    const heard: string[] = [];
    let refused = 0;
    const stranger = async (): Promise<void> => {
      const answer = await (await relay(signedAs(''))).text();
      if (answer === REFUSED) refused += 1;
      time.after(20, () => void stranger());
    };
    const caller = async () => void heard.push(await (await relay(callOf({ action: 'available' }))).text());
    for (let loop = 0; loop < 40; loop += 1) void stranger();
    for (let call = 0; call < 30; call += 1) time.after(call * 1000, () => void caller());
    await time.pass(33_000);
    await settled();
    expect(heard).toEqual(Array(30).fill(SLOTS));
    expect(refused).toBeGreaterThan(40 * 1000);
    expect(webApp.posts().map((sent) => envelopeOf(sent).signature)).toEqual(['', ...Array(30).fill(SIGNATURE)]);
  });
});

describe('with telli’s key, the relay', () => {
  const BODY = '{ "name": "José 🙂" }';

  it('carries what that key signed, byte for byte, and refuses the rest', async () => {
    const { webApp, hears } = await afterTheFirst({ telliKeys: ['the-key'] });
    expect(await hears(signedAs(hmac(BODY, 'the-key'), { body: BODY }))).toBe(BOOKED);
    const wrong = [
      signedAs(hmac(BODY, 'another-key'), { body: BODY }),
      signedAs(hmac(BODY, ''), { body: BODY }),
      signedAs(hmac(BODY, 'the-key'), { body: `${BODY} ` }),
      signedAs(hmac(BODY.normalize('NFD'), 'the-key'), { body: BODY }),
      signedAs(
        hmac(BODY, 'the-key').replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        { body: BODY },
      ),
      signedAs(
        hmac(BODY, 'the-key').replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
        { body: BODY },
      ),
      signedAs('', { body: BODY }),
    ];
    for (const request of wrong) expect(await hears(request)).toBe(REFUSED);
    expect(webApp.posts()).toHaveLength(2);
  });

  it.each([
    ['the new key', 'new-key'],
    ['the former one', 'former-kéy'],
  ])('of two keys takes %s', async (_, key) => {
    const { webApp, hears } = await afterTheFirst({ telliKeys: ['new-key', 'former-kéy'] });
    expect(await hears(signedAs(hmac(BODY, key), { body: BODY }))).toBe(BOOKED);
    expect(await hears(signedAs(hmac(BODY, 'third-key'), { body: BODY }))).toBe(REFUSED);
    expect(webApp.posts()).toHaveLength(2);
  });

  it('takes every body that is signed, and no signature of another body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), async (mine, other) => {
        const { hears } = await afterTheFirst({ telliKeys: ['k'] });
        const [body, isSame] = [Uint8Array.from(mine), Buffer.compare(mine, other) === 0];
        expect(await hears(signedAs(hmac(mine, 'k'), { body }))).toBe(BOOKED);
        expect(await hears(signedAs(hmac(other, 'k'), { body }))).toBe(isSame ? BOOKED : REFUSED);
      }),
      { numRuns: 50 },
    );
  });

  it('lets one wrong signature a minute go on, so that a key changed in one place only is seen', async () => {
    const webApp = fakeWebApp([text(BOOKED)]);
    const { relay, problems } = relayBefore(webApp, { telliKeys: ['old-key'] });
    const post = async () => (await relay(signedAs(hmac(BODY, 'new-key'), { body: BODY }))).text();
    expect([await post(), await post(), problems]).toEqual([BOOKED, REFUSED, ['unverified']]);
  });
});
