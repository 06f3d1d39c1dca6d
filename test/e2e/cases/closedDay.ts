// A person closes a day in the Sheet while callers are on the phone: that day is not booked any more.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { book, call } from './caller.ts';
import { gained, type Instance } from './instance.ts';

const DAY = '2027-03-24';
const CALLER = { contact_id: 3000, contact_details: { name: 'Ada' } };

/** Whether the next caller still hears times of that day. No instance may book one. */
export async function closedDay({ origin, folder }: Instance): Promise<{ readonly isOfferedStill: boolean }> {
  const booked = gained(folder, 'Bookings');
  const startsOfDay = async () => {
    const { available } = await call(`${origin}/available`, CALLER);
    return available.map(({ start_iso }) => start_iso).filter((one) => one.startsWith(DAY));
  };
  const [first] = await startsOfDay();
  expect(first).toBeDefined();
  // The first call notes the tabs, and leaves the cache to this one.
  expect(await startsOfDay()).toContain(first);

  const file = join(folder, 'sheet', 'Exceptions.csv');
  const end = readFileSync(file, 'utf8').endsWith('\n') ? '' : '\r\n';
  appendFileSync(file, `${end}${DAY},,,,,Closed while callers were on the phone\r\n`);

  const isOfferedStill = (await startsOfDay()).length > 0;
  const reason = 'Appointment slot is no longer available';
  expect(await book(origin, { ...CALLER, start_iso: first })).toEqual({ status: 'failed', reason });
  expect(booked()).toEqual([]);
  return { isOfferedStill };
}
