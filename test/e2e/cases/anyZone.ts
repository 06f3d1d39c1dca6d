// The same answers with the process in any time zone.
import { expect } from 'vitest';
import { book, call } from './caller.ts';
import { gained, type Instance } from './instance.ts';

/** Of instances whose processes have different zones, and where nothing was booked yet. */
export async function sameInAnyZone(instances: readonly Instance[]): Promise<void> {
  const answers = [];
  for (const { origin, folder } of instances) {
    const booked = gained(folder, 'Bookings');
    const caller = { contact_id: 1000, contact_details: { name: 'Zoë' } };
    const offered = await call(`${origin}/available`, caller);
    const answer = await book(origin, { ...caller, start_iso: offered.available.at(-1)?.start_iso });
    answers.push({ offered, answer, row: booked()[0]?.slice(0, 6) });
  }
  expect(answers[0]?.answer).toEqual({ status: 'success' });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
}
