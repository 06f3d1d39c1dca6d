// A person closes a day in the Sheet while callers are on the phone: that day is not booked any more.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { exampleFolder } from '../../support/localProcess.ts';
import { CONTACT, call } from './phoneCall.ts';
import { NOW, rows, type Start } from './start.ts';

const DAY = '2027-03-24';

/** Whether the next caller still hears times of that day. No instance may book one. */
export async function closedDay(start: Start): Promise<{ readonly isOfferedStill: boolean }> {
  const folder = exampleFolder();
  const origin = await start(['--data', folder, '--now', NOW]).ready();
  const startsOfDay = async () => {
    const { available } = await call(`${origin}/available`, CONTACT);
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
  const booked = await call(`${origin}/book`, { ...CONTACT, start_iso: first });
  expect(booked).toEqual({ status: 'failed', reason: 'Appointment slot is no longer available' });
  expect(rows(folder, 'Bookings')).toEqual([]);
  return { isOfferedStill };
}
