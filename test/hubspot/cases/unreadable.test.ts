// Case 24: what HubSpot answers that cannot be read. It is never taken for a full calendar, and opens nothing.
import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { A, ADA, answering, B, C, D, GUESSES, HALF_HOUR_MS, monthOf, practice, SCOPES, trips } from './practice.ts';

const ALL = { at: 'availability', times: 99 } as const;
const PAGE = '<!DOCTYPE html><html><body>Sign in</body></html>';
const IN_MONTH = { startMillisUtc: Date.parse(B), endMillisUtc: Date.parse(B) + HALF_HOUR_MS };

/** A month with this beside or in place of its only start. */
function bucket(more: object): object {
  const whole = { meetingDurationMillis: HALF_HOUR_MS, availabilities: [IN_MONTH], ...more };
  return { linkAvailability: { linkAvailabilityByDuration: { [String(HALF_HOUR_MS)]: whole } }, allUsersBusyTimes: [] };
}

describe.each(GUESSES)('24, $guesses', ({ switches }) => {
  async function isFailed(opened: ReturnType<typeof practice>, reason: RegExp, outcome = 'error') {
    const { json } = await opened.available();
    expect(json).toEqual({ available: [], status: 'failed', reason: expect.stringMatching(/\S/) });
    expect(opened.lastLog()).toMatchObject({ Outcome: outcome, Reason: expect.stringMatching(reason) });
    // HubSpot's months are asked for by one round trip, or once more.
    expect(trips(opened).filter((trip) => trip.startsWith('UrlFetchApp.')).length).toBeLessThanOrEqual(2);
  }

  it.each<readonly [FaultName, number, RegExp]>([
    ['unauthorized', 2, /401/],
    ['missing-scopes', 2, /403.*scheduler\.meetings\.meeting-link\.read/],
    ['unknown-slug', 2, /404/],
    ['rate-limit', 2, /429.*TEN_SECONDLY_ROLLING/],
    ['rate-limit-day', 2, /429.*DAILY/],
    ['rate-limit-second', 4, /429.*SECONDLY/],
    ['unavailable', 4, /503/],
    ['bad-gateway', 4, /502/],
    ['gateway-timeout', 4, /504/],
    ['origin-timeout', 4, /524/],
    ['locked', 4, /423/],
    ['migration', 2, /477/],
    ['error-before', 2, /500/],
    ['html', 2, /\S/],
    ['empty-object', 2, /\S/],
    ['truncated', 2, /\S/],
  ])('%s: the service answers failed after %i requests for months', async (fault, requests, reason) => {
    const opened = practice({ switches });
    opened.levers.fail(fault, ALL);
    await isFailed(opened, reason);
    expect(opened.asked('availability')).toHaveLength(requests);
  });

  it('a fetch that throws', async () => {
    const opened = practice({ switches });
    opened.levers.fail('thrown', ALL);
    await isFailed(opened, /\S/);
  });

  it.each<readonly [string, FaultName]>([
    ['before the form is known', 'unauthorized'],
    ['in German', 'html'],
  ])('a form that cannot be read, %s', async (where, fault) => {
    const opened = practice({ switches, settings: { Language: where === 'in German' ? 'de' : 'en' } });
    opened.levers.fail(fault, { at: 'information', times: 99 });
    await isFailed(opened, /\S/);
  });

  it('month 1 alone', async () => {
    const opened = practice({ switches });
    opened.levers.fail('error-before', { at: 'availability', after: 1, times: 99 });
    await isFailed(opened, /500/);
  });

  it('one failure, and then the answer: the times are offered', async () => {
    for (const fault of ['unavailable', 'thrown', 'rate-limit-second'] as const) {
      const opened = practice({ switches });
      opened.levers.fail(fault, { at: 'availability' });
      expect(await opened.starts()).toEqual([A, B, C, D]);
    }
  });

  it('times that were read before are not told again', async () => {
    const opened = practice({ switches });
    expect(await opened.starts()).toEqual([A, B, C, D]);
    opened.levers.fail('unavailable', ALL);
    await isFailed(opened, /503/);
  });

  it.each<readonly [string, object | string]>([
    ['a page', PAGE],
    ['an empty object', {}],
    ['a list', []],
    ['a start as text', bucket({ availabilities: [IN_MONTH, { ...IN_MONTH, startMillisUtc: '1805875200000' }] })],
    ['a start that is half a number', bucket({ availabilities: [{ ...IN_MONTH, startMillisUtc: 1805875200000.5 }] })],
    ['an end too early', bucket({ availabilities: [IN_MONTH, { ...IN_MONTH, endMillisUtc: Date.parse(B) }] })],
    ['no end', bucket({ availabilities: [{ startMillisUtc: Date.parse(A) }] })],
    ['another length than its key says', bucket({ meetingDurationMillis: 3600000 })],
    ['null among the starts', bucket({ availabilities: [IN_MONTH, null] })],
    ['no list of starts', bucket({ availabilities: 'none' })],
    ['no buckets', { linkAvailability: { linkAvailabilityByDuration: [] }, allUsersBusyTimes: [] }],
    ['availability as text', { linkAvailability: 'none', allUsersBusyTimes: [] }],
  ])('%s in one month makes the whole unreadable', async (_, month) => {
    const opened = practice({ switches });
    answering(opened.levers, 'availability', monthOf(A), month);
    await isFailed(opened, /\S/);
  });

  it('an empty bucket, or none, is nothing free', async () => {
    const none = { linkAvailability: { linkAvailabilityByDuration: {} }, allUsersBusyTimes: [] };
    const opened = practice({ switches });
    answering(opened.levers, 'availability', none, bucket({ availabilities: [] }));
    const { json } = await opened.available();
    expect(json.status).not.toBe('failed');
    expect(json.available).toEqual([]);
    expect(opened.lastLog()).toMatchObject({ Outcome: 'success', Slots: '0' });
    answering(opened.levers, 'availability', none, monthOf(D));
    expect(await opened.starts()).toEqual([D]);
  });

  it.each<FaultName>(['unauthorized', 'missing-scopes', 'html', 'unavailable', 'rate-limit', 'thrown'])(
    '%s before a booking: nothing is booked, and the slot is not said to be gone',
    async (fault) => {
      const opened = practice({ switches });
      opened.levers.fail(fault, ALL);
      const answer = await opened.book(ADA, A);
      expect(answer.status).toBe('failed');
      expect(answer.reason).not.toMatch(/no longer available/);
      expect(opened.posts()).toEqual([]);
      expect(opened.lastLog().Outcome).toBe('error');
    },
  );

  it.each<readonly [FaultName, RegExp, string]>([
    ['unauthorized', /401/, 'failed'],
    ['missing-scopes', /403/, 'failed'],
    ['unknown-slug', /404/, 'failed'],
    ['rate-limit', /429/, 'error'],
    ['locked', /423/, 'error'],
    ['migration', /477/, 'error'],
  ])(
    '%s to the booking itself: nothing is booked, one request, and the next may try',
    async (fault, reason, outcome) => {
      const opened = practice({ switches });
      opened.levers.fail(fault);
      const answer = await opened.book(ADA, A);
      expect(answer.status).toBe('failed');
      expect(answer.reason).not.toMatch(/no longer available|not confirmed/);
      expect(opened.lastLog()).toMatchObject({ Outcome: outcome, Reason: expect.stringMatching(reason) });
      expect(opened.posts()).toHaveLength(1);
      expect((await opened.book(ADA, A)).status).toBe('success');
    },
  );
});

