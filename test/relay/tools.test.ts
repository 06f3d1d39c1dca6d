// Tool calls through the relay: what it carries, which calls it refuses, and what it takes for an answer.
import { describe, expect, it } from 'vitest';
import { readToolEnvelope } from '../../src/agents/toolEnvelope.ts';
import { sentenceFor } from '../../src/words/refusals.ts';
import {
  BOOKED,
  fakeWebApp,
  html,
  NO_CONTACT,
  relayBefore,
  type Sent,
  SIGNATURE,
  SLOTS,
  silent,
  text,
} from './fakeWebApp.ts';
import { handTime } from './handTime.ts';

const DONE = '{"status":"success","sentence":"Your appointment is cancelled."}';
const REFUSED = '{"status":"failed","sentence":"This request could not be verified."}';
const PROVED = { authorization: 'Bearer planted-secret' };

interface ToolCall {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | null;
}

function toolCall({ path = '/tools/cancel', method = 'POST', headers = PROVED, body = '{}' }: ToolCall = {}): Request {
  return new Request(`https://relay.example${path}`, { method, headers: { ...headers }, body });
}

function posted(sent: Sent | undefined) {
  const envelope = readToolEnvelope(String(sent?.init.body));
  if (envelope === null) throw new Error('no envelope of a tool call was posted');
  return envelope;
}

/** The envelope of one call, which is answered. */
async function carried(call: ToolCall, toolHeaders: readonly string[] = []) {
  const webApp = fakeWebApp([text(DONE)]);
  const answer = await relayBefore(webApp, { toolHeaders }).relay(toolCall(call));
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json; charset=utf-8',
    DONE,
  ]);
  return posted(webApp.sent[0]);
}

describe('of a tool call the relay carries', () => {
  it('the body byte for byte, the tool, and the web app’s answer', async () => {
    const envelope = await carried({ path: '/tools/next-appointments', body: '{ "n": "é" }' });
    expect(envelope.tool).toBe('next-appointments');
    expect(Buffer.from(envelope.body, 'base64').toString()).toBe('{ "n": "é" }');
    expect([envelope.query, envelope.headers]).toEqual([{}, PROVED]);
    expect((await carried({ path: '/tools' })).tool).toBe('');
  });

  it('the headers that may prove it or name the caller, and no other', async () => {
    const headers = {
      'X-Slotsheet-Secret': 's-1',
      'X-Vapi-Secret': 's-2',
      'X-Retell-Signature': 'v=1,d=ab',
      'X-Slotsheet-Contact-Id': 'c-7',
      'X-Slotsheet-External-Id': 'e-7',
      'X-Slotsheet-Phone': '+49301234567',
      'X-Slotsheet-Call-Id': 'call-1',
    };
    const others = { cookie: 'a=b', 'x-telli-signature': SIGNATURE, 'x-forwarded-for': '1.2.3.4', 'x-api-key': 'k' };
    expect((await carried({ headers: { ...headers, ...others } })).headers).toEqual({
      'x-slotsheet-secret': 's-1',
      'x-vapi-secret': 's-2',
      'x-retell-signature': 'v=1,d=ab',
      'x-slotsheet-contact-id': 'c-7',
      'x-slotsheet-external-id': 'e-7',
      'x-slotsheet-phone': '+49301234567',
      'x-slotsheet-call-id': 'call-1',
    });
  });

  it('a header of the operator’s choice', async () => {
    const envelope = await carried({ headers: { 'X-Api-Key': 'k', cookie: 'a=b' } }, ['x-api-key']);
    expect(envelope.headers).toEqual({ 'x-api-key': 'k' });
  });

  it('no header with over 1,000 characters', async () => {
    const headers = { ...PROVED, 'x-vapi-secret': 'v'.repeat(1000), 'x-slotsheet-phone': '1'.repeat(1001) };
    expect(Object.keys((await carried({ headers })).headers)).toEqual(['authorization', 'x-vapi-secret']);
  });

  it('of the address who calls and the service, of each the first value', async () => {
    const query =
      '?phone=%2B49301&phone=%2B49302&contact_id=c&external_id=e&call_id=1&service=Z%C3%A4hne&token=t&Phone=x';
    expect((await carried({ path: `/tools/cancel${query}` })).query).toEqual({
      phone: '+49301',
      contact_id: 'c',
      external_id: 'e',
      call_id: '1',
      service: 'Zähne',
    });
  });

  it('no caller that is told in over 200 characters, and of so long a service a part, which is no service', async () => {
    const [fits, tooLong] = ['a'.repeat(200), 'b'.repeat(201)];
    const path = `/tools/cancel?contact_id=${tooLong}&contact_id=c&call_id=${fits}&service=${tooLong}`;
    expect((await carried({ path })).query).toEqual({ call_id: fits, service: 'b'.repeat(200) });
  });
});

