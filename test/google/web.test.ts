// The adapter over UrlFetchApp, on a UrlFetchApp of this file.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { webPort } from '../../src/google/web.ts';
import type { WebRequest } from '../../src/ports/web.ts';

const GET: WebRequest = { method: 'GET', url: 'https://api.hubapi.com/a', headers: { Authorization: 'x' }, body: null };
const POST: WebRequest = { ...GET, method: 'POST', url: 'https://api.hubapi.com/b', body: '{"ü":1}' };

afterEach(() => {
  vi.unstubAllGlobals();
});

const OWN = { relay: 'https://slots.example', webApp: 'https://script.google.com/macros/s/abc/exec' };

/** Each fetchAll is answered by `answer`; gives what was asked. */
function platform(answer: () => unknown): unknown[][] {
  const asked: unknown[][] = [];
  const fetchAll = (requests: unknown[]) => {
    asked.push(requests);
    return answer();
  };
  vi.stubGlobal('UrlFetchApp', { fetchAll });
  properties(OWN);
  return asked;
}

function properties(all: Record<string, string>): void {
  vi.stubGlobal('PropertiesService', { getScriptProperties: () => ({ getProperties: () => all }) });
}

function response(status: number, text: string) {
  return { getResponseCode: () => status, getContentText: (charset?: string) => (charset === 'UTF-8' ? text : '??') };
}

describe('several requests', () => {
  it('are one call, answered in their order', () => {
    const asked = platform(() => [response(200, '{"n":"ü"}'), response(404, 'none')]);
    expect(webPort.fetchAll([GET, POST])).toEqual([
      { status: 200, text: '{"n":"ü"}' },
      { status: 404, text: 'none' },
    ]);
    expect(asked).toEqual([
      [
        {
          url: 'https://api.hubapi.com/a',
          method: 'get',
          headers: { Authorization: 'x' },
          muteHttpExceptions: true,
          followRedirects: false,
        },
        {
          url: 'https://api.hubapi.com/b',
          method: 'post',
          headers: { Authorization: 'x' },
          contentType: 'application/json',
          payload: '{"ü":1}',
          muteHttpExceptions: true,
          followRedirects: false,
        },
      ],
    ]);
  });

  it('fail each if the platform throws for all, and quote no address', () => {
    platform(() => {
      throw new Error('Address unavailable: https://api.hubapi.com/contacts/ada%40praxis.de?a=1 (sorry)');
    });
    const failed = 'Error: Address unavailable: … (sorry)';
    expect(webPort.fetchAll([GET, POST])).toEqual([{ failed }, { failed }]);
  });

  it.each([
    ['Address unavailable: ada@praxis.de', 'Error: Address unavailable: …'],
    ['Bad request: /crm/v3/contacts/4711 of ada%40praxis.de', 'Error: Bad request: … of …'],
    ['DNS error: api.hubapi.com/crm?email=ada', 'Error: DNS error: …'],
    ['Timeout\nwhile reading', 'Error: Timeout\nwhile reading'],
  ])('quote neither an e-mail nor a path: %j', (thrown, failed) => {
    platform(() => {
      throw new Error(thrown);
    });
    expect(webPort.fetchAll([GET])).toEqual([{ failed }]);
  });

  it('fail alone if one answer cannot be read or is missing', () => {
    const broken = () => {
      throw new Error('no text');
    };
    platform(() => [{ getResponseCode: () => 200, getContentText: broken }]);
    expect(webPort.fetchAll([GET, POST])).toEqual([{ failed: 'Error: no text' }, { failed: 'no answer' }]);
  });
});

it('makes no call for no request', () => {
  const asked = platform(() => []);
  expect(webPort.fetchAll([])).toEqual([]);
  expect(asked).toEqual([]);
});

it.each([
  'http://api.hubapi.com/a',
  'https://api.hubapi.com',
  'https://api.hubapi.com.example.com/a',
  'https://api.hubapi.com@example.com/a',
  'https://api.hubapi.com:444/a',
  'https://API.hubapi.com/a',
  'https://example.com/https://api.hubapi.com/',
  '',
  'https://slots.example',
  'https://slots.example.com/available',
  'https://slots.example@example.com/available',
  'https://script.google.com/macros/s/abc/exec/',
  'https://script.google.com/macros/s/abc/exec2',
])('refuses %s as a mistake of ours, with all that go along', (url) => {
  const asked = platform(() => [response(200, ''), response(200, '')]);
  expect(() => webPort.fetchAll([GET, { ...GET, url }])).toThrow('not on the list');
  expect(asked).toEqual([]);
});

it.each(['https://slots.example/available', OWN.webApp, `${OWN.webApp}?inside=1`])(
  'reaches %s, which the script properties name',
  (url) => {
    const asked = platform(() => [response(200, '{}')]);
    expect(webPort.fetchAll([{ ...POST, url, follows: true }])).toEqual([{ status: 200, text: '{}' }]);
    expect(asked).toMatchObject([[{ url, followRedirects: true }]]);
  },
);

it('reaches neither relay nor web app while none is named', () => {
  const asked = platform(() => [response(200, '')]);
  properties({});
  for (const url of ['/available', 'https://slots.example/available', OWN.webApp, '']) {
    expect(() => webPort.fetchAll([{ ...GET, url }])).toThrow('not on the list');
  }
  expect(asked).toEqual([]);
});

it('waits', () => {
  const sleep = vi.fn();
  vi.stubGlobal('Utilities', { sleep });
  webPort.pause(1500);
  expect(sleep.mock.calls).toEqual([[1500]]);
});
