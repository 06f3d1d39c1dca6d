// What a request costs that does not prove to be telli's, and what the Log says of it.
import { describe, expect, it } from 'vitest';
import type { ScriptOutput } from '../../local/execution/outcome.ts';
import type { ChangeType } from '../../local/platform/events.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { failing, JOSE, properties, recover, START, trips } from '../support/bookings.ts';
import { openWorld, sign, TOKEN, type Way, type World, type WorldOptions } from '../support/world.ts';

const KEY_READ = 'PropertiesService.getProperties';
const COUNTED = ['CacheService.getAll', 'CacheService.putAll'];
const ROW = 'Sheets.Spreadsheets.batchUpdate';
const REFUSED = { status: 'failed', reason: 'This request could not be verified.' };
const WRONG = { signature: 'f'.repeat(64) };
// 256 KiB.
const LONGEST = 262_144;

function envelopeOf(body: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const bytes = Buffer.from(body).toString('base64');
  return {
    ...{ slotsheet: 'relay-1', requestId: 'r-1', action: 'book', service: null, signature: sign(body), body: bytes },
    ...change,
  };
}

/** JSON of a body of telli's that is so many bytes long. */
function bodyOfLength(length: number): string {
  const short = JSON.stringify({ ...JOSE, start_iso: START, more: '' });
  return short.replace('"more":""', `"more":"${'x'.repeat(length - Buffer.byteLength(short))}"`);
}

