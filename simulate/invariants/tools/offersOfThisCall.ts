// The id of an offer books what was offered under it in the same phone call, and nothing else. It means one time there.
import type { EventState, History } from '../../evidence/history.ts';
import { isOwn } from '../../evidence/ownEvents.ts';
import { instantText } from '../../evidence/times.ts';
import { appointmentIn, offersIn, type ToldTime } from '../../evidence/toolAnswers.ts';
import { isDone, type ToolRun, toolRuns } from '../../evidence/toolRuns.ts';

export function offersOfThisCall(history: History): string[] {
  return [...booked(history), ...reused(history)];
}

function booked(history: History): string[] {
  const byOffer = toolRuns(history, 'book', 'move').filter(({ asked }) => asked.tool.offer !== '');
  return byOffer.flatMap((run) => {
    const offered = offersOf(history, run);
    const wrong = startsOf(history, run).find((startMs) => !offered.some((one) => one.startMs === startMs));
    const { phoneCall, offer } = run.asked.tool;
    return wrong === undefined
      ? []
      : [
          `execution ${run.executionId} took offer ${offer} of ${phoneCall} for ${instantText(wrong)}, which it was not`,
        ];
  });
}

/** An answer that no caller heard counts as well. */
function offersOf(history: History, { asked, endedMs }: ToolRun): ToldTime[] {
  const inCall = toolRuns(history, 'available').filter(
    (other) => other.asked.tool.phoneCall === asked.tool.phoneCall && other.startedMs <= endedMs,
  );
  return inCall.flatMap(({ answer }) => offersIn(answer ?? '').filter(({ id }) => id === asked.tool.offer));
}

/** What the run entered, and what it says it did. */
function startsOf({ changes }: History, run: ToolRun): number[] {
  const entered = changes.flatMap((change) =>
    change.kind === 'calendar' && change.by === run.executionId && isEntered(change.before, change.after)
      ? [change.after?.startMs ?? 0]
      : [],
  );
  const told = isDone(run) ? appointmentIn(run.answer ?? '') : undefined;
  return told ? [...entered, told.startMs] : entered;
}

function isEntered(before: EventState | null, after: EventState | null): boolean {
  return after?.blocks === true && isOwn(after) && after.startMs !== before?.startMs;
}

/** Ids lie in the cache, which may forget or be overtaken: only calls without such a fault count, where none ran beside another. */
function reused(history: History): string[] {
  const phoneCalls = [...new Set(toolRuns(history).map(({ asked }) => asked.tool.phoneCall))];
  return phoneCalls.flatMap((phoneCall) => {
    const runs = toolRuns(history).filter(({ asked }) => asked.tool.phoneCall === phoneCall);
    const isBesideOther = runs.some((run, at) => runs.slice(at + 1).some((other) => isBeside(run, other)));
    if (isBesideOther || runs.some(({ faults }) => faults.some((name) => /cache/i.test(name)))) return [];
    const meanings = new Map<string, Set<number>>();
    for (const { asked, answer } of runs) {
      const offers = asked.action === 'available' ? offersIn(answer ?? '') : [];
      for (const { id, startMs } of offers) meanings.set(id, new Set([...(meanings.get(id) ?? []), startMs]));
    }
    const several = [...meanings].filter(([, starts]) => starts.size > 1);
    return several.map(
      ([id, starts]) => `offer ${id} of ${phoneCall} was ${[...starts].map(instantText).join(', then ')}`,
    );
  });
}

function isBeside(one: ToolRun, other: ToolRun): boolean {
  return one.startedMs <= other.endedMs && other.startedMs <= one.endedMs;
}