describe('24: a key', () => {
  it('that lacks the scope to read links is told of by name', async () => {
    const opened = practice({ scopes: SCOPES.slice(1) });
    await opened.available();
    expect(opened.lastLog()).toMatchObject({
      Outcome: 'error',
      Reason: expect.stringContaining('scheduler.meetings.meeting-link.read'),
    });
  });

  it.each(['en', 'de'])('that is not there fails the service, and HubSpot is asked nothing (%s)', async (language) => {
    const opened = practice({ key: null, settings: { Language: language } });
    expect((await opened.available()).json).toMatchObject({ available: [], status: 'failed' });
    expect((await opened.book(ADA, A)).reason).not.toMatch(/no longer available/);
    expect(opened.lastLog()).toMatchObject({ Outcome: 'failed', Reason: expect.stringMatching(/HubSpot/) });
    expect(opened.levers.requests).toEqual([]);
    expect((await opened.starts('Visit')).length).toBeGreaterThan(0);
  });

  it('that HubSpot no longer takes is told of', async () => {
    const opened = practice({ key: 'pat-eu1-99999999-1111-2222-3333-444444444444' });
    await opened.available();
    expect(opened.lastLog()).toMatchObject({ Outcome: 'error', Reason: expect.stringContaining('401') });
  });
});