describe.each<Way>(['bundle', 'in process'])('a request without a proof, %s,', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });
  /** Where the recovery job has run, as it does every quarter of an hour. */
  const known = (options: Omit<WorldOptions, 'way'> = {}) => {
    const opened = world(options);
    recover(opened);
    return opened;
  };
  const unsigned = (opened: World) => opened.call('book', { ...JOSE, start_iso: START }, { signature: null });
  const wronglySigned = (opened: World) => opened.call('available', JOSE, WRONG);

  it.each<[string, (opened: World) => Promise<unknown>, string]>([
    ['no signature', unsigned, 'none'],
    ['a wrong signature', wronglySigned, 'bad signature'],
    ['a signature that is none', (opened) => opened.call('book', JOSE, { signature: 'hello' }), 'bad signature'],
    ['a wrong token', (opened) => opened.direct({ action: 'book', token: 'x' }, JOSE), 'bad token'],
    ['no token', (opened) => opened.direct({ action: 'book' }, JOSE), 'none'],
    ['a token that is not enough', (opened) => opened.direct({ action: 'book', token: TOKEN }, JOSE), 'token'],
  ])('with %s costs one call for the key, two for its count, and one for its row', async (_, send, auth) => {
    const opened = known();
    await send(opened);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    expect(opened.rows('Log')).toMatchObject([{ Auth: auth, Outcome: 'refused' }]);
    for (let more = 0; more < 40; more++) await send(opened);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED]);
  });

  it('costs the same where no door is open at all', async () => {
    const opened = known({ key: null, token: null });
    await wronglySigned(opened);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    await opened.direct({ action: 'book', token: TOKEN }, JOSE);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    const reasons = opened.rows('Log').map(({ Reason }) => Reason);
    expect(reasons).toEqual([
      'No telli API key is set. Run Slotsheet > Set up.',
      'There is no link token. Run Slotsheet > Set up.',
    ]);
  });

  it('is counted alone while the cache does not know where the Log stands, and is answered in English', async () => {
    const opened = world({ sheet: { settings: { Language: 'de' } } });
    expect((await unsigned(opened)).json).toEqual(REFUSED);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED]);
    expect(opened.rows('Log')).toEqual([]);
    recover(opened);
    expect((await unsigned(opened)).json.reason).toBe('Die Herkunft dieser Anfrage konnte nicht bestätigt werden.');
    expect(opened.rows('Log')).toHaveLength(1);
  });

  it('has its row as well after a request that has read the Sheet', async () => {
    const opened = world();
    await opened.call('available', JOSE);
    await wronglySigned(opened);
    expect(opened.rows('Log').map(({ Outcome }) => Outcome)).toEqual(['success', 'refused']);
  });

  it('has its row after an edit too, but not once the Log was edited, until it was read again', async () => {
    const opened = known();
    opened.setNow('2027-03-15T08:01:00Z');
    const edit = (tab: string, from: string, to: string) => {
      const text = opened.store.read(`sheet/${tab}.csv`)?.text ?? '';
      opened.store.write(`sheet/${tab}.csv`, text.replace(from, to));
    };
    edit('Weekly hours', '12:00', '11:00');
    await wronglySigned(opened);
    expect(opened.rows('Log')).toHaveLength(1);
    opened.setNow('2027-03-15T08:02:00Z');
    edit('Log', 'Time,Request id', 'Request id,Time');
    await wronglySigned(opened);
    expect(opened.rows('Log')).toHaveLength(1);
    opened.setNow('2027-03-15T08:03:00Z');
    recover(opened);
    await wronglySigned(opened);
    expect(opened.rows('Log')[1]).toMatchObject({ Time: '2027-03-15 09:03:00 +01:00', Auth: 'bad signature' });
  });

  it.each<[ChangeType, number]>([
    // Rows that came move no column. Google may tell of rows of our own so.
    ['INSERT_ROW', 2],
    ['REMOVE_ROW', 1],
    ['INSERT_COLUMN', 1],
    ['OTHER', 1],
  ])('after a change told as %s the Log has %d rows of two refused calls', async (changeType, rows) => {
    const opened = known();
    await wronglySigned(opened);
    opened.setNow('2027-03-15T08:01:00Z');
    const event = { authMode: 'FULL', triggerUid: '1', changeType, source: 'local' } as const;
    await opened.runtime.execute('changed', [], { event });
    await wronglySigned(opened);
    expect(opened.rows('Log')).toHaveLength(rows);
  });

  it('makes no tab Log where there is none', async () => {
    const opened = world();
    opened.store.remove('sheet/Log.csv');
    recover(opened);
    await wronglySigned(opened);
    expect(opened.store.read('sheet/Log.csv')).toBeUndefined();
  });

  it.each([
    ['=1+1', '=IMPORTXML("https://x.example")', '', ''],
    ['BOOK', 'Visit 2', '', ''],
    ['book', ' vISIT ', 'book', 'Visit'],
    ['contact_lookup', '', 'contact_lookup', ''],
  ])(
    'writes of its action %j and service %j what the Sheet and telli know',
    async (action, service, Action, Service) => {
      const opened = known();
      await opened.direct({ action, service, token: 'x' }, JOSE);
      expect(opened.rows('Log')).toMatchObject([{ Action, Service, 'Contact id': '', Contact: '', Start: '' }]);
    },
  );

  it('is answered where the cache and the Log fail, and nothing waits for later', async () => {
    for (const fault of ['CacheService.getAll', 'CacheService.putAll', ROW]) {
      const opened = known();
      const before = properties(opened);
      opened.faults.before = failing(fault);
      expect((await unsigned(opened)).json).toEqual(REFUSED);
      expect(properties(opened)).toEqual(before);
    }
  });

  it('that claims to come from a page of ours costs no more', async () => {
    const opened = known();
    const post = (envelope: object) => {
      const contents = JSON.stringify(envelope);
      const event = { parameter: { inside: '1' }, postData: { contents, length: contents.length } };
      return JSON.parse((opened.runtime.execute('doPost', [event]) as ScriptOutput).content);
    };
    expect(post(envelopeOf('{}', { action: 'inside', ...WRONG }))).toEqual(REFUSED);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    expect(post(envelopeOf('{}', { action: 'inside', signature: '' }))).toEqual(REFUSED);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    expect(post({ slotsheet: 'relay-1' })).toEqual(REFUSED);
    expect(trips(opened)).toEqual([]);
  });
});

