// What goes wrong, by name: which answer comes, and whether what was asked for has happened.
import { describe, expect, it } from 'vitest';
import { FAULTS, type FaultName, isFaultName } from '../../../local/hubspot/faults.ts';
import { createLevers, type Levers } from '../../../local/hubspot/levers.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { evaluate, threadedFor } from '../scripts.ts';
import { ANNA, BEN, BOOK, BOOKING, CALENDAR, KEY, LINK, SCOPES, scene } from './support.ts';

const PAGE = `${BOOK}/availability-page/praxis%2Fdemo?timezone=UTC`;
const URL = `https://api.hubapi.com${BOOK}?timezone=Europe%2FBerlin`;

function account(): Store {
  return createMemoryStore({
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
    'hubspot/key.json': JSON.stringify({ key: KEY, scopes: SCOPES }),
    'hubspot/links.json': JSON.stringify([{ ...LINK, hours: [{ days: ['WE'], from: '09:00', to: '11:00' }] }]),
    'calendars/anna@praxis.example.ics': CALENDAR,
  });
}

const booking = (parameters = '') =>
  `UrlFetchApp.fetch('${URL}', { method: 'post', contentType: 'application/json', muteHttpExceptions: true, headers: { authorization: 'Bearer ${KEY}' }, payload: JSON.stringify(${JSON.stringify({ ...BOOKING, startTime: '2027-03-03T08:00:00.000Z' })})${parameters} })`;

/** A script books; gives status and text, or what it caught. */
function bookByScript(store: Store, hubspot: Levers): unknown {
  const body = `try { const r = ${booking()}; return [r.getResponseCode(), r.getContentText()]; } catch (e) { return e.message; }`;
  return evaluate(body, { store, hubspot });
}

const meetingsIn = (store: Store) => JSON.parse(store.read('hubspot/state.json')?.text ?? '{"meetings":[]}').meetings;

/** Status, or what is thrown; and how many meetings there are afterwards. By hubspot.md, or ours where it is silent. */
const EXPECTED: Readonly<Record<FaultName, readonly [answer: number | string, meetings: number]>> = {
  'lost-answer': [`Address unavailable: ${URL}`, 1],
  'error-before': [500, 0],
  'error-after': [500, 1],
  taken: [400, 1],
  offline: [200, 0],
  'no-event': [200, 0],
  'other-time': [200, 1],
  slow: [200, 1],
  hang: [`Timeout: ${URL}`, 0],
  'hang-after': [`Timeout: ${URL}`, 1],
  thrown: [`Address unavailable: ${URL}`, 0],
  html: [200, 0],
  'html-after': [200, 1],
  truncated: [200, 1],
  'empty-object': [200, 0],
  'rate-limit': [429, 0],
  'rate-limit-second': [429, 0],
  'rate-limit-day': [429, 0],
  unauthorized: [401, 0],
  'missing-scopes': [403, 0],
  'missing-scopes-unnamed': [403, 0],
  banned: [403, 0],
  'unknown-slug': [404, 0],
  locked: [423, 0],
  migration: [477, 0],
  'bad-gateway': [502, 0],
  unavailable: [503, 0],
  'gateway-timeout': [504, 0],
  'origin-timeout': [524, 0],
  'origin-timeout-after': [524, 1],
  'wrong-start': [400, 0],
  conflict: [409, 0],
  'wrong-duration': [400, 0],
  'missing-field': [400, 0],
  'invalid-email': [400, 0],
  'blocked-email': [400, 0],
  unexplained: [400, 0],
};

describe('a booking that meets the fault', () => {
  it.each(Object.keys(FAULTS).filter(isFaultName))('%s', (name) => {
    const [store, levers] = [account(), createLevers()];
    levers.fail(name);
    const answer = bookByScript(store, levers);
    expect([Array.isArray(answer) ? answer[0] : answer, meetingsIn(store).length]).toEqual(EXPECTED[name]);
    expect(levers.requests.map(({ fault }) => fault)).toEqual([name]);
  });

  it('meets it once: the next one is as ever', () => {
    const [store, levers] = [account(), createLevers()];
    levers.fail('error-before');
    bookByScript(store, levers);
    expect(bookByScript(store, levers)).toMatchObject([
      200,
      expect.stringContaining('"calendarEventId":"hubspot5001"'),
    ]);
  });
});

