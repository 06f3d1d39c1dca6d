// Each `success` has its meeting at HubSpot. It stood at some moment of the execution that said so, and stands in the end
// unless a person took it away later.
import type { History } from '../../evidence/history.ts';
import type { MeetingState } from '../../evidence/hubspotHistory.ts';
import {
  callText,
  hasStood,
  isMeetingOf,
  isSameBooking,
  isTakenByPerson,
  type LinkCall,
  linkCalls,
  madeByRuns,
  meetingsAt,
} from '../../evidence/linkCalls.ts';
import { MINUTE_MS } from '../../evidence/times.ts';

export function successHasMeeting(history: History): string[] {
  const told = linkCalls(history).filter(({ answer }) => answer?.kind === 'success');
  return told.flatMap((call) => {
    const isSuch = (meeting: MeetingState) => isMeetingOf(history, call, meeting);
    const what = `${callText(call)} was answered success by execution ${call.run.executionId}`;
    if (!hasStood(history, isSuch, call.run) && !isTooYoung(history, call)) {
      return [`${what}, and no meeting of it stood`];
    }
    const stands = meetingsAt(history, Number.POSITIVE_INFINITY).some(isSuch) || isTakenByPerson(history, isSuch);
    return stands ? [] : [`${what}, and its meeting is gone`];
  });
}

// So long HubSpot may not show a meeting that it has booked.
const NOT_SHOWN_MS = 5 * MINUTE_MS;

/**
 * Of a booking of a moment ago HubSpot’s answer tells, where it shows no meeting or cannot be read. So a person may have
 * deleted that meeting, or ended it while HubSpot does not tell.
 */
function isTooYoung(history: History, call: LinkCall): boolean {
  const { startedMs, endedMs, faults } = call.run;
  const { edits = [] } = history.hubspot ?? {};
  const until = edits.filter(({ atMs }) => atMs <= endedMs).map(({ what }) => what);
  const isYoung = (atMs: number): boolean => atMs <= startedMs && startedMs < atMs + NOT_SHOWN_MS;
  const made = madeByRuns(history).filter(({ after, atMs }) => isMeetingOf(history, call, after) && isYoung(atMs));
  if (made.some(({ after }) => until.includes(`deletes the meeting ${after.id} in HubSpot`))) return true;
  const isUnreadable = faults.length > 0 || until.some((what) => /\bkey\b/.test(what));
  const isFound = linkCalls(history).some(
    (one) => isSameBooking(one, call) && isYoung(one.run.startedMs) && one.run !== call.run,
  );
  return isUnreadable && (made.length > 0 || isFound);
}
