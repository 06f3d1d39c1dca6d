// The Log's row of each answered request says what was asked, how its sender was verified, and how it ended.
import { type Answer, claimsNothing, readAnswer } from '../evidence/answers.ts';
import type { History, WebAppRun } from '../evidence/history.ts';
import { isBegunDuring, isRefused, type LogLine, rowsOf } from '../evidence/logRows.ts';
import { hasBrokenSheet } from '../evidence/people.ts';

export function logTellsTheTruth(history: History): string[] {
  return history.runs.flatMap((run) => {
    const rows = isRefused(run, history) ? rowsOfNoOther(history, run) : rowsOf(history, run);
    // If two ran at once, one true row is enough for both. Another invariant judges a missing row.
    if (run.answer === null || rows.length === 0 || rows.some((row) => tells(row, run, history))) return [];
    const { executionId, asked, answer } = run;
    return [`execution ${executionId} answered ${asked.action} with ${answer}, and the Log says ${rowsText(rows)}`];
  });
}

/** A refused request may be without a row. Then those that began beside it, at a door without request ids, are of others. */
function rowsOfNoOther(history: History, run: WebAppRun): LogLine[] {
  const others = history.runs.filter((other) => other !== run && other.requestId === run.requestId);
  const isOfOther = (row: LogLine) =>
    others.some(
      (other) => row.Action === other.asked.action && isBegunDuring(row, other) && tells(row, other, history),
    );
  return rowsOf(history, run).filter((row) => tells(row, run, history) || !isOfOther(row));
}

function tells(row: LogLine, run: WebAppRun, history: History): boolean {
  const answer = run.answer === null ? null : readAnswer(run.asked.action, run.answer);
  return answer === null || isTrue(row, run, answer) || isShutByFault(row, run, history);
}

/** While Settings cannot be read, Require signature means yes, and the right token is refused. */
function isShutByFault({ Outcome, Auth }: LogLine, { requestId, endedMs }: WebAppRun, history: History): boolean {
  return requestId === '' && Outcome === 'refused' && Auth === 'token' && hasBrokenSheet(history, endedMs);
}

function isTrue({ Action, Outcome = '', Auth = '' }: LogLine, run: WebAppRun, answer: Answer): boolean {
  const isOutcome = outcomeOf(answer) === Outcome || isUntold(run, Outcome);
  return isActionOf(Action, run, Outcome) && isOutcome && allowedCredentials(run, Outcome).includes(Auth);
}

/** The tool of a call is read once the call has proved itself. */
function isActionOf(action: string | undefined, { asked }: WebAppRun, outcome: string): boolean {
  return action === asked.action || (asked.tool !== undefined && action === 'tools' && /refused|error/.test(outcome));
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
  const { tool } = asked;
  const voucher = tool?.proof ?? (requestId === '' ? 'token' : 'signature');
  // Key and token are script properties. While those cannot be read, no credential can be checked.
  const unknown = outcome === 'error' && faults.some((name) => /properties/i.test(name)) ? ['none'] : [];
  // The link token of a tool call stands where its secret does.
  const forged = tool?.proof === 'token' ? 'secret' : voucher;
  if (asked.isForged) return outcome === 'refused' ? [`bad ${forged}`] : unknown;
  // The token is the right one, and the Sheet says that it is not enough.
  if (asked.isDoorShut && outcome === 'refused') return [voucher];
  return outcome === 'refused' ? [] : [voucher, ...unknown];
}

function rowsText(rows: readonly LogLine[]): string {
  return rows.map(({ Action, Outcome, Auth }) => `${Action}, ${Outcome}, ${Auth}`).join(' and ');
}
