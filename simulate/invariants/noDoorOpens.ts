// A request without telli's signature or the link token gets nothing, and changes nothing. The same holds for the token
// where the practice takes signed calls alone.
import { readAnswer } from '../evidence/answers.ts';
import { isKeptOut } from '../evidence/bookCalls.ts';
import type { History, WebAppRun } from '../evidence/history.ts';

export function noDoorOpens(history: History): string[] {
  const forged = history.runs.filter(({ asked }) => isKeptOut(asked));
  return forged.flatMap((run) => [...wasLetIn(run), ...changedBy(history, run)]);
}

function wasLetIn({ executionId, asked, answer }: WebAppRun): string[] {
  const read = answer === null ? null : readAnswer(asked.action, answer);
  const hasNothing = read === null || read.kind === 'failed' || answer === '{"contact":null}';
  return hasNothing ? [] : [`execution ${executionId} answered ${read.kind} to a stranger without a credential`];
}

function changedBy({ changes }: History, { executionId }: WebAppRun): string[] {
  const own = changes.filter((change) => change.kind === 'calendar' && change.by === executionId);
  return own.length === 0 ? [] : [`execution ${executionId} changed a calendar for a stranger without a credential`];
}
