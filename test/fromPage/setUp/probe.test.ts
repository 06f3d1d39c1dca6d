// Whether a relay stands at the address that a person has typed.
import { expect, it } from 'vitest';
import { PageProblem } from '../../../src/fromPage/fromPage.ts';
import type { PagePorts } from '../../../src/fromPage/pagePorts.ts';
import { probeRelay } from '../../../src/fromPage/setUp/probe.ts';
import type { WebAnswer } from '../../../src/ports/web.ts';

function probe(typed: string, answer: WebAnswer, locale = 'en') {
  const asked: string[] = [];
  const ui = {
    personLocale: () => locale,
    spreadsheetLocale: () => 'fr_FR',
    probe(url: string) {
      asked.push(url);
      return answer;
    },
  };
  // Nothing else is asked for.
  return { ...probeRelay({ ui } as unknown as PagePorts, typed), asked };
}

const ANSWER = { status: 405, text: '' };

it.each([
  ['https://slots.example', 'https://slots.example/available'],
  [' https://slots.example/ ', 'https://slots.example/available'],
  ['https://slots.example/practice/book', 'https://slots.example/practice/available'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787/available'],
])('asks %j at %s, where a relay answers 405', (typed, url) => {
  expect(probe(typed, ANSWER)).toEqual({ ok: true, sentence: 'The relay answers.', asked: [url] });
});

it('says so where something else answers, or nothing', () => {
  expect(probe('https://slots.example', { status: 200, text: '<html>' })).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('200 in place of 405'),
  });
  expect(probe('https://slots.example', { failed: 'DNS error' }, 'de')).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('Dort antwortet nichts.'),
  });
});

it.each([
  '',
  ' ',
  'slots.example',
  'http://slots.example',
  'https://a@slots.example',
  'https://slots.example?x',
  'https:///x',
])('asks nothing for %j', (typed) => {
  expect(() => probe(typed, ANSWER)).toThrow(PageProblem);
});
