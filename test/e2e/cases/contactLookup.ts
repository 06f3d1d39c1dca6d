// telli's contact lookup from socket to file: npm start on the shipped example, through the relay.
import { expect } from 'vitest';
import { exampleFolder } from '../../support/localProcess.ts';
import { AS_USUAL, compared, NOW, post, rows, type Start } from './start.ts';

/** It knows the caller after a booking, and no caller without the key. */
export async function contactLookup(start: Start, odds = AS_USUAL): Promise<void> {
  const folder = exampleFolder();
  const origin = await start(['--data', folder, '--now', NOW]).ready();
  const lookup = { event: 'contact_lookup', phone_number: '+491711', to_number: '+49309' };
  const ask = async (key?: string) => {
    const response = await post(`${origin}/contact-lookup`, lookup, key);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    return response.text();
  };
  expect(await ask()).toBe('{"contact":null}');

  const caller = { contact_id: 1, contact_details: { name: 'José Müller 🙂', phone: '+49 171 1' } };
  const { available } = JSON.parse(await (await post(`${origin}/available`, caller)).text());
  const start_iso = available[0].start_iso;
  expect(await (await post(`${origin}/book`, { ...caller, start_iso })).text()).toBe('{"status":"success"}');

  expect(JSON.parse(await ask())).toEqual({
    contact: {
      ...{ first_name: 'José Müller', last_name: '🙂', phone_number: '+491711' },
      properties: { next_appointment: start_iso, service: expect.any(String), host: expect.any(String) },
    },
  });
  expect(await ask('forged')).toBe('{"contact":null}');
  expect((await fetch(`${origin}/contact-lookup`)).status).toBe(405);
  const lookups = rows(folder, 'Log').filter((row) => row[2] === 'contact_lookup');
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
