// A person who did not allow one of the permissions: each page tells which, and what to do, and never Google's exception.
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { SCOPES } from '../../src/google/scopes.ts';
import { documents } from '../../worlds/sheet.ts';

const AUTH = 'https://www.googleapis.com/auth/';
const NAMES = SCOPES.map((scope) => scope.slice(AUTH.length));
const RAW = /Exception(?!s\b)|not sufficient|insufficient|TypeError/;
const BOOKED = {
  ...{ 'Booked at': '2027-03-14 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked' },
  ...{ Start: '2027-03-16 09:00 +01:00', End: '2027-03-16 09:30 +01:00', 'Event id': `slot${'a'.repeat(40)}` },
};

/** What each page asks first; Try a call also what its first button asks. */
const FIRST: readonly (readonly [call: string, ...args: string[]])[] = [
  ['setUp.state'],
  ['hours.read', '', ''],
  ['check.all'],
  ['preview.week', '', ''],
  ['try.state'],
  ['try.available', 'Visit', 'inside'],
  ['bookings.bringInLine'],
  ['erase.find', 'Ada'],
  ['addresses.read'],
  ['hubspotKey.state'],
  ['voiceAgents.state'],
  ['help.state'],
];

function open(refused: string, locale = 'en') {
  const store = createMemoryStore(documents({ bookings: [BOOKED] }));
  const properties = { spreadsheetId: 'local', telliKey: 'key', insideKey: 'inside' };
  const clock = { nowMs: () => Date.UTC(2027, 2, 15, 8) };
  const runtime = createRuntime({ store, properties, clock, scriptFolder: 'dist' });
  const user = { email: 'owner@example.com', locale, refusedScopes: [AUTH + refused] };
  return (call: string, ...args: readonly string[]) =>
    String(runtime.execute('fromPage', [call, JSON.stringify(args)], { page: true, user }));
}

const problem = (missing: string) =>
  `Google was not told to allow this. Missing: ${missing} Allow it on Google’s page, every box ticked, then try again: https://script.google.com/macros/s/local/authorize`;
const SHEET = problem('spreadsheets: nothing can be read or written.');
const FREE_BUSY = problem('calendar.freebusy: no time can be offered.');
const EVENTS = problem('calendar.events: nothing can be booked.');

/** The problem in place of the answer. */
const STOPS: Readonly<Record<string, Record<string, string>>> = {
  spreadsheets: Object.fromEntries(
    [
      'setUp.state',
      'hours.read',
      'check.all',
      'preview.week',
      'try.state',
      'try.available',
      'addresses.read',
      'erase.find',
    ].map((call) => [call, SHEET]),
  ),
  'calendar.freebusy': { 'preview.week': FREE_BUSY, 'try.available': FREE_BUSY },
};

// Without these callers hear no time, or nothing is booked.
const NEEDED = new Set(['calendar.freebusy', 'calendar.events']);

describe.each(NAMES)('without %s', (name) => {
  it.each(FIRST)('%s answers, or names the permission', (call, ...args) => {
    const text = open(name)(call, ...args);
    expect(text).not.toMatch(RAW);
    const told = JSON.parse(text);
    const stop = STOPS[name]?.[call];
    if (stop !== undefined) expect(told).toEqual({ problem: stop });
    else expect(told).toHaveProperty('answer');
  });
});

it.each(NAMES.filter((name) => name !== 'spreadsheets'))('Set up and Check name %s', (name) => {
  const ask = open(name);
  const [missing] = JSON.parse(ask('setUp.state')).answer.missingScopes;
  expect(missing).toEqual({ name, without: expect.stringMatching(/\.$/) });
  expect(JSON.parse(ask('check.all')).answer.probes).toContainEqual({
    ...{ name: 'Permissions', result: NEEDED.has(name) ? 'fail' : 'warn' },
    sentence: `Not given: ${name}.`,
    fix: 'Choose Set up in the Sheet’s menu, and allow it on Google’s page, every box ticked.',
  });
});

it.each([
  ['calendar.events', EVENTS],
  ['spreadsheets', SHEET],
])('Bring Bookings in line says what it could not do without %s', (name, sentence) => {
  expect(JSON.parse(open(name)('bookings.bringInLine')).answer.sentences.at(-1)).toBe(sentence);
});

it('a test call that cannot book names the permission', () => {
  const ask = open('calendar.events');
  const { token, starts } = JSON.parse(ask('try.available', 'Visit', 'inside')).answer;
  expect(JSON.parse(ask('try.book', 'Visit', starts[0].iso, 'inside', token))).toEqual({ problem: EVENTS });
});

it('Check says that it does not know of the triggers', () => {
  expect(JSON.parse(open('script.scriptapp')('check.all')).answer.probes).toContainEqual({
    ...{ name: 'Triggers', result: 'warn' },
    sentence: 'Google does not tell which there are, for want of a permission.',
    fix: expect.stringMatching(/^Choose Set up/),
  });
});

it('says it in German', () => {
  expect(JSON.parse(open('calendar.freebusy', 'de')('preview.week', '', ''))).toEqual({
    problem:
      'Google wurde das nicht erlaubt. Es fehlt: calendar.freebusy: Es lässt sich keine Zeit anbieten. Erlauben Sie es auf der Seite von Google, mit allen Häkchen, und versuchen Sie es dann noch einmal: https://script.google.com/macros/s/local/authorize',
  });
});
