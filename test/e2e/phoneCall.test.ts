// A phone call from socket to file: npm start on the shipped example, telli's requests through the relay.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import { exampleFolder, startLocal } from '../support/localProcess.ts';

const NOW = '2027-03-22T07:00:00Z'; // a Monday, one week before summer time begins in Berlin
const CONTACT = { contact_id: 4711, contact_details: { name: 'José Müller 🙂', phone: '0171 1' } };

interface Answer {
  readonly available: readonly { readonly start_iso: string }[];
  readonly status?: string;
}

async function call(url: string, body: unknown, key = 'demo-key'): Promise<Answer> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', key).update(text).digest('hex');
  const response = await fetch(url, { method: 'POST', body: text, headers: { 'x-telli-signature': signature } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

function rows(folder: string, tab: string): string[][] {
  return parseCsv(readFileSync(join(folder, 'sheet', `${tab}.csv`), 'utf8')).slice(1);
}

describe('a phone call', () => {
  it('gets slots, books one, finds it gone, repeats it, and leaves event, booking and log behind', async () => {
    const folder = exampleFolder();
    const origin = await startLocal(['--port', '0', '--data', folder, '--now', NOW]).ready();
    const { available } = await call(`${origin}/available`, CONTACT);
    expect(available.length).toBeGreaterThan(10);
    const start_iso = available[5]?.start_iso;

    expect(await call(`${origin}/book`, { ...CONTACT, start_iso })).toEqual({ status: 'success' });
    expect(await call(`${origin}/book`, { ...CONTACT, start_iso })).toEqual({ status: 'success' });
    expect(await call(`${origin}/book`, { ...CONTACT, start_iso }, 'forged')).toMatchObject({ status: 'failed' });

    const [booking, ...more] = rows(folder, 'Bookings');
    expect(more).toEqual([]);
    const calendar = booking?.[2] === 'Anna Berger' ? 'anna' : 'ben';
    const ics = readFileSync(join(folder, 'calendars', `${calendar}@praxis.example.ics`), 'utf8');
    expect(ics.split(booking?.[11] ?? '?')).toHaveLength(2);
    expect(rows(folder, 'Log').map((row) => row.slice(2, 6))).toEqual([
      ['available', expect.any(String), 'signature', 'success'],
      ['book', expect.any(String), 'signature', 'success'],
      ['book', expect.any(String), 'signature', 'success'],
      ['book', '', 'bad signature', 'refused'],
    ]);
  });

  it('gives the same answers with the process in any time zone', async () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
    const answers = [];
    for (const TZ of zones) {
      const folder = exampleFolder();
      const origin = await startLocal(['--port', '0', '--data', folder, '--now', NOW], { TZ }).ready();
      const offered = await call(`${origin}/available`, CONTACT);
      const booked = await call(`${origin}/book`, { ...CONTACT, start_iso: offered.available.at(-1)?.start_iso });
      answers.push({ offered, booked, row: rows(folder, 'Bookings')[0]?.slice(0, 6) });
    }
    expect(answers[0]?.booked).toEqual({ status: 'success' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
});
