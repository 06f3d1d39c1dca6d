// What a key may do, by answers to questions without an effect.
import { describe, expect, it } from 'vitest';
import type { ApiAnswer } from '../../src/hubspot/answer.ts';
import { keyProbes, readProbes } from '../../src/hubspot/keyProbe.ts';
import { json, LOST } from './support.ts';

const LINKS = json(200, {
  total: 1,
  results: [{ id: '77', slug: 'praxis/demo', name: 'Demo', type: 'ROUND_ROBIN_CALENDAR', organizerUserId: '3' }],
});
const BAD = json(400, { category: 'VALIDATION_ERROR' });
const NONE = json(404, { category: 'OBJECT_NOT_FOUND' });
const FORBIDDEN = json(403, { category: 'MISSING_SCOPES' });
const GOOD = [LINKS, BAD, NONE, NONE, NONE];
const PROBES = keyProbes({ tickets: true });

function withAnswer(at: number, answer: ApiAnswer) {
  return readProbes(
    PROBES,
    GOOD.map((good, index) => (index === at ? answer : good)),
  );
}

it('asks for nothing that exists', () => {
  expect(PROBES.map(({ request }) => [request.method, request.path.split('?')[0], request.body])).toEqual([
    ['GET', '/scheduler/2026-09/meetings/meeting-links', null],
    ['POST', '/scheduler/2026-09/meetings/meeting-links/book', {}],
    ['GET', '/crm/objects/2026-09/contacts/0', null],
    ['PATCH', '/crm/objects/2026-09/contacts/0', { properties: {} }],
    ['GET', '/crm/objects/2026-09/tickets/0', null],
  ]);
  expect(keyProbes({ tickets: false })).toHaveLength(4);
});

it('finds a key with all scopes, and the links', () => {
  expect(readProbes(PROBES, GOOD)).toEqual({
    kind: 'read',
    missing: [],
    unclear: [],
    links: [{ slug: 'praxis/demo', name: 'Demo', type: 'ROUND_ROBIN_CALENDAR' }],
  });
});

describe('a scope is missing', () => {
  it.each([
    [0, 'scheduler.meetings.meeting-link.read'],
    [1, 'crm.objects.contacts.write'],
    [2, 'crm.objects.contacts.read'],
    [3, 'crm.objects.contacts.write'],
    [4, 'tickets'],
  ])('after a 403 to question %i', (at, scope) => {
    expect(withAnswer(at, FORBIDDEN)).toMatchObject({ missing: [scope], unclear: [] });
  });

  it('and named once', () => {
    const answers = [FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN];
    expect(readProbes(PROBES, answers)).toMatchObject({
      missing: [
        'scheduler.meetings.meeting-link.read',
        'crm.objects.contacts.write',
        'crm.objects.contacts.read',
        'tickets',
      ],
      links: null,
    });
  });
});

it('knows a wrong key by a 401', () => {
  expect(withAnswer(2, json(401, { category: 'INVALID_AUTHENTICATION' }))).toMatchObject({ kind: 'keyWrong' });
});

describe('it is unclear', () => {
  it.each([
    ['no answer', LOST],
    ['503', json(503, {})],
    ['429', json(429, {})],
    ['a contact 0', json(200, { id: '0' })],
  ])('after %s', (_, answer) => {
    expect(withAnswer(2, answer)).toMatchObject({
      missing: [],
      unclear: [{ scope: 'crm.objects.contacts.read' }],
    });
  });

  it('where answers are missing', () => {
    expect(readProbes(PROBES, [])).toMatchObject({ kind: 'read', missing: [], links: null });
  });

  it('which links there are, if their list cannot be read', () => {
    expect(withAnswer(0, json(200, {}))).toMatchObject({ missing: [], links: null });
  });
});
