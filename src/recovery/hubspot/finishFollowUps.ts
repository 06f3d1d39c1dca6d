// Finishes what follows bookings at HubSpot: the contact's fields and a ticket. Each is tried three times. A ticket that was
// tried may exist, so it is tried once.
import { carryOut, noteLeft, tell } from '../../appointments/hubspot/followUp.ts';
import { findTicketStage } from '../../appointments/hubspot/ticketStage.ts';
import type { Execution } from '../../execution.ts';
import {
  endFollowUp,
  type FollowUp,
  followUps,
  isDone,
  isDue,
  MOST_TRIES,
  type TicketDue,
} from '../../notes/hubspotFollowUps.ts';
import { ticketStageOf } from '../../notes/hubspotStages.ts';
import type { Ports } from '../../ports/ports.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { type Snapshot, underLock } from '../snapshot.ts';

// Each is a few calls.
const MOST_A_RUN = 20;

/** No call without any that is due. `isSlow`: whether the rest must be left to the next run. */
export function finishFollowUps(ports: Ports, { execution, sheet }: Snapshot, isSlow: () => boolean): void {
  const due = followUps(execution.notes).filter((one) => isDue(one, sheet.nowMs));
  for (const { key, ticket } of due.slice(0, MOST_A_RUN)) {
    if (isSlow()) return;
    if (ticket) knowStage(execution, ticket);
    const taken = take(ports, key);
    if (taken) finish(taken);
  }
}

/** The ids are needed before a ticket is tried: from then on it may exist. */
function knowStage(execution: Execution, ticket: TicketDue): void {
  if (ticketStageOf(execution.notes, ticket) !== null) return;
  findTicketStage(execution, ticket);
  execution.notes.flush();
}

interface Taken {
  readonly execution: Execution;
  readonly followUp: FollowUp;
}

/** Notes the try under the lock, so that no other run makes the same ticket. null if nothing is left to do. */
function take(ports: Ports, key: string): Taken | null {
  let taken: Taken | null = null;
  underLock(ports, ({ execution, sheet }) => {
    const { notes } = execution;
    const { nowMs } = sheet;
    const now = followUps(notes).find((one) => one.key === key && isDue(one, nowMs));
    if (now === undefined) return;
    const isTicketTried = now.ticketTriedMs !== null;
    if (isTicketTried) tell(execution, now, 'ticketUnknown', writeStamp(now.startMs, sheet.zone), nowMs);
    const ticket = isTicketTried ? null : now.ticket;
    const isMade = ticket !== null && ticketStageOf(notes, ticket) !== null;
    const followUp = { ...now, ticket, ticketTriedMs: isMade ? nowMs : null, notedMs: nowMs, tries: now.tries + 1 };
    noteLeft(execution, followUp);
    taken = isDone(followUp) ? null : { execution, followUp };
  });
  return taken;
}

function finish({ execution, followUp }: Taken): void {
  const nowMs = execution.startedMs;
  const left = carryOut(execution, followUp, nowMs);
  const isGivenUp = !isDone(left) && left.tries >= MOST_TRIES;
  // Its stage is not known at HubSpot, so nothing was tried that could have failed.
  if (isGivenUp && left.ticket && followUp.ticketTriedMs === null) {
    tell(execution, left, 'followUpFailed', left.ticket.stage, nowMs);
  }
  if (isGivenUp) endFollowUp(execution.notes, left);
  else noteLeft(execution, left);
  execution.notes.flush();
}
