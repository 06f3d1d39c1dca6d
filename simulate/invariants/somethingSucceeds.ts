// A start with nothing in its way is offered, and can be booked. A product that turned every caller away would break no
// other rule. Only requests without a fault count that had the product to themselves.
import { type Answer, claimsNothing, readAnswer } from '../evidence/answers.ts';
import { bookCalls, bookRuns, isEventOf, isKeptOut, mayChange, successes, type Wanted } from '../evidence/bookCalls.ts';
import { blockedAt } from '../evidence/calendarPast.ts';
import type { History, Instant, WebAppRun, WorldService } from '../evidence/history.ts';
import { isOpenStart, isWithinHorizon } from '../evidence/openHours.ts';
import { serviceNamed } from '../evidence/ownEvents.ts';
import { hasEdited } from '../evidence/people.ts';
import { instantText, MINUTE_MS } from '../evidence/times.ts';
import { isSameCall } from '../evidence/toolRuns.ts';

export function somethingSucceeds(history: History): string[] {
  return [...turnedAway(history), ...notOffered(history)];
}

function turnedAway(history: History): string[] {
  const isAnySuccess = successes(history).length > 0;
  // The recovery job may have held the lock, which is not written down; but not all the time.
  const isBusy = (answer: Answer): boolean => answer.kind === 'failed' && claimsNothing(answer.reason) && isAnySuccess;
  const failed = bookCalls(history).filter(({ answer }) => answer.kind === 'failed' && !isBusy(answer));
  return failed.flatMap((call) => {
    const { run, service, startMs } = call;
    const mayFail = !isUndisturbed(history, run) || !isFree(history, run, startMs) || hasAnother(history, call);
    const what = `“${service}” at ${instantText(startMs)}, which was free,`;
    return mayFail ? [] : [`execution ${run.executionId} was asked for ${what} and answered ${run.answer}`];
  });
}

// A voice agent is told of no more.
const MOST_READ_OUT = 10;

/** Looks at the starts that any caller asks for in this history. */
function notOffered(history: History): string[] {
  const starts = [...new Set(bookRuns(history).map(({ startMs }) => startMs))];
  return history.runs.flatMap((run) => {
    const { action } = run.asked;
    const isAsked = action === 'available' && !isKeptOut(run.asked);
    const answer = run.answer === null || !isAsked ? null : readAnswer(action, run.answer);
    if (answer === null || !isUndisturbed(history, run)) return [];
    const offered = answer.kind === 'offered' ? answer.startsMs : [];
    if (run.asked.tool && offered.length >= MOST_READ_OUT) return [];
    const missing = starts.find((startMs) => !offered.includes(startMs) && isFree(history, run, startMs));
    return missing === undefined
      ? []
      : [`execution ${run.executionId} did not offer ${instantText(missing)}, which was free`];
  });
}

/** No fault, no other booking or change at the same time, no person in the Sheet before, and no attempt before this one. */
function isUndisturbed(history: History, run: WebAppRun): boolean {
  const { startedMs, endedMs, executionId, requestId, faults } = run;
  const others = history.runs.filter((other) => other !== run && other.startedMs <= endedMs);
  const isBeside = (other: WebAppRun): boolean => mayChange(other.asked) && other.endedMs >= startedMs;
  const isBefore = (other: WebAppRun): boolean =>
    (requestId !== '' && other.requestId === requestId) || isSameCall(other, run);
  const isChanged = history.changes.some(
    (change) =>
      change.atMs >= startedMs && change.atMs <= endedMs && (change.kind === 'sheet' || change.by !== executionId),
  );
  const isAlone = !isChanged && !others.some((other) => isBeside(other) || isBefore(other));
  return isAlone && faults.length === 0 && !hasEdited(history, /./, endedMs);
}

/**
 * Whether the start lies within hours, notice and Book ahead, nothing is capped, and no calendar has anything near it. Every
 * host's calendar must be readable and take events.
 */
function isFree(history: History, { asked, startedMs, endedMs }: WebAppRun, startMs: Instant): boolean {
  const { world } = history;
  const service = serviceNamed(world.services, asked.service);
  const isCapped = [...world.services, ...world.hosts].some(({ maxPerDay }) => maxPerDay !== null);
  const isAnyOut = world.hosts.some(({ isReadOnly, isUnreadable }) => isReadOnly || isUnreadable);
  if (service === undefined || isCapped || isAnyOut) return false;
  const isAllowed =
    isOpenStart(world, startMs, service.minutes) &&
    startMs >= endedMs + service.noticeMinutes * MINUTE_MS &&
    world.hosts.every((host) => isWithinHorizon(world, host, startMs, startedMs));
  return isAllowed && !isTaken(history, service, startMs, startedMs);
}

function isTaken(history: History, { minutes }: WorldService, startMs: Instant, atMs: Instant): boolean {
  const buffers = history.world.services.flatMap(({ bufferBefore, bufferAfter }) => [bufferBefore, bufferAfter]);
  const widestMs = Math.max(...buffers) * MINUTE_MS;
  const [fromMs, toMs] = [startMs - widestMs, startMs + minutes * MINUTE_MS + widestMs];
  return blockedAt(history, atMs).some((state) => state.startMs < toMs && fromMs < state.endMs);
}

/** Repeat bookings may stand in the way. */
function hasAnother(history: History, wanted: Wanted): boolean {
  const { repeatBookings } = history.world;
  return (
    repeatBookings !== 'allow' && blockedAt(history, wanted.run.startedMs).some((state) => isEventOf(wanted, state))
  );
}
