// The recovery job's part for services behind a HubSpot link. HubSpot is asked without the lock.
import { hubspotKey } from '../../notes/credentials.ts';
import { endedClaims } from '../../notes/hubspotClaims.ts';
import { endedFollowUps } from '../../notes/hubspotFollowUps.ts';
import { oldHubspotProblems } from '../../notes/hubspotProblems.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Snapshot } from '../snapshot.ts';
import { finishFollowUps } from './finishFollowUps.ts';
import { type Followed, followMeetings } from './followMeetings.ts';
import { giveUp } from './giveUp.ts';
import { NONE_SETTLED, type Settled, settleClaims } from './settleClaims.ts';

export type HubspotDone = Followed & Settled;

// A call that hangs lasts a minute, and the execution six. The rest is left to the next run.
const LONGEST_MS = 90_000;

type Attempt = <T>(name: string, fallback: T, work: () => T) => T;

/** Without a key, which Check reports, nothing is asked. No call if there is nothing to ask about. */
export function hubspotSteps(ports: Ports, snapshot: Snapshot, attempt: Attempt): HubspotDone {
  const nothing = { changed: 0, findings: [], isWhole: false };
  if (hubspotKey(snapshot.execution.notes) === '') {
    attempt('what HubSpot cannot tell', undefined, () => giveUp(snapshot));
    return { ...nothing, ...NONE_SETTLED, isWhole: true };
  }
  // A row must know its meeting before a claim may take that meeting for its own.
  const followed = attempt('meetings at HubSpot', nothing, () => followMeetings(ports, snapshot));
  const isSlow = (): boolean => ports.now() >= snapshot.execution.startedMs + LONGEST_MS;
  if (isSlow()) return { ...followed, ...NONE_SETTLED, isWhole: false };
  const settled = attempt('open bookings at HubSpot', NONE_SETTLED, () => settleClaims(ports, snapshot));
  attempt('what follows bookings at HubSpot', undefined, () => finishFollowUps(ports, snapshot, isSlow));
  return { ...followed, ...settled };
}

/** The properties that need not be kept any more. */
export function settledHubspotNotes({ execution: { notes, startedMs } }: Snapshot): readonly string[] {
  return [...endedClaims(notes), ...endedFollowUps(notes), ...oldHubspotProblems(notes, startedMs)];
}
