// A team with more free time than a load run can book, as a data folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../local/command/atEnd.ts';
import { documents } from '../../worlds/sheet.ts';

const HOSTS = 12;
export const BUFFER_AFTER_MINUTES = 5;

/**
 * Twelve hosts, open day and night for three weeks: some 18,000 appointments fit. Forty starts are offered, spread over all that is free.
 * The folder is new, and removed when the command ends.
 */
export function teamFolder(): string {
  const folder = temporaryFolder('load');
  for (const [name, text] of Object.entries(team())) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function team(): Readonly<Record<string, string>> {
  const hosts = Array.from({ length: HOSTS }, (_, at) => ({
    Host: `Host ${at + 1}`,
    Calendar: `host${at + 1}@example.com`,
  }));
  const service = { Service: 'Visit', Minutes: '15', Every: '20', 'Book ahead': '20 days' };
  return documents({
    settings: { 'Offers per answer': '40', 'Spread offers': 'yes' },
    services: [{ ...service, 'Buffer after': String(BUFFER_AFTER_MINUTES) }],
    hosts,
    weeklyHours: [{ Days: 'Every day', From: '00:00', To: '24:00' }],
  });
}
