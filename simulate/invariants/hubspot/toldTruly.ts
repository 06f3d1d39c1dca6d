// What a caller is told of a failed booking is so. Where the answer says that nothing was booked, that request has left no
// meeting. A start that is called gone was not to be had.
import { GONE, leavesOpen } from '../../evidence/answers.ts';
import { blockedAt } from '../../evidence/calendarPast.ts';
import { isClaimedByOther } from '../../evidence/claims.ts';
import type { History } from '../../evidence/history.ts';
import type { MeetingState } from '../../evidence/hubspotHistory.ts';
import {
  callText,
  isMeetingOf,
  isSameBooking,
  isTakenByPerson,
  type LinkCall,
  linkCalls,
  madeByRuns,
  meetingsAt,
} from '../../evidence/linkCalls.ts';
import { isOpenStart } from '../../evidence/openHours.ts';
import { hasBrokenSheet, hasEdited } from '../../evidence/people.ts';
import { localDate, MINUTE_MS } from '../../evidence/times.ts';

export function toldTruly(history: History): string[] {
  const calls = linkCalls(history);
  return calls.flatMap((call) => {
    const { run, answer } = call;
    if (answer?.kind !== 'failed' || leavesOpen(answer)) return [];
    // A person has broken the Sheet between two attempts, and the second tells of nothing else.
    if (/needs the attention/.test(answer.reason) && hasBrokenSheet(history, run.endedMs)) return [];
    const what = `${callText(call)} was answered ${run.answer} by execution ${run.executionId}`;
    const left = meetingLeft(history, call);
    if (left) return [`${what}, and it left the meeting ${left.id}`];
    if (holdsAlready(history, call)) return [`${what}, and has it already`];
    const wasGone = answer.reason !== GONE || isExplained(history, call, calls);
    return wasGone ? [] : [`${what}, and nothing was in its way`];
  });
}

// The relay has given up an attempt that takes longer, and its caller hears another one.
const GIVEN_UP_MS = 4_000;

/** Of this request: by this attempt, or by another one although this one could be heard. */
function meetingLeft(history: History, call: LinkCall): MeetingState | undefined {
  const { executionId, requestId, startedMs, endedMs } = call.run;
  const isHeard = requestId !== '' && endedMs - startedMs < GIVEN_UP_MS;
  const isAttempt = ({ run }: LinkCall) => run.executionId === executionId || (isHeard && run.requestId === requestId);
  const made = madeByRuns(history).filter((one) => isAttempt(one.call) && one.after.startMs === call.startMs);
  const isTaken = (meeting: MeetingState) => isTakenByPerson(history, (one) => one.id === meeting.id);
  return made.map(({ after }) => after).find((meeting) => !isTaken(meeting));
}

/** Theirs before the request began, and it met no fault. Asked again it is success. */
function holdsAlready(history: History, call: LinkCall): boolean {
  const { startedMs, endedMs, faults } = call.run;
  const isSuch = (meeting: MeetingState) => isMeetingOf(history, call, meeting);
  const isKnown = linkCalls(history).some(
    (one) => one.answer?.kind === 'success' && one.run.endedMs < startedMs && isSameBooking(one, call),
  );
  const isExcused = faults.length > 0 || hasEdited(history, /./, endedMs) || isTakenByPerson(history, isSuch, endedMs);
  return isKnown && !isExcused && meetingsAt(history, startedMs).some(isSuch);
}

// The longest that the stand-in takes to show a booking.
const LAG_MS = 61_000;

/** Whether the link, the Sheet, another booking or another caller's claim was in the way. */
function isExplained(history: History, call: LinkCall, calls: readonly LinkCall[]): boolean {
  const { world, hubspot } = history;
  const { run, service, startMs } = call;
  const { startedMs, endedMs } = run;
  const isAllowed =
    isOpenStart(world, startMs, service.minutes) &&
    startMs >= endedMs + service.noticeMinutes * MINUTE_MS &&
    dayOf(world.timeZone, startMs) <= dayOf(world.timeZone, startedMs) + (world.bookAheadDays ?? 0);
  const isChanged = hubspot?.edits.some(({ atMs, what }) => atMs <= endedMs && /link/.test(what));
  if (!isAllowed || isChanged || hasBrokenSheet(history, endedMs)) return true;
  return isClaimedByOther(call, calls) || isFull(history, call, calls) || isBusy(history, call);
}

/** As many as the cap allows had been asked for on that date. */
function isFull({ world }: History, { service, startMs, run }: LinkCall, calls: readonly LinkCall[]): boolean {
  if (service.maxPerDay === null) return false;
  const date = localDate(startMs, world.timeZone);
  const onDate = calls.filter((one) => one.service === service && localDate(one.startMs, world.timeZone) === date);
  const others = onDate.filter((one) => one.run !== run && one.run.startedMs <= run.endedMs);
  return others.length >= service.maxPerDay;
}

/** At some moment of the request, or so long before that HubSpot might not have shown it yet. */
function isBusy(history: History, { run, link, startMs, service }: LinkCall): boolean {
  const marginMs = link.bufferMinutes * MINUTE_MS;
  const [fromMs, toMs] = [startMs - marginMs, startMs + service.minutes * MINUTE_MS + marginMs];
  const isNear = ({ startMs: one, endMs }: { readonly startMs: number; readonly endMs: number }) =>
    one < toMs && fromMs < endMs;
  const during = history.changes.flatMap((change) => {
    const isThen = change.atMs >= run.startedMs - LAG_MS && change.atMs <= run.endedMs;
    return change.kind === 'calendar' && isThen ? [change.before, change.after] : [];
  });
  const states = [...blockedAt(history, run.startedMs), ...during];
  return states.some((state) => state?.blocks === true && isNear(state));
}

function dayOf(timeZone: string, ms: number): number {
  return Date.parse(localDate(ms, timeZone)) / 86_400_000;
}