describe('the texts', () => {
  const textOf = (name: FaultName) => {
    const levers = createLevers();
    levers.fail(name);
    return String(Object(bookByScript(account(), levers))[1]);
  };

  it('of a page or a cut answer are no JSON', () => {
    expect(textOf('html')).toMatch(/^<!DOCTYPE html>/);
    expect(() => JSON.parse(textOf('truncated'))).toThrow(SyntaxError);
    expect(textOf('truncated')).toMatch(/^\{"contactId"/);
  });

  it.each([
    ['rate-limit', { policyName: 'TEN_SECONDLY_ROLLING', category: 'RATE_LIMITS', errorType: 'RATE_LIMIT' }],
    ['rate-limit-second', { policyName: 'SECONDLY' }],
    ['rate-limit-day', { policyName: 'DAILY' }],
    ['unauthorized', { category: 'INVALID_AUTHENTICATION' }],
    ['banned', { category: 'BANNED' }],
    ['error-after', { status: 'error', message: 'internal error' }],
    ['blocked-email', { subCategory: 'MeetingsBookingCreatedError.BLOCKED_EMAIl' }],
    ['invalid-email', { subCategory: 'MeetingsBookingCreatedError.INVALID_EMAIL' }],
    ['no-event', { calendarEventId: '', isOffline: false }],
    ['offline', { calendarEventId: '', isOffline: true }],
    ['other-time', { start: '2027-03-03T08:30:00.000Z' }],
  ] as const)('of %s', (name, fields) => {
    expect(JSON.parse(textOf(name))).toMatchObject(fields);
  });

  it('of missing scopes name them, or not', () => {
    expect(JSON.parse(textOf('missing-scopes')).errors[0].context.requiredGranularScopes).toHaveLength(1);
    expect(JSON.parse(textOf('missing-scopes-unnamed')).errors).toBeUndefined();
  });
});

describe('a fault', () => {
  it('taken takes the time away from every host, as a person on the public page does', () => {
    const members = [ANNA, { ...BEN, calendar: BEN.email }];
    const one = scene({ link: { type: 'ROUND_ROBIN_CALENDAR', members } });
    one.levers.fail('taken');
    expect(one.book().body.subCategory).toMatch(/START_TIME_NOT_VALID/);
    expect(one.starts()[0]).toBe('2027-03-24T08:30:00.000Z');
    expect(one.state().meetings).toHaveLength(2);
    expect(one.state().contacts).not.toContainEqual(
      expect.objectContaining({ properties: { email: 'ada@praxis.de' } }),
    );
  });

  it('strikes where it is told, after as many requests, and as often', () => {
    const one = scene();
    one.levers.fail('unavailable', { at: 'availability', after: 1, times: 2 });
    expect([1, 2, 3, 4].map(() => one.get(PAGE).status)).toEqual([200, 503, 503, 200]);
    expect(one.book().status).toBe(200);
  });

  it('of other addresses than a booking: a contact that is locked', () => {
    const one = scene();
    one.levers.fail('locked', { at: 'contacts' });
    expect(one.get('/crm/v3/objects/contacts/1').status).toBe(423);
  });

  it('makes a script wait while others go on', async () => {
    const hubspot = createLevers();
    hubspot.fail('slow', { delayMs: 5000 });
    const code = `function slow() { return ${booking()}.getResponseCode(); } function quick() { return 'quick'; }`;
    const due: (() => void)[] = [];
    const timer = (ms: number, work: () => void) => {
      if (ms === 5000) due.push(work);
      return () => {};
    };
    const runtime = threadedFor(code, { store: account(), hubspot, timer });
    let isOver = false;
    const slow = runtime.execute('slow').finally(() => {
      isOver = true;
    });
    expect(await runtime.execute('quick')).toBe('quick');
    await until(() => due.length === 1);
    expect(isOver).toBe(false);
    due[0]?.();
    expect(await slow).toBe(200);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setImmediate(done));
}

describe('without a fault', () => {
  it('a wrong key is 401, and nothing tells the right one', () => {
    const store = account();
    const code = `const r = ${booking().replace(KEY, 'pat-eu1-other')}; return [r.getResponseCode(), r.getContentText()];`;
    const [status, text] = Object(evaluate(code, { store }));
    expect([status, JSON.parse(text).category]).toEqual([401, 'INVALID_AUTHENTICATION']);
    expect(text).not.toContain(KEY);
  });

  it('there is no such address without the folder hubspot/', () => {
    expect(() => evaluate(`UrlFetchApp.fetch('${URL}')`)).toThrow(`DNS error: ${URL}`);
  });

  it('a file that cannot be understood is named', () => {
    const one = scene({ documents: { 'hubspot/links.json': '[{"slug":"a"}]' } });
    expect(() => one.get(PAGE)).toThrow('hubspot/links.json cannot be understood: link 1: members wants one at least');
  });

  it('every answer has a correlation id and the rate headers, a search no rates', () => {
    const one = scene();
    expect(one.get(PAGE).headers).toMatchObject({
      'Content-Type': 'application/json;charset=utf-8',
      'X-HubSpot-RateLimit-Max': '100',
      'X-HubSpot-RateLimit-Remaining': '99',
      'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
    });
    const search = one.send('POST', '/crm/v3/objects/contacts/search', {});
    expect(Object.keys(search.headers)).toEqual(['Content-Type', 'X-HubSpot-Correlation-Id']);
  });
});

describe('the limits, where they count', () => {
  it('a hundred requests in ten seconds', () => {
    const one = scene();
    one.levers.hasLimits = true;
    const statuses = Array.from({ length: 101 }, () => one.get('/crm/v3/objects/contacts/0').status);
    expect([statuses.filter((status) => status === 404).length, statuses.at(-1)]).toEqual([100, 429]);
    one.clock.ms += 10_000;
    expect(one.get('/crm/v3/objects/contacts/0').status).toBe(404);
  });

  it('five searches in a second', () => {
    const one = scene();
    one.levers.hasLimits = true;
    const search = () => one.send('POST', '/crm/v3/objects/contacts/search', {});
    expect([1, 2, 3, 4, 5].map(() => search().status)).toEqual([200, 200, 200, 200, 200]);
    expect(search().body.policyName).toBe('SECONDLY');
  });
});
