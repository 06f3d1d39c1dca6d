// Without a key HubSpot tells nothing more. What callers said is not kept for that any longer than a day.
import { endClaim, openClaims } from '../../notes/hubspotClaims.ts';
import { endFollowUp, followUps } from '../../notes/hubspotFollowUps.ts';
import { type HubspotProblem, noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import { DAY_MS, type Instant } from '../../scheduling/time.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { hubspotWords } from '../../words/hubspot.ts';
import type { Snapshot } from '../snapshot.ts';

/** Ends claims and follow-ups of more than a day ago; a finding tells of each kind. One call, none without any. */
export function giveUp({ execution: { notes }, sheet }: Snapshot): void {
  const { nowMs: atMs, zone, configuration } = sheet;
  const isOld = (sinceMs: Instant): boolean => atMs >= sinceMs + DAY_MS;
  const tell = (problem: Omit<HubspotProblem, 'atMs'>): void => noteHubspotProblem(notes, { ...problem, atMs });
  for (const claim of openClaims(notes).filter(({ sinceMs }) => isOld(sinceMs))) {
    endClaim(notes, claim);
    tell({ kind: 'stillUnknown', service: claim.service, detail: writeStamp(claim.startMs, zone) });
  }
  for (const followUp of followUps(notes).filter(({ notedMs }) => isOld(notedMs))) {
    endFollowUp(notes, followUp);
    tell({
      kind: 'followUpFailed',
      service: followUp.service,
      detail: hubspotWords(configuration.settings.language).noKey,
    });
  }
  notes.flush();
}