describe.each<Way>(['bundle', 'in process'])('what telli cannot have sent, %s,', (way) => {
  const opened = openWorld({ way, sheet: { settings: { 'Require signature': 'no' } } });
  const send = (envelope: object) => opened.direct({}, envelope);
  const direct = (parameters: Record<string, string>, body: unknown) =>
    opened.direct({ action: 'book', ...parameters }, body);

  it.each<[string, () => Promise<{ json: object }>]>([
    ['an envelope with a body that is too long', () => send(envelopeOf(bodyOfLength(LONGEST + 1)))],
    ['an envelope that is too long', () => send(envelopeOf('{}', { service: 'x'.repeat(350_000) }))],
    ['an envelope that is far too long', () => send(envelopeOf('x'.repeat(8_000_000), { signature: '' }))],
    ['an envelope of another format', () => send(envelopeOf('{}', { slotsheet: 'relay-2' }))],
    ['an envelope without a body', () => send(envelopeOf('{}', { body: null }))],
    ['a body that is too long', () => direct({ token: TOKEN }, bodyOfLength(LONGEST + 1))],
    ['letters beyond ASCII that are too long', () => direct({}, { contact: 'ü'.repeat(LONGEST / 2) })],
    ['no body', () => direct({}, '')],
    ['no JSON', () => direct({}, '<html>')],
    ['no JSON object', () => direct({}, '[{"contact_id":"1"}]')],
    ['an object without a field of telli’s', () => direct({}, { slotsheet: 1, name: 'x' })],
    ['the same with an empty token', () => direct({ token: '' }, { name: 'x' })],
  ])('%s, costs no call and has no row', async (_, post) => {
    expect((await post()).json).toEqual(REFUSED);
    expect(trips(opened)).toEqual([]);
    expect(opened.rows('Log')).toEqual([]);
  });

  it('a GET, costs no call either', () => {
    const answer = opened.runtime.execute('doGet', [{ parameter: { action: 'book', token: TOKEN } }]) as ScriptOutput;
    expect(JSON.parse(answer.content)).toEqual(REFUSED);
    expect(trips(opened)).toEqual([]);
  });

  it('is answered in the shape that its address asks for', async () => {
    const { json } = await opened.direct({ action: 'available' }, 'x');
    expect(json).toEqual({ available: [], ...REFUSED });
  });
});

it.each([
  ['relay', LONGEST],
  ['direct', LONGEST],
])('the longest body books by the %s door', async (door, length) => {
  const opened = openWorld({ way: 'bundle', sheet: { settings: { 'Require signature': 'no' } } });
  const body = bodyOfLength(length);
  expect(Buffer.byteLength(body)).toBe(length);
  const { json } = await (door === 'relay'
    ? opened.direct({}, envelopeOf(body))
    : opened.direct({ action: 'book', token: TOKEN }, body));
  expect(json).toEqual({ status: 'success' });
});

describe('the right token', () => {
  const open = (required: string) =>
    openWorld({ way: 'bundle', sheet: { settings: { 'Require signature': required } } });
  const book = (opened: World) => opened.direct({ action: 'book', token: TOKEN }, { ...JOSE, start_iso: START });

  it('is a stranger’s while Require signature is yes: the Sheet is read once', async () => {
    const opened = open('yes');
    expect((await book(opened)).json).toEqual(REFUSED);
    const services = trips(opened);
    expect(services).not.toContain('LockService.tryLock');
    expect(services.filter((trip) => trip === KEY_READ)).toHaveLength(1);
    expect(services).toContain('Sheets.Spreadsheets.get');
    await book(opened);
    expect(trips(opened)).toEqual([KEY_READ, ...COUNTED, ROW]);
    expect(opened.rows('Log')).toMatchObject(Array(2).fill({ Auth: 'token', Outcome: 'refused', Action: 'book' }));
  });

  it('opens the door as soon as the Sheet says no', async () => {
    const opened = open('yes');
    await book(opened);
    const settings = opened.store.read('sheet/Settings.csv')?.text ?? '';
    opened.store.write('sheet/Settings.csv', settings.replace('Require signature,yes', 'Require signature,no'));
    expect((await book(opened)).json).toEqual({ status: 'success' });
  });

  it('is told that the Sheet cannot be read, not that it is a stranger’s', async () => {
    const opened = open('no');
    opened.faults.before = failing('Sheets.Spreadsheets.get');
    expect((await book(opened)).json.reason).toContain('cannot be read at the moment');
  });
});

it('a mistake of ours before the proof lets no request in, and fills no Log', async () => {
  const opened = openWorld({ way: 'bundle' });
  recover(opened);
  opened.faults.before = ({ service, method }) => {
    if (service === 'Utilities' && method === 'computeHmacSha256Signature') throw new Error('boom');
  };
  for (let call = 0; call < 40; call++) {
    const { json } = await opened.call('book', { ...JOSE, start_iso: START });
    expect(json.status).toBe('failed');
  }
  expect(opened.rows('Log').length).toBeLessThanOrEqual(10);
  expect(opened.rows('Log')[0]).toMatchObject({ Auth: 'none', Outcome: 'error', Action: 'book' });
  expect(properties(opened)[PROPERTY.waitingRow]).toBeUndefined();
});
