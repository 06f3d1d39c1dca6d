// A phone call from socket to file, through a relay.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { book, call } from './caller.ts';
import { gained, type Instance } from './instance.ts';
import { compared, type Odds } from './odds.ts';

/** `door`: the relay's address. `contact_id`: of the first caller; the second has the next. */
export interface Through {
  readonly door: string;
  readonly contact_id: number;
}

/** It gets slots, books one, finds it gone, repeats it, and leaves event, booking and log behind. */
export async function phoneCall({ folder }: Instance, { door, contact_id }: Through, odds: Odds): Promise<void> {
  const [logged, booked] = [gained(folder, 'Log'), gained(folder, 'Bookings')];
  const caller = { contact_id, contact_details: { name: 'José Müller 🙂', phone: `0171 ${contact_id}` } };
  const { available } = await call(`${door}/available`, caller);
  expect(available.length).toBeGreaterThan(10);
  const start_iso = available[5]?.start_iso;

  expect(await book(door, { ...caller, start_iso })).toEqual({ status: 'success' });
  expect(await book(door, { ...caller, start_iso })).toEqual({ status: 'success' });
  expect(await call(`${door}/book`, { ...caller, start_iso }, 'forged')).toMatchObject({ status: 'failed' });
  const other = { contact_id: contact_id + 1, contact_details: { name: 'Ada' } };
  const { available: left } = await call(`${door}/available`, other);
  expect(await book(door, { ...other, start_iso: left[0]?.start_iso })).toEqual({ status: 'success' });

  const [booking, second, ...more] = booked();
  expect([booking?.[9], second?.[9], more]).toEqual([`${contact_id}`, `${contact_id + 1}`, []]);
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
  const log = logged().map((row) => row.slice(2, 6));
  const [shown, wanted] = compared(log, expected, odds);
  expect(shown).toEqual(wanted);
}
