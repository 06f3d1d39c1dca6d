// The runs of voice agents' tools, and what they changed.
import { readAnswer } from './answers.ts';
import { type BookCall, isKeptOut } from './bookCalls.ts';
import { identityOf } from './contacts.ts';
import type { Asked, CalendarChange, EventState, History, Instant, WebAppRun } from './history.ts';
import { appointmentIn } from './toolAnswers.ts';
import type { ToolAsk } from './toolAsk.ts';

export interface ToolRun extends WebAppRun {
  readonly asked: Asked & { readonly tool: ToolAsk };
}

/** Of callers with the right secret. */
export function toolRuns({ runs }: History, ...actions: readonly Asked['action'][]): ToolRun[] {
  return runs.filter((run): run is ToolRun => {
    const { tool, action } = run.asked;
    return tool !== undefined && !isKeptOut(run.asked) && (actions.length === 0 || actions.includes(action));
  });
}

export function isDone({ asked, answer }: WebAppRun): boolean {
  return answer !== null && readAnswer(asked.action, answer)?.kind === 'success';
}

/** The moves that were answered success, as a booking of what the answer names. */
export function movedByTool(history: History): BookCall[] {
  return toolRuns(history, 'move').flatMap((run) => {
    const moved = isDone(run) ? appointmentIn(run.answer ?? '') : undefined;
    if (moved === undefined) return [];
    const { service, startMs } = moved;
    return [{ run, contact: identityOf(run.asked.contact), service, startMs, answer: { kind: 'success' } as const }];
  });
}

/** A run of a tool that moves or cancels took such an event away, or moved it. */
export function isTakenByTool(history: History, isSuch: (before: EventState) => boolean, sinceMs: Instant): boolean {
  return takenByTools(history).some(({ atMs, before }) => atMs >= sinceMs && isSuch(before));
}

/** The same for each repeat: one phone call, one tool, the same arguments. */
export function sameCallKey({ asked: { action, service, startMs, tool } }: ToolRun): string {
  const start = tool.offer === '' ? startMs : null;
  return JSON.stringify([tool.phoneCall, action, service, tool.offer, start, tool.appointment, tool.startNowMs]);
}

/** Whether both are tool calls of one phone call with the same arguments. */
export function isSameCall(one: WebAppRun, other: WebAppRun): boolean {
  return isOfTool(one) && isOfTool(other) && sameCallKey(one) === sameCallKey(other);
}

function isOfTool(run: WebAppRun): run is ToolRun {
  return run.asked.tool !== undefined;
}

export interface Taken extends CalendarChange {
  readonly before: EventState;
  readonly run: ToolRun;
  /** Its place among all changes. */
  readonly order: number;
}

/** Blocking events that a run of `move` or `cancel` took from their time. */
export function takenByTools(history: History): Taken[] {
  const changing = toolRuns(history, 'move', 'cancel');
  return history.changes.flatMap((change, order) => {
    if (change.kind !== 'calendar' || change.before === null || !isTaken(change)) return [];
    const run = changing.find(({ executionId }) => executionId === change.by);
    return run ? [{ ...change, before: change.before, run, order }] : [];
  });
}

function isTaken({ before, after }: CalendarChange): boolean {
  if (!before?.blocks) return false;
  return !after?.blocks || after.startMs !== before.startMs || after.endMs !== before.endMs;
}
