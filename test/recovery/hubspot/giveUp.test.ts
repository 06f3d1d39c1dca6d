// Without a key nothing more can be asked, and what callers said is not kept for it.
import { expect, it } from 'vitest';
import { claimKey, openClaims, writeClaim } from '../../../src/notes/hubspotClaims.ts';
import { followUpKey, followUps, noteFollowUp } from '../../../src/notes/hubspotFollowUps.ts';
import { hubspotProblems } from '../../../src/notes/hubspotProblems.ts';
import { openNotebook } from '../../../src/notes/notebook.ts';
import { giveUp } from '../../../src/recovery/hubspot/giveUp.ts';
import type { Snapshot } from '../../../src/recovery/snapshot.ts';
import { propertiesIn } from '../../notes/memory.ts';

const T = Date.parse('2027-03-22T09:00:00Z');
const DAY = 86_400_000;

function snapshotAt(nowMs: number, texts: Record<string, string>) {
  const notes = openNotebook(propertiesIn(texts));
  const zone = { timeZone: 'UTC', offsetAt: () => 0 };
  const sheet = { nowMs, zone, configuration: { settings: { language: 'en' } } };
  return { notes, snapshot: { execution: { notes }, sheet } as unknown as Snapshot };
}

it('claims and follow-ups of a day ago are given up and told, younger ones stay', () => {
  const texts: Record<string, string> = {};
  const before = openNotebook(propertiesIn(texts));
  const contact = { name: 'Ada', email: 'ada@praxis.de', phone: '', contactId: 'c', externalId: '' };
  const claim = { requestId: 'r', service: 'Demo', slug: 's', startMs: T + 2 * DAY, contact, sentTo: contact.email };
  const outcome = { unknownSinceMs: null, isOpen: false, isSpent: false };
  const followUp = { service: 'Demo', startMs: T, contactId: '1', properties: { phone: '1' }, ticket: null };
  for (const [id, at] of [['old', T] as const, ['young', T + 1] as const]) {
    writeClaim(before, { ...claim, ...outcome, key: claimKey(id), firstMs: at, sinceMs: at });
    noteFollowUp(before, { ...followUp, key: followUpKey(id), notedMs: at, ticketTriedMs: null, tries: 0 });
  }
  before.flush();
  giveUp(snapshotAt(T + DAY, texts).snapshot);
  const { notes } = snapshotAt(T + DAY, texts);
  expect(openClaims(notes).map(({ key }) => key)).toEqual([claimKey('young')]);
  expect(followUps(notes).map(({ key }) => key)).toEqual([followUpKey('young')]);
  expect(hubspotProblems(notes, T + DAY).map(({ kind, detail }) => [kind, detail])).toEqual([
    ['stillUnknown', '2027-03-24 09:00 +00:00'],
    ['followUpFailed', 'There is no HubSpot key. Choose HubSpot key in the menu Slotsheet.'],
  ]);
});
