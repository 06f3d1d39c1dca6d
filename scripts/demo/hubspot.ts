// What a call for a service behind a HubSpot link leaves at HubSpot's stand-in, and what it means if a booking fails there.

import { hubspotFiles } from '../../local/hubspot/files.ts';
import { serviceRows } from '../../local/start/linked.ts';
import { createFileStore } from '../../local/store/files.ts';
import { nameKey } from '../../src/sheet/text.ts';
import type { Fields } from './line.ts';
import { showAdded, textOf } from './log.ts';
import { heading, printTable, say, spoken } from './transcript.ts';

/** Whether HubSpot books the service; undefined = the first one. */
export function isLinked(dataDir: string, service: string | undefined): boolean {
  const rows = serviceRows(createFileStore(dataDir));
  const asked = service === undefined ? rows[0] : rows.find(({ name }) => nameKey(name) === nameKey(service));
  return asked?.isLinked ?? false;
}

export function showMeeting(dataDir: string, startMs: number, email: string): void {
  const { contacts, meetings } = hubspotFiles(createFileStore(dataDir)).state();
  const contact = contacts.find(({ properties }) => properties.email === email);
  const meeting = meetings.find(({ contactId, start }) => contactId === contact?.id && Date.parse(start) === startMs);
  if (contact === undefined || meeting === undefined) return;
  heading('The meeting in hubspot/state.json');
  printTable([
    ['Id', meeting.id],
    ['Contact', `${contact.id}, ${email}`],
    ['Start', spoken(startMs)],
    ['End', spoken(Date.parse(meeting.end))],
    ['Outcome', meeting.outcome],
  ]);
}

/**
 * Tells what a caller hears. A fault of HubSpot's is no failure of Slotsheet, but the rest of the call is not played, so the
 * exit code is 1.
 */
export function endAtFault(
  { status, reason }: Fields,
  log: readonly (readonly string[])[],
  alreadyThere: number,
): void {
  const logged = textOf(log.at(-1)?.[log[0]?.indexOf('Reason') ?? -1]);
  say('Slotsheet', `${status}.`);
  say('Agent', String(reason));
  say('Demo', `HubSpot’s stand-in did not book this, or its answer got lost. The Log says: “${logged}”`);
  say('Demo', 'With --hubspot-fault at npm start this is what a caller hears. The call ends here.');
  showAdded(log, alreadyThere);
  process.exitCode = 1;
}
