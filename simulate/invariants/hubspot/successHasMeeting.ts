// Each `success` has its meeting at HubSpot, which stood when the caller was told and stands in the end, unless a person
// took it away.
import type { History } from '../../evidence/history.ts';
import type { MeetingState } from '../../evidence/hubspotHistory.ts';
import { callText, isMeetingOf, isTakenByPerson, linkCalls, meetingsAt } from '../../evidence/linkCalls.ts';

export function successHasMeeting(history: History): string[] {
  const told = linkCalls(history).filter(({ answer }) => answer?.kind === 'success');
  return told.flatMap((call) => {
    const isSuch = (meeting: MeetingState) => isMeetingOf(history, call, meeting);
    const what = `${callText(call)} was answered success by execution ${call.run.executionId}`;
    const { endedMs } = call.run;
    const hasStood = meetingsAt(history, endedMs).some(isSuch) || isTakenByPerson(history, isSuch, endedMs);
    if (!hasStood) return [`${what}, and no meeting of it stood`];
    const stands = meetingsAt(history, Number.POSITIVE_INFINITY).some(isSuch) || isTakenByPerson(history, isSuch);
    return stands ? [] : [`${what}, and its meeting is gone`];
  });
}
