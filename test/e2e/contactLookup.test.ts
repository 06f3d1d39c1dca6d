// telli's contact lookup from socket to file: npm start on the shipped example, through the relay.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

const NOW = '2027-03-22T07:00:00Z'; // a Monday, one week before summer time begins in Berlin

function post(url: string, body: unknown, key = 'demo-key'): Promise<Response> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return fetch(url, { method: 'POST', body: text, headers: { 'x-telli-signature': signature } });
}

describe('a contact lookup', () => {
  it('knows the caller after a booking, and no caller without the key', async () => {
    const folder = exampleFolder();
    const origin = await startLocal(['--port', '0', '--data', folder, '--now', NOW]).ready();
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
    const log = parseCsv(readFileSync(join(folder, 'sheet', 'Log.csv'), 'utf8')).slice(1);
    expect(log.filter((row) => row[2] === 'contact_lookup').map((row) => row.slice(4, 7))).toEqual([
      ['signature', 'success', 'No booking carries this number.'],
      ['signature', 'success', ''],
      ['bad signature', 'refused', expect.stringContaining('signature')],
    ]);
  });
});
