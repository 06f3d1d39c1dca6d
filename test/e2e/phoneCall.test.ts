// A phone call through npm start, and the same with the process in other zones.
import { describe, expect, it } from 'vitest';
import { exampleFolder, startLocal } from '../support/localProcess.ts';
import { CONTACT, call, phoneCall } from './cases/phoneCall.ts';
import { NOW, rows } from './cases/start.ts';

describe('a phone call', () => {
  it('gets slots, books one, finds it gone, repeats it, and leaves event, booking and log behind', () =>
    phoneCall((args) => startLocal([...args, '--port', '0'])));

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
