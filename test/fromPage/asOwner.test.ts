// What a colleague's page asks of the web app, and what the web app takes for it.
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScriptOutput } from '../../local/execution/outcome.ts';
import { askedInside } from '../../src/fromPage/askedInside.ts';
import { askOwner } from '../../src/fromPage/asOwner.ts';
import type { Person } from '../../src/fromPage/wire/shared.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import type { Incoming } from '../../src/ports/incoming.ts';
import type { WebAnswer, WebRequest } from '../../src/ports/web.ts';
import { readEnvelope } from '../../src/telli/envelope.ts';
import { documents } from '../../worlds/sheet.ts';
import { dataFolder, startLocal } from '../support/localProcess.ts';
import { answered, codec, world } from './support.ts';

const KEY = 'inside-key';
const WEB_APP = 'https://script.google.com/macros/s/abc/exec';
const NOW = Date.UTC(2027, 2, 15, 8);
const PERSON: Person = { you: 'ben@x.example', owner: 'anna@x.example', language: 'de', seenAs: 'you' };

const keys = (inside: string) => ({ inside: () => inside, telli: () => '' });

/** Asks, with an answer of the web app; gives what was sent. */
function ask(
  answer: WebAnswer,
  properties: Record<string, string> = { [PROPERTY.webApp]: WEB_APP, [PROPERTY.insideKey]: KEY },
  name = 'preview.week',
  args: readonly unknown[] = ['Visit', ''],
) {
  const sent: WebRequest[] = [];
  const web = {
    fetchAll(requests: readonly WebRequest[]) {
      sent.push(...requests);
      return [answer];
    },
    pause() {},
  };
  const port = { all: () => properties, set() {}, setAll() {}, delete() {} };
  const ui = { properties: port, uuid: randomUUID, web, now: () => NOW };
  return { sent, told: () => askOwner({ ui, codec, person: PERSON }, name, args) };
}

function incoming(
  request: WebRequest | undefined,
  change: Partial<{ action: string; signature: string; body: string }> = {},
): Incoming {
  const envelope = readEnvelope(request?.body ?? '');
  if (envelope === null) throw new Error('no envelope');
  const { requestId, action, signature, body } = { ...envelope, ...change };
  return {
    requestId,
    action,
    service: null,
    door: { kind: 'relay', rawBody: () => codec.fromBase64(body) ?? [], signature },
  };
}

describe('the page', () => {
  it('sends name, arguments, person and time, signed, and follows Google’s redirect', () => {
    const { sent, told } = ask({ status: 200, text: '{"answer":{"days":[]}}' });
    expect(told()).toEqual({ days: [] });
    expect(sent).toMatchObject([{ method: 'POST', url: `${WEB_APP}?inside=1`, follows: true }]);
    expect(askedInside(incoming(sent[0]), keys(KEY), codec, NOW)).toMatchObject({
      ...{ name: 'preview.week', args: '["Visit",""]', you: 'ben@x.example', language: 'de' },
    });
  });

  it.each<[string, WebAnswer, RegExp]>([
    [
      'the owner’s problem',
      { status: 200, text: '{"problem":"Es gibt keine Leistung X."}' },
      /^Es gibt keine Leistung X\.$/,
    ],
    ['no answer', { failed: 'Timeout' }, /Web-App von anna@x\.example war nicht zu erreichen: Timeout/],
    ['Google’s page', { status: 200, text: '<html>' }, /war nicht zu erreichen: HTTP 200/],
    ['a refusal', { status: 200, text: '{"status":"failed","reason":"Signatur"}' }, /war nicht zu erreichen: Signatur/],
  ])('tells %s as a sentence', (_, answer, sentence) => {
    expect(ask(answer).told).toThrow(sentence);
  });

  it('says what to do while the web app’s address is not known', () => {
    const { sent, told } = ask({ failed: '' }, { [PROPERTY.insideKey]: KEY });
    expect(told).toThrow(/Bitten Sie anna@x\.example, noch einmal Einrichten zu wählen/);
    expect(sent).toEqual([]);
  });
});

describe('the web app', () => {
  const { sent, told } = ask({ status: 200, text: '{"answer":null}' });
  told();
  const [request] = sent;
  const body = (value: object) => codec.base64(codec.utf8(JSON.stringify(value)));

  it.each<[string, Incoming, string, number]>([
    ['another key', incoming(request), 'other', NOW],
    ['no key of its own', incoming(request), '', NOW],
    [
      'another body',
      incoming(request, { body: body({ name: 'check.all', args: '[]', you: '', language: 'en', atMs: NOW }) }),
      KEY,
      NOW,
    ],
    ['no signature', incoming(request, { signature: '' }), KEY, NOW],
    ['another action', incoming(request, { action: 'book' }), KEY, NOW],
    ['a copy of five minutes ago', incoming(request), KEY, NOW + 300_001],
    ['one of five minutes ahead', incoming(request), KEY, NOW - 300_001],
    ['the direct door', { ...incoming(request), door: { kind: 'direct', text: () => '', token: 'x' } }, KEY, NOW],
  ])('takes nothing with %s', (_, given, key, nowMs) => {
    expect(askedInside(given, keys(key), codec, nowMs)).toBeNull();
  });

  it('takes nothing signed that is not of its shape', () => {
    for (const value of [[], { name: 'check.all' }, { name: 1, args: '[]', you: '', language: 'en', atMs: NOW }]) {
      const bytes = codec.utf8(JSON.stringify(value));
      const signature = Buffer.from(codec.hmacSha256(bytes, codec.utf8(KEY))).toString('hex');
      expect(
        askedInside(incoming(request, { body: codec.base64(bytes), signature }), keys(KEY), codec, NOW),
      ).toBeNull();
    }
  });
});

