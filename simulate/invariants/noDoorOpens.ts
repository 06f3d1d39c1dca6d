// Who carries neither telli's signature nor the link token gets nothing, and nothing changes.
import type { History, WebAppRun } from '../history.ts';
import { readAnswer } from './answers.ts';

export function noDoorOpens(history: History): string[] {
  const forged = history.runs.filter(({ asked }) => asked.isForged);
  return forged.flatMap((run) => [...gotIn(run), ...changedBy(history, run)]);
}

function gotIn({ executionId, asked, answer }: WebAppRun): string[] {
  const read = answer === null ? null : readAnswer(asked.action, answer);
  const isKeptOut = read === null || read.kind === 'failed' || answer === '{"contact":null}';
  return isKeptOut ? [] : [`execution ${executionId} answered ${read.kind} to somebody without a credential`];
}

function changedBy({ changes }: History, { executionId }: WebAppRun): string[] {
  const own = changes.filter((change) => change.kind === 'calendar' && change.by === executionId);
  return own.length === 0 ? [] : [`execution ${executionId} changed a calendar for somebody without a credential`];
}
