// telli's address without the relay: the body comes to Google as it is.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXEC_PATH } from '../../../local/http/webApp.ts';
import { exampleFolder } from '../../support/localProcess.ts';
import { NOW, rows, type Start } from './start.ts';

/** What the caller hears of a booking, and the names in Bookings. */
export async function directDoor(start: Start): Promise<{ status: string; names: (string | undefined)[] }> {
  const folder = exampleFolder();
  const settings = join(folder, 'sheet', 'Settings.csv');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('Require signature,yes', 'Require signature,no'));
  const origin = await start(['--data', folder, '--now', NOW, '--token', 'link-token']).ready();
  const ask = async (action: string, more: object) => {
    const caller = { contact_id: 4711, contact_details: { name: 'José Müller 🙂' }, ...more };
    const url = `${origin}${EXEC_PATH}?token=link-token&action=${action}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(caller) });
    return JSON.parse(await answer.text()) as { status: string };
  };
  // Anna works on Thursday from 14:00 to 20:00 in Berlin, which is an hour ahead of UTC.
  const { status } = await ask('book', { start_iso: '2027-03-25T14:00:00Z' });
  return { status, names: rows(folder, 'Bookings').map((cells) => cells[6]) };
}
