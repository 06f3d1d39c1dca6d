// The workbench's addresses: who is let in, and what is done for the page.
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../local/http/reply.ts';
import type { Inspection } from '../../../local/start/inspection.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { createBench } from '../../../local/workbench/bench.ts';
import { createGuard, TOKEN_HEADER } from '../../../local/workbench/guard.ts';
import { createWorkbench } from '../../../local/workbench/routes.ts';
import type { News } from '../../../local/workbench/wire.ts';
import { threadedFor } from '../scripts.ts';

const ORIGIN = 'http://127.0.0.1:8787';
const OWN = { host: '127.0.0.1:8787', origin: ORIGIN, [TOKEN_HEADER]: 'the-token' };
const SEAT = { person: 'owner', language: 'en' };
const FINE: Inspection = { services: [], hosts: [], isWithdrawn: false, findings: [], files: [], language: 'en' };
const SHEET = {
  'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
  'sheet/Hosts.csv': 'Host,Calendar\r\nAnna,anna@x.example\r\n',
  'calendars/anna@x.example.ics': [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x'],
    ...['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20270301T000000Z', 'SUMMARY:Late <b>'],
    ...['DTSTART:20270315T223000Z', 'DTEND:20270315T233000Z', 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n'),
};
const SCRIPT = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Ours').addItem('Ask', 'ask').addSeparator().addItem('Fail', 'fail').addToUi();
  }
  function ask() {
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>Ada<!-- x --></p>'), 'Hello');
  }
  function fail() { throw new Error('no'); }
  function add(a, b) { return { sum: a + b }; }
  function hidden_() { return 1; }
  function onEdit({ value, range: { rowStart: row, columnStart: column } }) {
    const kept = PropertiesService.getScriptProperties();
    kept.setProperty('edits', JSON.stringify([...JSON.parse(kept.getProperty('edits') || '[]'), { value, row, column }]));
  }
  function who() { return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale()]; }
  function go() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Hosts').getRange(2, 2).activate(); }`;

function workbench(functionNames: readonly string[] = []) {
  const store = createMemoryStore(SHEET);
  const clock = { nowMs: () => Date.UTC(2027, 2, 15, 12) };
  const runtime = threadedFor(SCRIPT, { store, clock });
  const bench = createBench({ store, runtime, inspected: async () => FINE, nowMs: clock.nowMs(), functionNames });
  const handle = createWorkbench(bench, createGuard(ORIGIN, 'the-token'));
  async function asked(method: string, address: string, body?: object, headers = {}): Promise<Reply | null> {
    const { pathname, searchParams } = new URL(address, ORIGIN);
    const sent = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    return handle({ method, path: pathname, query: searchParams, headers: { ...OWN, ...headers }, body: sent });
  }
  const json = async (method: string, path: string, body?: object) => {
    const reply = await asked(method, path, body);
    expect(reply?.status).toBe(200);
    return JSON.parse(reply?.body ?? '');
  };
  return { store, asked, json };
}

