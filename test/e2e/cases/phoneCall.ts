// A phone call from socket to file: npm start on the shipped example, telli's requests through the relay.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { exampleFolder } from '../../support/localProcess.ts';
import { AS_USUAL, compared, NOW, post, rows, type Start } from './start.ts';

export const CONTACT = { contact_id: 4711, contact_details: { name: 'José Müller 🙂', phone: '0171 1' } };

interface Answer {
  readonly available: readonly { readonly start_iso: string }[];
  readonly status?: string;
  readonly reason?: string;
}

export async function call(url: string, body: unknown, key?: string): Promise<Answer> {
  const response = await post(url, body, key);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

/** As a caller does who is asked to ask for the same time again. */
async function bookAsAsked(origin: string, body: unknown): Promise<Answer> {
  const answer = await call(`${origin}/book`, body);
  return answer.reason?.endsWith('Please ask for the same time again.') ? call(`${origin}/book`, body) : answer;
}

/** It gets slots, books one, finds it gone, repeats it, and leaves event, booking and log behind. */
export async function phoneCall(start: Start, odds = AS_USUAL): Promise<void> {
  const folder = exampleFolder();
  const origin = await start(['--data', folder, '--now', NOW]).ready();
  const { available } = await call(`${origin}/available`, CONTACT);
  expect(available.length).toBeGreaterThan(10);
  const start_iso = available[5]?.start_iso;

  expect(await bookAsAsked(origin, { ...CONTACT, start_iso })).toEqual({ status: 'success' });
  expect(await bookAsAsked(origin, { ...CONTACT, start_iso })).toEqual({ status: 'success' });
  expect(await call(`${origin}/book`, { ...CONTACT, start_iso }, 'forged')).toMatchObject({ status: 'failed' });
  const other = { contact_id: 4712, contact_details: { name: 'Ada' } };
  const { available: left } = await call(`${origin}/available`, other);
  expect(await bookAsAsked(origin, { ...other, start_iso: left[0]?.start_iso })).toEqual({ status: 'success' });

  const [booking, second, ...more] = rows(folder, 'Bookings');
  expect([second?.[2], more]).toEqual([expect.any(String), []]);
  const calendar = booking?.[2] === 'Anna Berger' ? 'anna' : 'ben';
  const ics = readFileSync(join(folder, 'calendars', `${calendar}@praxis.example.ics`), 'utf8');
  expect(ics.split(booking?.[11] ?? '?')).toHaveLength(2);
  const expected = [
    ['available', 'First visit', 'signature', 'success'],
    ['book', 'First visit', 'signature', 'success'],
    ['book', 'First visit', 'signature', 'success'],
    ['book', '', 'bad signature', 'refused'],
    ['available', 'First visit', 'signature', 'success'],
    ['book', 'First visit', 'signature', 'success'],
  ];
  const log = rows(folder, 'Log').map((row) => row.slice(2, 6));
  const [shown, wanted] = compared(log, expected, odds);
  expect(shown).toEqual(wanted);
}
