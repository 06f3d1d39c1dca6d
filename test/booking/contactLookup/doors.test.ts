// The doors to a lookup, and requests that are none.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { recover } from '../../support/bookings.ts';
import { sign, TOKEN, type Way } from '../../support/world.ts';
import {
  AHEAD,
  AHEAD_BUSY,
  ask,
  CALLER,
  cacheKeys,
  LOOKUP,
  log,
  NOBODY,
  PAST,
  PHONE,
  SOON,
  withRows,
} from './support.ts';

describe.each<Way>(['bundle', 'in process'])('contact lookup, %s', (way) => {
  it.each([
    ['a forged signature', { signature: 'f'.repeat(64) }, 'bad signature'],
    ['the signature of another body', { signature: sign('{}') }, 'bad signature'],
    ['no signature', { signature: null }, 'none'],
  ])('refuses %s, logs it, and looks at no caller and no calendar', async (_, options, auth) => {
    const opened = withRows(way, [AHEAD], { 'anna@example.com': calendar(AHEAD_BUSY) });
    recover(opened); // It knows where the Log stands from then on.
    const cached = cacheKeys(opened);
    const answer = await opened.call('contact-lookup', LOOKUP, options);
    expect([answer.status, answer.text]).toEqual([200, NOBODY]);
    expect(opened.roundTrips().map(({ service }) => service)).not.toContain('Calendar');
    expect(cached.filter((key) => key.startsWith('callers'))).toEqual([]);
    expect(log(opened)).toEqual([expect.objectContaining({ Auth: auth, Outcome: 'refused' })]);
  });

  it('opens the direct door only while Require signature is no, and only to the token', async () => {
    const enter = async (settings: Record<string, string>, token: string) => {
      const opened = withRows(way, [PAST], {}, { settings });
      recover(opened);
      const { text } = await opened.direct({ action: 'contact_lookup', token }, LOOKUP);
      return [text === NOBODY, log(opened)[0]?.Auth, log(opened)[0]?.Outcome];
    };
    expect(await enter({ 'Require signature': 'no' }, TOKEN)).toEqual([false, 'token', 'success']);
    expect(await enter({ 'Require signature': 'no' }, 'other')).toEqual([true, 'bad token', 'refused']);
    expect(await enter({}, TOKEN)).toEqual([true, 'token', 'refused']);
  });

  it.each([
    ['', 'The request has no body.'],
    ['{', 'The body is not JSON.'],
    ['[]', 'The body is JSON, but not an object.'],
  ])('answers nobody to the body %j, and the Log says why', async (body, reason) => {
    const opened = withRows(way, [PAST]);
    expect(await ask(opened, body)).toBe(NOBODY);
    expect(log(opened)).toEqual([expect.objectContaining({ Outcome: 'failed', Reason: reason })]);
  });

  it('needs no service: that of the address does not matter, nor a faulty tab Services', async () => {
    const services = [{ Service: 'Visit', Minutes: 'long' }];
    const opened = withRows(way, [PAST], {}, { services });
    const { text } = await opened.call('contact-lookup', LOOKUP, { service: 'Nothing' });
    expect(JSON.parse(text).contact.first_name).toBe('José');
    expect(log(opened)[0]).toMatchObject({ Outcome: 'success', Service: '' });
  });

  const REASON = {
    en: 'This request asks who is calling. It cannot ask for times or book one.',
    de: 'Mit dieser Anfrage lässt sich nur erfragen, wer anruft. Zeiten anbieten oder buchen kann sie nicht.',
  };

  it.each([
    ['en', 'signature'],
    ['de', 'signature'],
    ['en', 'token'],
    ['de', 'token'],
  ] as const)('is no other request, nor is another a lookup (%s, %s)', async (Language, door) => {
    const opened = withRows(way, [PAST], {}, { settings: { Language, 'Require signature': 'no' } });
    const enter = (action: string, body: unknown) =>
      door === 'signature'
        ? opened.call(action, body)
        : opened.direct({ action: action.replace('-', '_'), token: TOKEN }, body);
    const failed = { status: 'failed', reason: REASON[Language] };
    expect((await enter('book', { ...LOOKUP, ...CALLER, start_iso: SOON })).json).toEqual(failed);
    expect((await enter('available', LOOKUP)).json).toEqual({ available: [], ...failed });
    const { event, ...without } = LOOKUP;
    for (const body of [
      without,
      { ...without, event: 'call_ended' },
      { ...CALLER, phone_number: PHONE, start_iso: SOON },
    ])
      expect((await enter('contact-lookup', body)).text).toBe(NOBODY);
    expect(opened.rows('Log').map((row) => [row.Auth, row.Outcome])).toEqual(Array(5).fill([door, 'failed']));
    expect(opened.rows('Log').every(({ Reason }) => Reason?.includes(event))).toBe(true);
    expect(opened.rows('Bookings')).toHaveLength(1);
    expect(opened.store.read('calendars/anna@example.com.ics')?.text).not.toContain('VEVENT');
  });
});
