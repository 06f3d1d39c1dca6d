// Requests that are none: bodies, services and actions that are not understood, and tabs that are missing.
import { describe, expect, it } from 'vitest';
import { GONE, ics, JOSE, START } from '../../support/bookings.ts';
import { openWorld, TOKEN, type Way, type WorldOptions } from '../../support/world.ts';

describe.each<Way>(['bundle', 'in process'])('book, %s', (way) => {
  const world = (options: Omit<WorldOptions, 'way'> = {}) => openWorld({ way, ...options });

  it.each([
    ['no body', ''],
    ['no JSON', 'hello'],
    ['an array', '[]'],
    ['a number', '7'],
    ['deep nesting', '['.repeat(50_000)],
    ['deep nesting in a known key', `{"contact_details":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
    ['wrong types', '{"contact_id":{},"contact_details":[1],"contact":7,"start_iso":5}'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['a missing start', '{"contact_id":"c"}'],
    ['a start that is no time', '{"start_iso":"tomorrow"}'],
  ])('answers %s with a sentence, logs it and changes nothing else', async (_, body) => {
    const opened = world();
    const before = [ics(opened), opened.rows('Bookings').length];
    const answer = await opened.call('book', body);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ status: 'failed', reason: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(answer.json).not.toEqual(GONE);
    expect([ics(opened), opened.rows('Bookings').length]).toEqual(before);
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Outcome: 'failed', Auth: 'signature' })]);
  });

  it('does not know an unknown service, and never takes another one for it', async () => {
    const opened = world();
    const answer = await opened.call('book', { ...JOSE, start_iso: START }, { service: 'Massage' });
    expect(answer.json.reason).toBe('This kind of appointment is not in the appointment book.');
    expect(opened.rows('Log')[0]?.Reason).toContain('Massage');
  });

  it('answers an unknown action at the direct door', async () => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    const answer = await opened.direct({ action: 'cancel', token: TOKEN }, JOSE);
    expect(answer.json).toMatchObject({ status: 'failed' });
    expect(opened.rows('Log')).toEqual([
      expect.objectContaining({ Action: 'cancel', Auth: 'token', Outcome: 'failed' }),
    ]);
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no action %s, and logs it', async (action) => {
    const opened = world({ sheet: { settings: { 'Require signature': 'no' } } });
    expect((await opened.direct({ action, token: TOKEN }, JOSE)).json).toMatchObject({ status: 'failed' });
    expect(opened.rows('Log')).toEqual([expect.objectContaining({ Action: action, Outcome: 'failed' })]);
  });

  it.each(['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions'])(
    'answers failed while the tab %s is missing',
    async (tab) => {
      const opened = world({ sheet: { without: [tab] } });
      const answer = await opened.call('available', JOSE);
      expect(answer.json).toMatchObject({ available: [], status: 'failed' });
      expect(opened.rows('Log')[0]?.Reason).toContain(tab);
    },
  );
});
