// What the Sheet asks of a service behind a link holds for each meeting that an execution makes: notice, Book ahead, Max per
// day, and one appointment with `refuse` and `move`.
import type { History } from '../../evidence/history.ts';
import type { MeetingState } from '../../evidence/hubspotHistory.ts';
import {
  callText,
  isTakenByPerson,
  isTheirs,
  type LinkCall,
  madeByRuns,
  meetingsAt,
} from '../../evidence/linkCalls.ts';
import { hasEdited } from '../../evidence/people.ts';
import { localDate, MINUTE_MS } from '../../evidence/times.ts';

const DAY_MS = 86_400_000;

export function linkRules(history: History): string[] {
  // A meeting at another time than the one that HubSpot was asked for has no row. So no rule counts it.
  const made = madeByRuns(history).filter(({ call, after }) => after.startMs === call.startMs);
  return made.flatMap(({ call, after, atMs }) => {
    const earlier = meetingsAt(history, atMs).filter((one) => one.id !== after.id);
    const ours = earlier.filter((one) => made.some((other) => other.after.id === one.id));
    const wrong = [
      ...outOfTime(history, call),
      ...tooMany(history, call, ours, atMs),
      ...second(history, call, ours, atMs),
    ];
    return wrong.map((what) => `${callText(call)}: execution ${call.run.executionId} booked it ${what}`);
  });
}

function outOfTime({ world }: History, { service, startMs, run }: LinkCall): string[] {
  const day = (ms: number) => Date.parse(localDate(ms, world.timeZone)) / DAY_MS;
  const isInNotice = startMs >= run.startedMs + service.noticeMinutes * MINUTE_MS;
  const isNear = day(startMs) <= day(run.endedMs) + (world.bookAheadDays ?? 0);
  return [
    ...(isInNotice ? [] : [`without the notice of ${service.noticeMinutes} minutes`]),
    ...(isNear ? [] : ['beyond Book ahead']),
  ];
}

/** Rows that a person deletes or cancels do not count, and meetings that a person moves count where their rows say. */
function tooMany(history: History, call: LinkCall, ours: readonly MeetingState[], atMs: number): string[] {
  const { maxPerDay, minutes } = call.service;
  const isOfService = ({ linkId, startMs, endMs }: MeetingState) =>
    linkId === call.link.linkId && endMs - startMs === minutes * MINUTE_MS;
  if (maxPerDay === null || isTouched(history, isOfService, atMs)) return [];
  const date = (ms: number) => localDate(ms, history.world.timeZone);
  const count = ours.filter((one) => isOfService(one) && date(one.startMs) === date(call.startMs)).length;
  return count < maxPerDay ? [] : [`although ${count} stood, and Max per day is ${maxPerDay}`];
}

function second(history: History, call: LinkCall, ours: readonly MeetingState[], atMs: number): string[] {
  const isOther = (one: MeetingState) => isTheirs(history, call, one) && one.startMs !== call.startMs;
  if (history.world.repeatBookings === 'allow' || isTouched(history, isOther, atMs)) return [];
  const first = ours.find((one) => isOther(one) && one.endMs > call.run.endedMs);
  return first ? [`although they had the meeting ${first.id}, and repeats are refused`] : [];
}

function isTouched(history: History, isSuch: (one: MeetingState) => boolean, atMs: number): boolean {
  return hasEdited(history, /cancels the row|deletes a row/, atMs) || isTakenByPerson(history, isSuch, atMs);
}
