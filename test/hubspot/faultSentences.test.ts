// Why a service behind a link is withdrawn, in words.
import { expect, it } from 'vitest';
import type { LinkFault } from '../../src/hubspot/linkFaults.ts';
import { faultFinding } from '../../src/words/hubspotFaults.ts';

function sentences(fault: LinkFault): string[] {
  return (['en', 'de'] as const).map((language) => faultFinding('Advice', fault, language).sentence);
}

it('the lengths of a link are listed', () => {
  expect(sentences({ kind: 'durationUnknown', has: [15, 30, 60] })).toEqual([
    'The meeting link of Advice has no meetings of this length. It has 15, 30 and 60 minutes. Until then Advice is not offered.',
    'Der Meeting-Link von Advice hat keine Termine dieser Länge. Möglich sind 15, 30 und 60 Minuten. Bis dahin wird Advice nicht angeboten.',
  ]);
});

it.each(['durationUnknown', 'durationNeeded'] as const)('a link without any length has its own: %s', (kind) => {
  expect(sentences({ kind, has: [] })).toEqual([
    'HubSpot names no length for the meeting link of Advice. Set one there, as the link’s duration. Until then Advice is not offered.',
    'HubSpot nennt für den Meeting-Link von Advice keine Länge. Legen Sie dort eine Dauer fest. Bis dahin wird Advice nicht angeboten.',
  ]);
});
