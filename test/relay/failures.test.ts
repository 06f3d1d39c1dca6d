// What the relay says and does when the web app gives no proper answer.
import { describe, expect, it } from 'vitest';
import {
  BOOKED,
  broken,
  CALLER,
  callOf,
  ECHO,
  envelopeOf,
  fakeWebApp,
  html,
  NO_CONTACT,
  type Reply,
  redirect,
  refused,
  relayBefore,
  SLOTS,
  text,
} from './fakeWebApp.ts';

const UNANSWERED = {
  available:
    '{"available":[],"status":"failed","reason":"The free times cannot be looked up right now. Please ask again in a moment."}',
  book: '{"status":"failed","reason":"The booking is not confirmed. It is safe to ask again for the same time."}',
  contact_lookup: NO_CONTACT,
};

// JSON but for one byte of its text.
const NOT_UTF8 = Uint8Array.from(Buffer.from('{"status":"success","x":"\xff"}', 'latin1'));

interface Failure {
  readonly name: string;
  readonly problem: string;
  readonly reply: Reply;
  /** What the page behind the redirect answers. */
  readonly echo?: Reply;
}

const FAILURES: readonly Failure[] = [
  { name: 'a refused connection', problem: 'unreachable', reply: refused },
  { name: 'an echo page that refuses', problem: 'unreachable', reply: redirect(ECHO), echo: refused },
  { name: 'an answer that breaks off', problem: 'unreachable', reply: broken('{"status":') },
  { name: 'an error page in HTML with 200', problem: 'notAnswer', reply: html },
  { name: 'an error page behind the redirect', problem: 'notAnswer', reply: redirect(ECHO), echo: html },
  { name: 'an empty answer', problem: 'notAnswer', reply: text('') },
  { name: 'half an answer', problem: 'notAnswer', reply: text('{"status":"succ') },
  { name: 'an answer that is not UTF-8', problem: 'notAnswer', reply: text(NOT_UTF8) },
  {
    name: 'an endless answer',
    problem: 'notAnswer',
    reply: text(`{"status":"success","x":"${'x'.repeat(8 * 1024 * 1024)}"}`),
  },
  { name: '100,000 nested lists', problem: 'notAnswer', reply: text('['.repeat(100_000)) },
  { name: 'a good answer with status 500', problem: 'badStatus', reply: text(BOOKED, 500) },
  {
    name: 'the 404 of an expired echo page',
    problem: 'badStatus',
    reply: redirect(ECHO),
    echo: text('not found', 404),
  },
  { name: 'not modified', problem: 'badStatus', reply: () => new Response(null, { status: 304 }) },
  { name: 'a redirect without an address', problem: 'badRedirect', reply: () => new Response(null, { status: 302 }) },
  { name: 'a redirect to what is no address', problem: 'badRedirect', reply: redirect('https://') },
  {
    name: 'a redirect to plain http',
    problem: 'badRedirect',
    reply: redirect('http://script.googleusercontent.com/macros/echo'),
  },
  { name: 'a redirect to a file', problem: 'badRedirect', reply: redirect('file:///etc/passwd') },
  { name: 'a redirect to data', problem: 'badRedirect', reply: redirect('data:application/json,{"status":"success"}') },
  { name: 'endless redirects', problem: 'badRedirect', reply: redirect(ECHO), echo: redirect(ECHO) },
];

const OTHER_SHAPES = {
  available: [
    ...['null', '1', '"x"', '[]', '{}', '{"status":"success"}', '{"available":null}', '{"available":{}}'],
    ...[
      '{"available":[1]}',
      '{"available":[{"start_iso":"2024-01-01T10:00:00.000Z"}]}',
      '{"status":"failed","reason":"x"}',
    ],
    ...['{"available":[],"status":"failed"}', '{"available":[],"status":"success"}'],
    `{"status":"failed","reason":"x",${SLOTS.slice(1)}`,
  ],
  book: [
    ...['null', '1', '"success"', '[]', '{}', SLOTS, '{"status":"ok"}', '{"status":true}', '{"status":["success"]}'],
    ...[
      '{"status":"failed"}',
      '{"status":"failed","reason":""}',
      '{"status":"failed","reason":1}',
      '{"Status":"success"}',
    ],
  ],
  contact_lookup: [
    ...['null', '[]', '{}', BOOKED, SLOTS, '{"status":"failed","reason":"x"}', '{"contact":[]}', '{"contact":{}}'],
    ...['{"contact":"x"}', CALLER.replace('first_name', 'firstName'), CALLER.replace('"+49301"', '49301')],
    ...[CALLER.replace('"Müller"', 'null'), CALLER.replace('{"host":"Anna"}', 'null')],
  ],
};

