// What `npm run doctor` asks of the web app: taken with telli's key alone, for five minutes, once; and refused like any other.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { requestOf } from '../../scripts/doctor/inside.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { properties, recover, trips } from '../support/bookings.ts';
import { HUBSPOT_KEY, KEY, NOW, openWorld, TOKEN, type World } from '../support/world.ts';

const REFUSED = { status: 'failed', reason: 'This request could not be verified.' };
const INSIDE_KEY = 'planted-inside-key';
const AT = Date.parse(NOW);

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text);

/** As docs/security.md says it: signed with the HMAC of “slotsheet doctor” under telli's key. */
function envelopeOf(body: object, key = KEY, change: Record<string, unknown> = {}) {
  const text = JSON.stringify(body);
  const signature = hmac(hmac(key, 'slotsheet doctor').digest(), text).digest('hex');
  const bytes = Buffer.from(text).toString('base64');
  return { slotsheet: 'relay-1', requestId: 'd-1', action: 'doctor', service: '', signature, body: bytes, ...change };
}

const doctor = (opened: World, envelope: object) => opened.direct({ inside: '1' }, envelope);
const good = (change: Record<string, unknown> = {}) => envelopeOf({ atMs: AT }, KEY, change);

function world(): World {
  const opened = openWorld({ way: 'bundle' });
  recover(opened); // The Log's place is known from then on.
  return opened;
}

interface Told {
  readonly probes: readonly { readonly name: string; readonly result: string; readonly sentence: string }[];
}

const told = ({ json }: Awaited<ReturnType<typeof doctor>>) => json as unknown as Told;

it('is answered with the probes, as the owner sees them', async () => {
  const { probes } = told(await doctor(world(), good({ service: 'José € 🙂' })));
  expect(probes.map(({ name, result }) => [name, result])).toEqual([
    ['Sheet', 'pass'],
    ['Calendars', 'pass'],
    ['Time zones', 'pass'],
    ['Permissions', 'pass'],
    ['telli’s key', 'pass'],
    ['Address of the web app', 'pass'],
    ['Triggers', 'warn'],
    ['Lock', 'pass'],
    ['Mails of today', 'pass'],
    ['Active spreadsheet', 'pass'],
    ['é, € and emoji', 'pass'],
    ['Last call', 'warn'],
  ]);
});

it('is what the command sends', async () => {
  const sent = requestOf(KEY, AT);
  const { requestId: _, ...envelope } = JSON.parse(String(sent.body));
  const { requestId: __, ...expected } = good({ service: 'José € 🙂' });
  expect(envelope).toEqual(expected);
});

it('tells neither key nor token, and nothing of callers', async () => {
  const opened = world();
  await opened.call('available', { contact: { first_name: 'Planted', phone: '+4915112345678' } });
  const { text } = await doctor(opened, good());
  expect(text).toContain('"probes"');
  for (const secret of [KEY, TOKEN, HUBSPOT_KEY, 'Planted', '15112345678']) expect(text).not.toContain(secret);
});

it('names a calendar that cannot be read', async () => {
  const { 'calendars/anna@example.com.ics': _, ...rest } = documents();
  const { probes } = told(await doctor(openWorld({ way: 'bundle', documents: rest }), good()));
  expect(probes.find(({ name }) => name === 'Calendars')).toMatchObject({
    ...{ result: 'fail', sentence: '1 of 1 calendar cannot be used: anna@example.com (Anna).' },
  });
});

it('says the rest where the Sheet cannot be read', async () => {
  const opened = world();
  opened.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.get') throw new Error('Backend Error');
  };
  const { probes } = told(await doctor(opened, good()));
  expect(probes[0]).toMatchObject({ name: 'Sheet', result: 'fail' });
  expect(probes.map(({ name }) => name)).toContain('Lock');
});

it('is answered once: a copy finds nothing out', async () => {
  const opened = world();
  await doctor(opened, good());
  const { json } = await doctor(opened, good({ requestId: 'another', service: 'x' }));
  expect(json).toEqual({ problem: expect.stringContaining('came in before') });
});

describe('a stranger’s', () => {
  const other = envelopeOf({ atMs: AT }, 'another-key');
  const late = AT + 5 * 60_000 + 1;

  it.each<[string, object]>([
    ['another key', other],
    ['no signature', good({ signature: '' })],
    ['another body', good({ body: Buffer.from(JSON.stringify({ atMs: AT + 1 })).toString('base64') })],
    ['no time', envelopeOf({})],
    ['a time of more than five minutes ago', envelopeOf({ atMs: AT - 300_001 })],
    ['a time that far ahead', envelopeOf({ atMs: late })],
    ['a page’s action', good({ action: 'inside' })],
    ['the action of a call', good({ action: 'book' })],
  ])('with %s is refused, and costs what any refused call costs', async (_, envelope) => {
    const opened = world();
    expect((await doctor(opened, envelope)).json).toEqual(REFUSED);
    const cost = trips(opened);
    await opened.call('available', {}, { signature: 'f'.repeat(64) });
    expect(cost).toEqual(trips(opened));
    expect(opened.rows('Log').map(({ Outcome }) => Outcome)).toEqual(['refused', 'refused']);
  });

  it('with telli’s own signature of the same body is a call of telli’s that asks for nothing known', async () => {
    const signature = hmac(KEY, JSON.stringify({ atMs: AT })).digest('hex');
    const { json } = await doctor(world(), good({ signature }));
    expect(json).toEqual({ status: 'failed', reason: 'This appointment book can only offer times and book them.' });
  });

  it('is refused while there is no key, even signed with an empty one', async () => {
    const opened = openWorld({ way: 'bundle', key: null });
    for (const envelope of [envelopeOf({ atMs: AT }, ''), good()]) {
      expect((await doctor(opened, envelope)).json).toMatchObject({ status: 'failed' });
    }
  });

  it('is no page’s, nor a page’s a doctor’s', async () => {
    const opened = openWorld({ way: 'bundle' });
    const asked = { name: 'check.all', args: '[]', you: '', language: 'en', atMs: AT };
    const own = JSON.stringify({ ...properties(opened), [PROPERTY.insideKey]: INSIDE_KEY });
    opened.store.write('state/properties.json', own);
    const withInsideKey = (action: string) =>
      good({
        action,
        signature: hmac(INSIDE_KEY, JSON.stringify(asked)).digest('hex'),
        body: Buffer.from(JSON.stringify(asked)).toString('base64'),
      });
    expect((await doctor(opened, withInsideKey('inside'))).json).toHaveProperty('answer');
    expect((await doctor(opened, withInsideKey('doctor'))).json).toMatchObject({ status: 'failed' });
    expect((await doctor(opened, envelopeOf(asked, KEY, { action: 'inside' }))).json).toMatchObject({
      status: 'failed',
    });
  });
});

it.each(['available', 'book', 'contact_lookup'])('captured, its signature is none of %s', async (action) => {
  const opened = world();
  const { json } = await opened.direct({}, good({ action }));
  if (action === 'contact_lookup') expect(json).toEqual({ contact: null });
  else expect(json).toMatchObject(REFUSED);
  expect(opened.rows('Log')).toMatchObject([{ Auth: 'bad signature', Outcome: 'refused' }]);
});