describe('who is let in', () => {
  const edit = { tab: 'Hosts', row: 1, column: 0, cells: [['Ben']], pasted: false, ...SEAT };

  it.each([
    ['another site', { origin: 'http://evil.example' }],
    ['its own frames', { origin: 'http://localhost:8787' }],
    ['a page without an origin', { origin: undefined }],
    ['a page of an earlier start', { [TOKEN_HEADER]: 'another' }],
    ['a page without a token', { [TOKEN_HEADER]: undefined }],
    ['a name that leads here', { host: 'evil.example:8787' }],
    ['the name of the frames', { host: 'localhost:8787' }],
    ['another port', { host: '127.0.0.1:80' }],
  ])('nothing is changed for %s', async (_, headers) => {
    const { asked, store } = workbench();
    expect([403, 404, 405]).toContain((await asked('POST', '/workbench/edit', edit, headers))?.status);
    expect(store.read('sheet/Hosts.csv')?.text).toBe(SHEET['sheet/Hosts.csv']);
  });

  it.each(['/', '/workbench/state', '/workbench/news', '/workbench/calendars'])(
    'a name that leads here reads nothing at %s',
    async (path) => {
      const reply = await workbench().asked('GET', path, undefined, { host: 'evil.example' });
      expect(reply?.status).toBe(403);
      expect(reply?.body).toContain('The workbench is at http://127.0.0.1:8787 and nowhere else.');
    },
  );

  it('the frames’ name reads no data, and its / leads to the workbench', async () => {
    const { asked } = workbench();
    const headers = { host: 'localhost:8787' };
    expect((await asked('GET', '/workbench/state', undefined, headers))?.status).toBe(404);
    expect(await asked('GET', '/', undefined, headers)).toMatchObject({
      status: 302,
      headers: { location: `${ORIGIN}/` },
    });
  });

  it('only the workbench may frame a page’s frame, and no site the workbench', async () => {
    const { asked } = workbench();
    const frame = await asked('GET', '/workbench/frame', undefined, { host: 'localhost:8787' });
    expect(frame?.headers['content-security-policy']).toBe(`frame-ancestors ${ORIGIN}`);
    const policy = (await asked('GET', '/'))?.headers['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'; script-src 'self';");
  });

  it.each([
    ['POST', '/'],
    ['GET', '/workbench/edit'],
    ['DELETE', '/workbench/state'],
  ])('%s %s is not allowed', async (method, path) => {
    expect((await workbench().asked(method, path))?.status).toBe(405);
  });

  it('everything else is another’s', async () => {
    expect(await workbench().asked('POST', '/available')).toBeNull();
  });
});

describe('the page', () => {
  it('is told the token, the frames’ site and the functions without an underscore at the end', async () => {
    const reply = await workbench(['add', 'hidden_', 'onOpen']).asked('GET', '/');
    const told = /data-bench="([^"]*)"/.exec(reply?.body ?? '')?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(JSON.parse(told)).toEqual({
      token: 'the-token',
      framesOrigin: 'http://localhost:8787',
      framePath: '/workbench/frame',
      callable: ['add', 'onOpen'],
    });
  });
});

