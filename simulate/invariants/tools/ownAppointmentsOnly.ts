// A tool call changes none but its caller's own appointments, and tells of no others.
import { identityIn, identityOf, isSame, nameOf } from '../../evidence/contacts.ts';
import type { EventState, History } from '../../evidence/history.ts';
import { isOwn } from '../../evidence/ownEvents.ts';
import { instantText } from '../../evidence/times.ts';
import { appointmentsIn } from '../../evidence/toolAnswers.ts';
import { type ToolRun, takenByTools, toolRuns } from '../../evidence/toolRuns.ts';

export function ownAppointmentsOnly(history: History): string[] {
  return [...changed(history), ...toldOf(history)];
}

function changed(history: History): string[] {
  return takenByTools(history).flatMap(({ run, before, eventId }) =>
    isOwn(before) && isOf(run, before)
      ? []
      : [`execution ${run.executionId} changed event ${eventId} of ${ownerOf(before)} for ${callerOf(run)}`],
  );
}

/** A person may have moved the event: each place counts at which it ever was. Links have meetings instead. */
function toldOf(history: History): string[] {
  const services = history.world.services.map(({ name }) => name);
  const states = history.changes.flatMap((change) =>
    change.kind === 'calendar' ? [change.before, change.after].filter((state) => state !== null) : [],
  );
  return toolRuns(history, 'next-appointments').flatMap((run) => {
    const told = appointmentsIn(run.answer ?? '').filter(({ service }) => services.includes(service));
    const others = told.filter(
      ({ startMs }) => !states.some((state) => state.startMs === startMs && isOwn(state) && isOf(run, state)),
    );
    return others.map(
      ({ service, startMs }) =>
        `execution ${run.executionId} told ${callerOf(run)} of “${service}” at ${instantText(startMs)}, which was never theirs`,
    );
  });
}

function isOf(run: ToolRun, { properties }: EventState): boolean {
  return isSame(identityIn(properties), identityOf(run.asked.contact));
}

function ownerOf({ properties }: EventState): string {
  return nameOf(identityIn(properties));
}

function callerOf({ asked }: ToolRun): string {
  return nameOf(identityOf(asked.contact));
}
