// If a caller asks again for the booked start, the answer is success or claims nothing. Rule 12: after a lost answer it is
// success.
import { claimsNothing } from '../evidence/answers.ts';
import { type BookCall, bookCalls, isEventOf, isSameAppointment, successes } from '../evidence/bookCalls.ts';
import { nameOf } from '../evidence/contacts.ts';
import { isAfterErasing } from '../evidence/erased.ts';
import type { CalendarChange, EventState, History } from '../evidence/history.ts';
import { isOwn } from '../evidence/ownEvents.ts';
import { hasBrokenSheet, hasEdited } from '../evidence/people.ts';
import { instantText } from '../evidence/times.ts';

export function repeatIsSuccess(history: History): string[] {
  const refused = bookCalls(history).filter(
    ({ run, answer }) => answer.kind === 'failed' && !claimsNothing(answer.reason) && run.faults.length === 0,
  );
  return refused.flatMap((call) => {
    const { endedMs } = call.run;
    const isExcused =
      hasEdited(history, LEAVES_NO_BOOKING, endedMs) || hasBrokenSheet(history, endedMs) || lacksHost(history, call);
    if (isExcused || hasOtherAppointment(history, call) || isAfterErasing(history.erased, call.run)) return [];
    const held = [...changesByEvent(history).values()].some((changes) => isHeldThroughout(changes, call));
    const what = `${nameOf(call.contact)} has “${call.service}” at ${instantText(call.startMs)}`;
    return held ? [`${what}, and execution ${call.run.executionId} answered ${call.run.answer}`] : [];
  });
}

/** A row that a person cancelled leaves an event that is no booking. */
const LEAVES_NO_BOOKING = /cancel/i;

/** A service may answer failed if it names a host that is no longer in the tab Hosts. */
function lacksHost(history: History, { run, answer }: BookCall): boolean {
  const isService = answer.kind === 'failed' && /needs the attention/.test(answer.reason);
  return isService && hasEdited(history, /out of Hosts/, run.endedMs);
}

/**
 * A contact may have one appointment only, and was told of another. No caller was told of the event at this start, and the
 * recovery job removes it.
 */
function hasOtherAppointment(history: History, call: BookCall): boolean {
  const told = successes(history).filter((one) => isSameAppointment(one, call) && one.run.endedMs <= call.run.endedMs);
  const isThis = told.some(({ startMs }) => startMs === call.startMs);
  return history.world.repeatBookings !== 'allow' && told.length > 0 && !isThis;
}

/** The changes of each event, in order. */
function changesByEvent({ changes }: History): ReadonlyMap<string, CalendarChange[]> {
  const found = new Map<string, CalendarChange[]>();
  for (const change of changes) {
    if (change.kind !== 'calendar') continue;
    const key = `${change.calendarId} ${change.eventId}`;
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}

/** Theirs from before the run to its end, and never in a person's hands. */
function isHeldThroughout(changes: readonly CalendarChange[], call: BookCall): boolean {
  const before = changes.filter(({ atMs }) => atMs < call.run.startedMs);
  const during = changes.filter(({ atMs }) => atMs >= call.run.startedMs && atMs <= call.run.endedMs);
  const isHeld = (state: EventState | null | undefined): boolean =>
    !!state && isOwn(state) && state.blocks && state.startMs === call.startMs && isEventOf(call, state);
  const isByPerson = [...before, ...during].some(({ by }) => by === 'person');
  return !isByPerson && isHeld(before.at(-1)?.after) && during.every(({ after }) => isHeld(after));
}