describe('without a proper answer', () => {
  for (const action of ['available', 'book', 'contact_lookup'] as const) {
    it.each(FAILURES)(`${action} answers $name in its shape, after one retry`, async ({ problem, reply, echo }) => {
      const webApp = fakeWebApp([reply], echo);
      const { relay, problems } = relayBefore(webApp);
      const answer = await relay(callOf({ action }));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await answer.text()).toBe(UNANSWERED[action]);
      expect(problems).toEqual([problem, problem]);
      expect(webApp.posts()).toHaveLength(2);
    });

    it.each(OTHER_SHAPES[action])(`${action} does not pass on %s`, async (body) => {
      const { relay, problems } = relayBefore(fakeWebApp([text(body)]));
      expect(await (await relay(callOf({ action }))).text()).toBe(UNANSWERED[action]);
      expect(problems).toEqual(['notAnswer', 'notAnswer']);
    });
  }

  it('gives up after the fifth redirect', async () => {
    const webApp = fakeWebApp([redirect(ECHO)], redirect(ECHO));
    await relayBefore(webApp).relay(callOf());
    expect(webApp.sent.map(({ init }) => init.method).join(' ')).toBe(
      Array(2).fill('POST GET GET GET GET GET').join(' '),
    );
  });

  it('speaks German when told to', async () => {
    const { relay } = relayBefore(fakeWebApp([html]), { language: 'de' });
    expect(await (await relay(callOf())).json()).toEqual({
      status: 'failed',
      reason: 'Die Buchung ist nicht bestätigt. Sie können dieselbe Zeit ohne Bedenken noch einmal anfragen.',
    });
    expect(await (await relay(callOf({ action: 'available' }))).json()).toEqual({
      available: [],
      status: 'failed',
      reason: 'Die freien Termine lassen sich gerade nicht abrufen. Bitte fragen Sie gleich noch einmal.',
    });
  });
});

describe('never claims that nothing was booked', () => {
  const claims = /no longer|not booked|nothing|not available|failed to|cancel|nicht gebucht|nichts|nicht mehr|kein/i;

  it.each(FAILURES)('after $name', async ({ reply, echo }) => {
    for (const language of ['en', 'de'] as const) {
      const { relay } = relayBefore(fakeWebApp([reply], echo), { language, deadlineMs: 400 });
      const answer = await (await relay(callOf())).text();
      expect(answer).toMatch(/^{"status":"failed","reason":".+"}$/);
      expect(answer).not.toMatch(claims);
      expect(answer).toMatch(language === 'en' ? /not confirmed.*safe to ask again/ : /nicht bestätigt.*noch einmal/);
    }
  });
});

describe('the retry', () => {
  it.each(FAILURES)('makes good for $name, with the same envelope', async ({ problem, reply, echo }) => {
    // The first post fails, at once or behind its redirect; the second is answered without one.
    const webApp = fakeWebApp([reply, text(BOOKED)], echo);
    const { relay, problems } = relayBefore(webApp);
    const answer = await relay(callOf({ body: '{"start_iso":"2024-01-01T10:00:00.000Z"}', query: '?service=x' }));
    expect(await answer.text()).toBe(BOOKED);
    expect(problems).toEqual([problem]);
    const [first, second] = webApp.posts();
    expect(second?.init.body).toBe(first?.init.body);
    expect(envelopeOf(second).requestId).toBe(envelopeOf(first).requestId);
  });

  it('does not follow a refusal by the web app', async () => {
    const gone = '{"status":"failed","reason":"Appointment slot is no longer available"}';
    const webApp = fakeWebApp([text(gone), text(BOOKED)]);
    expect(await (await relayBefore(webApp).relay(callOf())).text()).toBe(gone);
    expect(webApp.posts()).toHaveLength(1);
  });
});