describe('there is a tool’s address', () => {
  it.each(['/tools/a', '/tools/Next_2-appointments', `/tools/${'a'.repeat(40)}`])('at %s', async (path) => {
    expect((await carried({ path })).tool).toBe(path.slice('/tools/'.length));
  });

  it.each([
    '/tools/',
    '/tools//a',
    '/tools/a/',
    '/tools/a/b',
    '/tools/a.b',
    '/tools/%61',
    `/tools/${'a'.repeat(41)}`,
    '/Tools/a',
  ])('not at %s', async (path) => {
    const webApp = fakeWebApp([text(DONE)]);
    const answer = await relayBefore(webApp).relay(toolCall({ path }));
    expect([answer.status, webApp.sent]).toEqual([404, []]);
    expect(await answer.json()).toEqual({
      status: 'failed',
      reason:
        'There is nothing at this address. The addresses end in /available, /book, /contact-lookup and /tools/NAME.',
    });
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('and it answers %s with 405', async (method) => {
    const webApp = fakeWebApp([text(DONE)]);
    const answer = await relayBefore(webApp).relay(toolCall({ method, body: method === 'GET' ? null : '{}' }));
    expect([answer.status, answer.headers.get('allow'), webApp.sent]).toEqual([405, 'POST', []]);
    expect(await answer.json()).toEqual({ status: 'failed', sentence: 'This address answers POST only.' });
  });
});

describe('a tool call without any proof', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['no header', {}],
    ['a blank one', { authorization: ' ' }],
    ['telli’s signature', { 'x-telli-signature': SIGNATURE }],
    ['a caller alone', { 'x-slotsheet-phone': '+49301234567' }],
    ['one of over 1,000 characters', { authorization: 'a'.repeat(1001) }],
    ['one that the operator did not name', { 'x-api-key': 'k' }],
  ])('is refused: %s; but one a minute goes on', async (_, headers) => {
    const time = handTime();
    const webApp = fakeWebApp([text(REFUSED), text(DONE)]);
    const { relay, problems } = relayBefore(webApp, { time });
    await relay(toolCall({ headers }));
    expect(await (await relay(toolCall({ headers }))).text()).toBe(REFUSED);
    expect([webApp.posts().length, problems]).toEqual([1, ['unverified']]);
    await time.pass(60_000);
    expect(await (await relay(toolCall({ headers }))).text()).toBe(DONE);
  });

  it.each(['authorization', 'x-slotsheet-secret', 'x-vapi-secret', 'x-retell-signature', 'x-api-key'])(
    'is none with the header %s, whatever it holds',
    async (name) => {
      const webApp = fakeWebApp([text(REFUSED), text(DONE)]);
      const { relay } = relayBefore(webApp, { toolHeaders: ['x-api-key'] });
      await relay(toolCall({ headers: {} }));
      expect(await (await relay(toolCall({ headers: { [name]: 'x' } }))).text()).toBe(DONE);
    },
  );

  it('hears the web app’s own sentence, also in German', async () => {
    for (const language of ['en', 'de'] as const) {
      const { relay } = relayBefore(fakeWebApp([text(DONE)]), { language });
      await relay(toolCall({ headers: {} }));
      const sentence = sentenceFor('notAuthentic', language);
      expect(await (await relay(toolCall({ headers: {} }))).json()).toEqual({ status: 'failed', sentence });
    }
  });
});

