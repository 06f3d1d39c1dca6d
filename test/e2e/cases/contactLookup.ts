// telli's contact lookup from socket to file, through the relay.
import { expect } from 'vitest';
import { book, call, post } from './caller.ts';
import { gained, type Instance } from './instance.ts';
import { compared, type Odds } from './odds.ts';

/** It knows the caller after a booking, and no caller without the key. */
export async function contactLookup({ origin, folder }: Instance, odds: Odds): Promise<void> {
  const logged = gained(folder, 'Log');
  const lookup = { event: 'contact_lookup', phone_number: '+491722000', to_number: '+49309' };
  const ask = async (key?: string) => {
    const response = await post(`${origin}/contact-lookup`, lookup, key);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    return response.text();
  };
  expect(await ask()).toBe('{"contact":null}');

  const caller = { contact_id: 2000, contact_details: { name: 'José Müller 🙂', phone: '+49 172 2000' } };
  const start_iso = (await call(`${origin}/available`, caller)).available[0]?.start_iso;
  expect(await book(origin, { ...caller, start_iso })).toEqual({ status: 'success' });

  expect(JSON.parse(await ask())).toEqual({
    contact: {
      ...{ first_name: 'José Müller', last_name: '🙂', phone_number: '+491722000' },
      properties: { next_appointment: start_iso, service: expect.any(String), host: expect.any(String) },
    },
  });
  expect(await ask('forged')).toBe('{"contact":null}');
  expect((await fetch(`${origin}/contact-lookup`)).status).toBe(405);
  const lookups = logged().filter((row) => row[2] === 'contact_lookup');
  const log = lookups.map(([, , , , auth = '', outcome = '', reason = '']) => [auth, outcome, reason]);
  const expected = [
    ['signature', 'success', 'No booking carries this number.'],
    ['signature', 'success', ''],
    [
      'bad signature',
      'refused',
      "The signature does not match telli's API key. If the key was changed, run Slotsheet > Set up.",
    ],
  ];
  const [shown, wanted] = compared(log, expected, odds);
  expect(shown).toEqual(wanted);
}