it('tells why the owner’s call failed, as JSON and not as Google’s page', () => {
  const opened = world();
  // The first call makes the key.
  answered(opened, 'try.available', 'Visit', 'inside');
  const { insideKey = '' } = JSON.parse(opened.store.read('state/properties.json')?.text ?? '{}');
  const { sent, told } = ask(
    { failed: '' },
    { [PROPERTY.webApp]: WEB_APP, [PROPERTY.insideKey]: insideKey },
    'check.all',
    [],
  );
  expect(told).toThrow();
  const contents = sent[0]?.body ?? '';
  const event = { parameter: { inside: '1' }, postData: { contents, length: contents.length } };
  const asked = () => JSON.parse((opened.runtime.execute('doPost', [event]) as ScriptOutput).content);
  expect(asked()).toMatchObject({ answer: { findings: [], person: { seenAs: 'owner' } } });
  opened.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.get') throw new Error('Backend Error');
  };
  expect(asked()).toMatchObject({ reason: expect.stringContaining('Backend Error') });
  // Before the proof nothing is told.
  opened.faults.before = ({ method }) => {
    if (method === 'getProperties') throw new Error('Backend Error');
  };
  expect(asked()).toEqual({ status: 'failed', reason: expect.not.stringContaining('Backend Error') });
});

it('books, removes and erases once, whatever comes of copies of the request', () => {
  const opened = world();
  const { token, starts } = answered(opened, 'try.available', 'Visit', 'inside');
  const { insideKey = '' } = JSON.parse(opened.store.read('state/properties.json')?.text ?? '{}');
  /** One request, and as many copies as one likes. */
  const requestOf = (name: string, args: readonly unknown[]) => {
    const asking = ask({ failed: '' }, { [PROPERTY.webApp]: WEB_APP, [PROPERTY.insideKey]: insideKey }, name, args);
    expect(asking.told).toThrow();
    const contents = asking.sent[0]?.body ?? '';
    const post = (given = contents) => {
      const event = { parameter: { inside: '1' }, postData: { contents: given, length: given.length } };
      return JSON.parse((opened.runtime.execute('doPost', [event]) as ScriptOutput).content);
    };
    return Object.assign(post, { contents });
  };
  const copied = { problem: expect.stringContaining('kam schon einmal an') };
  const events = () => opened.rows('Bookings').map(({ Status }) => Status);

  const book = requestOf('try.book', ['Visit', starts[0]?.iso, 'inside', token]);
  expect(book()).toMatchObject({ answer: { booking: { token } } });
  const remove = requestOf('try.remove', [token]);
  expect(remove()).toHaveProperty('answer');
  expect(events()).toEqual(['cancelled']);
  // Without this a copy would book the time that is free again.
  expect(book()).toEqual(copied);
  expect(remove()).toEqual(copied);
  expect(events()).toEqual(['cancelled']);
  // Written otherwise, it is the same request.
  const envelope = JSON.parse(book.contents);
  expect(
    book(JSON.stringify({ ...envelope, signature: `sha256=${envelope.signature.toUpperCase()}`, requestId: 'r' })),
  ).toEqual(copied);
  expect(events()).toEqual(['cancelled']);

  const nobody = { typed: 'Ada', contactIds: [], externalIds: [], emails: [], phones: [], names: [] };
  const erase = requestOf('erase.erase', [nobody, 'none', 'rows']);
  expect(erase()).toMatchObject({ answer: { rows: 0 } });
  expect(erase()).toEqual(copied);

  // What only reads may be asked again.
  const check = requestOf('check.all', []);
  expect([check(), check()]).toMatchObject([{ answer: {} }, { answer: {} }]);
});

it('shows a colleague without calendars what the owner sees, over the network', async () => {
  const folder = dataFolder(documents());
  const local = startLocal(['--data', folder, '--port', '0', '--now', '2027-03-15T09:00+01:00']);
  const origin = await local.ready();
  const webApp = `${origin}/macros/s/local/exec`;
  const properties = { recoverer: 'owner@example.com', webApp, insideKey: KEY, spreadsheetId: 'local' };
  mkdirSync(join(folder, 'state'), { recursive: true });
  writeFileSync(join(folder, 'state/properties.json'), JSON.stringify(properties));
  const token = /token&quot;:&quot;([^&]+)&/.exec(await (await fetch(`${origin}/`)).text())?.[1] ?? '';
  const run = async (person: string, name: string, args: unknown[]) => {
    const seat = { person, language: 'en' };
    const body = JSON.stringify({
      ...seat,
      seat,
      name: 'fromPage',
      args: JSON.stringify([name, JSON.stringify(args)]),
    });
    const headers = { 'content-type': 'application/json', origin, 'x-workbench-token': token };
    return (await fetch(`${origin}/workbench/run`, { method: 'POST', headers, body })).text();
  };
  const seen = await run('colleague', 'preview.week', ['', '2027-03-15']);
  expect(seen).toContain('seenAs');
  expect(seen).toMatch(/owner@example\.com/);
  expect(seen).toMatch(/\\*"seenAs\\*":\\*"owner/);
  expect(seen.match(/\\*"state\\*":\\*"free/g)).toHaveLength(24);
});
