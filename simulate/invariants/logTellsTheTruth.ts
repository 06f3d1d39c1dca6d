// The Log's row of each answered request says what was asked, how its sender was verified, and how it ended.
import { type Answer, claimsNothing, readAnswer } from '../evidence/answers.ts';
import type { History, WebAppRun } from '../evidence/history.ts';
import { type LogLine, rowsOf } from '../evidence/logRows.ts';
import { hasBrokenSheet } from '../evidence/people.ts';

export function logTellsTheTruth(history: History): string[] {
  return history.runs.flatMap((run) => {
    const answer = run.answer === null ? null : readAnswer(run.asked.action, run.answer);
    const rows = answer === null ? [] : rowsOf(history, run);
    // If two ran at once, one true row is enough for both. Another invariant judges a missing row.
    if (
      answer === null ||
      rows.length === 0 ||
      rows.some((row) => isTrue(row, run, answer) || isShutByFault(row, run, history))
    )
      return [];
    const { executionId, asked } = run;
    return [`execution ${executionId} answered ${asked.action} with ${run.answer}, and the Log says ${rowsText(rows)}`];
  });
}

/** While Settings cannot be read, Require signature means yes, and the right token is refused. */
function isShutByFault({ Outcome, Auth }: LogLine, { requestId, endedMs }: WebAppRun, history: History): boolean {
  return requestId === '' && Outcome === 'refused' && Auth === 'token' && hasBrokenSheet(history, endedMs);
}

function isTrue({ Action, Outcome = '', Auth = '' }: LogLine, run: WebAppRun, answer: Answer): boolean {
  const isOutcome = outcomeOf(answer) === Outcome || isUntold(run, Outcome);
  return Action === run.asked.action && isOutcome && allowedCredentials(run, Outcome).includes(Auth);
}

/** A lookup that is refused or fails answers that no contact is known: telli has no other shape for it. */
function isUntold({ asked, answer, faults }: WebAppRun, outcome: string): boolean {
  const isNobody = asked.action === 'contact_lookup' && answer === '{"contact":null}';
  return isNobody && (outcome === 'refused' || (outcome === 'error' && faults.length > 0));
}

/** refused: the request's sender could not be verified. error: something failed, and the caller is to ask again. */
function outcomeOf(answer: Answer): string {
  if (answer.kind !== 'failed') return 'success';
  if (/not be verified/i.test(answer.reason)) return 'refused';
  return claimsNothing(answer.reason) ? 'error' : 'failed';
}

/** The values that may stand under Auth. A good credential must not be refused, except at the shut door below. */
function allowedCredentials({ asked, requestId, faults }: WebAppRun, outcome: string): string[] {
  const voucher = requestId === '' ? 'token' : 'signature';
  // Key and token are script properties. While those cannot be read, no credential can be checked.
  const unknown = outcome === 'error' && faults.some((name) => /properties/i.test(name)) ? ['none'] : [];
  if (asked.isForged) return outcome === 'refused' ? [`bad ${voucher}`] : unknown;
  // The token is the right one, and the Sheet says that it is not enough.
  if (asked.isDoorShut && outcome === 'refused') return [voucher];
  return outcome === 'refused' ? [] : [voucher, ...unknown];
}

function rowsText(rows: readonly LogLine[]): string {
  return rows.map(({ Action, Outcome, Auth }) => `${Action}, ${Outcome}, ${Auth}`).join(' and ');
}