describe('the person', () => {
  it('types into a cell, and the version is another', async () => {
    const { json, store } = workbench();
    const before: News = await json('GET', '/workbench/news');
    const edit = { tab: 'Hosts', row: 2, column: 1, cells: [['a', '=1'], ['b']], pasted: true };
    await json('POST', '/workbench/edit', { ...edit, ...SEAT });
    expect(store.read('sheet/Hosts.csv')?.text).toBe('Host,Calendar\r\nAnna,anna@x.example\r\n,a,=1\r\n,b\r\n');
    const after = await json('GET', '/workbench/state');
    expect(after.version).not.toBe(before.version);
    expect(after.tabs[0].rows[2]).toEqual(['', 'a', '=1']);
  });

  it('removes and inserts rows', async () => {
    const { json, store } = workbench();
    await json('POST', '/workbench/rows', { tab: 'Hosts', row: 1, kind: 'remove', ...SEAT });
    expect(store.read('sheet/Hosts.csv')?.text).toBe('Host,Calendar\r\n');
    await json('POST', '/workbench/rows', { tab: 'Hosts', row: 0, kind: 'insert', ...SEAT });
    expect((await json('GET', '/workbench/state')).tabs[0].rows).toEqual([[''], ['Host', 'Calendar']]);
  });

  it.each([
    ['typed', [['a']], false, { value: 'a', row: 2, column: 1 }],
    ['pasted', [['a']], true, { row: 2, column: 1 }],
    ['cleared with others', [['', '']], false, { row: 2, column: 1 }],
  ])('has the trigger run for what was %s', async (_, cells, pasted, told) => {
    const { json, store } = workbench();
    await json('POST', '/workbench/edit', { tab: 'Hosts', row: 1, column: 0, cells, pasted, ...SEAT });
    const events: unknown[] = JSON.parse(JSON.parse(store.read('state/properties.json')?.text ?? '{}').edits ?? '[]');
    expect(events).toEqual([told]);
  });

  it('changes nothing if they may only look', async () => {
    const { asked, store } = workbench();
    const edit = { tab: 'Hosts', row: 1, column: 0, cells: [['b']], pasted: false, ...SEAT, person: 'viewer' };
    await expect(asked('POST', '/workbench/edit', edit)).rejects.toThrow('may only look');
    expect(store.read('sheet/Hosts.csv')?.text).toBe(SHEET['sheet/Hosts.csv']);
  });

  it('sees every call fail with two accounts', async () => {
    const call = { name: 'add', args: '[1,2]', ...SEAT, person: 'twoAccounts' };
    const answer = await workbench().json('POST', '/workbench/run', call);
    expect(answer).toMatchObject({
      ok: false,
      name: 'ScriptError',
      message: expect.stringContaining('PERMISSION_DENIED'),
    });
  });

  it('is the one that the script sees, with the language of the account', async () => {
    const call = { name: 'who', args: '[]', person: 'colleague', language: 'de' };
    expect((await workbench().json('POST', '/workbench/run', call)).value).toBe('["colleague@example.com","de"]');
  });

  it('is led to the cell that the script goes to', async () => {
    const { screen } = await workbench().json('POST', '/workbench/run', { name: 'go', args: '[]', ...SEAT });
    expect(screen.active).toEqual({ tab: 'Hosts', row: 1, column: 1 });
  });

  it('sees the menu that onOpen made', async () => {
    const { json } = workbench();
    expect(await json('POST', '/workbench/open', SEAT)).toMatchObject({
      name: 'Ours',
      items: [{ label: 'Ask', functionName: 'ask' }, null, { label: 'Fail', functionName: 'fail' }],
    });
  });

  it('sees the page that a menu item opens, cut as Google may', async () => {
    const { pages } = await workbench().json('POST', '/workbench/choose', { functionName: 'ask', ...SEAT });
    expect(pages).toMatchObject([{ kind: 'dialog', title: 'Hello', html: '<p>Ada</p>' }]);
  });

  it('is told of a menu item that fails', async () => {
    const screen = await workbench().json('POST', '/workbench/choose', { functionName: 'fail', ...SEAT });
    expect(screen).toMatchObject({ error: 'no', pages: [], toasts: [] });
  });

  it('calls a function from a page', async () => {
    const call = { name: 'add', args: '[1,2]', ...SEAT };
    expect(await workbench().json('POST', '/workbench/run', call)).toMatchObject({ ok: true, value: '{"sum":3}' });
  });

  it.each([
    ['fail', 'no'],
    ['nothing', 'Script function not found: nothing'],
  ])('is told of a call of %s that fails', async (name, message) => {
    const answer = await workbench().json('POST', '/workbench/run', { name, args: '[]', ...SEAT });
    expect(answer).toMatchObject({ ok: false, name: 'ScriptError', message });
  });
});

describe('the calendars', () => {
  it('show an event on each of the days that it touches in the Sheet’s zone', async () => {
    const week = await workbench().json('GET', '/workbench/calendars?date=2027-03-17');
    // 22:30 to 23:30 in UTC is 23:30 to 00:30 in Berlin.
    const event = { calendar: 'anna@x.example', time: '23:30–00:30', title: 'Late <b>', detail: '', blocks: true };
    expect(week.monday).toBe('2027-03-15');
    expect(week.days.map(({ date }: { date: string }) => date)).toEqual([
      ...['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-20', '2027-03-21'],
    ]);
    expect(week.days.slice(0, 3).map(({ events }: { events: unknown }) => events)).toEqual([[event], [event], []]);
  });

  it.each(['', '?date=', '?date=x', '?date=2027-99-99'])('show the present week for %j', async (query) => {
    expect((await workbench().json('GET', `/workbench/calendars${query}`)).monday).toBe('2027-03-15');
  });

  it('say which cannot be read', async () => {
    const { json, store } = workbench();
    store.write('calendars/ben@x.example.ics', 'hello');
    const week = await json('GET', '/workbench/calendars');
    expect(week.problems).toEqual([expect.stringMatching(/^The calendar ben@x\.example cannot be read: /)]);
    expect(week.days[0].events).toHaveLength(1);
  });
});