describe('the web app’s answer to a tool call is passed on', () => {
  it.each([
    DONE,
    '{"status":"failed","sentence":"That time is taken.","reason":"Appointment slot is no longer available"}',
    '{"status":"success","sentence":"On Monday.","offers":[{"id":"A","spoken":"Monday at nine"}]}',
    '{"results":[{"toolCallId":"call_1","result":"{}"},{"toolCallId":"call_2","error":"No."}]}',
    '{}',
  ])('where it is %s', async (answer) => {
    const { relay } = relayBefore(fakeWebApp([text(answer)]));
    expect(await (await relay(toolCall())).text()).toBe(answer);
  });

  it.each([
    BOOKED,
    SLOTS,
    NO_CONTACT,
    '{"status":"failed","reason":"No."}',
    '{"status":"maybe","sentence":"x"}',
    '{"status":"success","sentence":""}',
    '{"status":"success","sentence":7}',
    '{"results":[]}',
    '{"results":{}}',
    '{"results":[{"toolCallId":"call_1"}]}',
    '{"results":[{"result":"x"}]}',
    '{"results":[{"toolCallId":"call_1","result":{}}]}',
    '{"results":[{"toolCallId":"call_1","result":"x"},null]}',
    '{"error":"x"}',
    '[]',
    'null',
    '"x"',
    '',
    '<!DOCTYPE html><title>Error</title>',
  ])('but not %s', async (answer) => {
    const { relay, problems } = relayBefore(fakeWebApp([text(answer)]));
    expect(await (await relay(toolCall())).text()).toContain('not confirmed');
    expect(problems).toEqual(['notAnswer', 'notAnswer']);
  });

  it('is asked for twice, under one request id', async () => {
    const webApp = fakeWebApp([html, text(DONE)]);
    expect(await (await relayBefore(webApp).relay(toolCall())).text()).toBe(DONE);
    const [first, second] = webApp.posts().map(posted);
    expect(second).toEqual(first);
  });
});

describe('where the web app gives none, a tool call hears', () => {
  const LOOKED_UP = 'The appointments cannot be looked up right now. Please ask again in a moment.';
  const BOOK = 'The booking is not confirmed. It is safe to ask again for the same time.';
  const CHANGE = 'This is not confirmed. It is safe to ask for it again.';

  it.each([
    ['/tools/available', 'The free times cannot be looked up right now. Please ask again in a moment.'],
    ['/tools/next-appointments', LOOKED_UP],
    ['/tools/book', BOOK],
    ['/tools/move', CHANGE],
    ['/tools/cancel', CHANGE],
    ['/tools/constructor', CHANGE],
    ['/tools', CHANGE],
  ])('at %s: %s', async (path, sentence) => {
    const { relay } = relayBefore(fakeWebApp([html]));
    const answer = await relay(toolCall({ path }));
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'failed', sentence }]);
  });

  it.each([
    [
      '/tools/next-appointments',
      'Die Termine lassen sich gerade nicht nachsehen. Bitte fragen Sie gleich noch einmal.',
    ],
    ['/tools/cancel', 'Das ist nicht bestätigt. Sie können ohne Bedenken noch einmal danach fragen.'],
  ])('at %s in German: %s', async (path, sentence) => {
    const { relay } = relayBefore(fakeWebApp([html]), { language: 'de' });
    expect(await (await relay(toolCall({ path }))).json()).toEqual({ status: 'failed', sentence });
  });

  it.each([
    ['next-appointments', 'There are too many calls right now. Please ask again in a moment.'],
    [
      'cancel',
      'There are too many calls right now, so this is not confirmed. It is safe to ask for it again in a moment.',
    ],
  ])('%s, where there is no place: %s', async (tool, sentence) => {
    const time = handTime();
    const { relay } = relayBefore(fakeWebApp([silent]), { time, mostInFlight: 1, mostQueued: 0 });
    void relay(toolCall());
    await time.pass(0);
    expect(await (await relay(toolCall({ path: `/tools/${tool}` }))).json()).toEqual({ status: 'failed', sentence });
  });

  it('that its body is too large, or that the relay is not set up', async () => {
    const { relay } = relayBefore(fakeWebApp([text(DONE)]));
    const body = new Uint8Array(256 * 1024 + 1);
    expect(await (await relay(toolCall({ body }))).json()).toEqual({
      status: 'failed',
      sentence: 'The request is too large.',
    });
    const unset = relayBefore(fakeWebApp([text(DONE)]), { webAppUrl: '' }).relay;
    expect(await (await unset(toolCall())).json()).toEqual({
      status: 'failed',
      sentence: "The relay is not set up: WEB_APP_URL must be the web app's address, which ends in /exec.",
    });
  });
});
