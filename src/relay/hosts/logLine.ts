// One line of JSON for each call that ended: what happened to it, and nothing that the caller sent.
import type { CallProblem, EndedCall } from '../options.ts';

export interface LogLine {
  readonly text: string;
  readonly isWarning: boolean;
}

/** `severity` and `message` are what Google's and other hosts' log viewers look for. */
export function logLine(call: EndedCall, team?: string): LogLine {
  const { action, outcome, milliseconds, attempts, problem, requestId } = call;
  const isWarning = outcome !== 'answered' || problem !== undefined;
  const text = JSON.stringify({
    severity: isWarning ? 'WARNING' : 'INFO',
    message: problem === undefined ? MESSAGES[outcome] : sentenceFor(problem),
    team,
    action,
    outcome,
    ms: milliseconds,
    attempts,
    problem,
    requestId,
  });
  return { text, isWarning };
}

/** A fault of the settings, once for each instance. */
export function faultLine(message: string): LogLine {
  return { text: JSON.stringify({ severity: 'ERROR', message }), isWarning: true };
}

const MESSAGES: Readonly<Record<EndedCall['outcome'], string>> = {
  answered: 'Answered.',
  notSetUp: 'The relay is not set up: it has no address of a web app.',
  tooLarge: 'The request is too large.',
  notAuthentic: 'The call has no proof.',
  tooManyCalls: 'There are too many calls.',
  unanswered: 'There was no time left to ask the web app.',
};

function sentenceFor(problem: CallProblem): string {
  if (problem === 'bodyUnread') return 'The request did not come whole: its sender left, or was too slow.';
  return problem === 'unverified'
    ? 'Calls come without a proof. One a minute goes on to the web app, the others are refused.'
    : `The web app gave no answer: ${problem}`;
}
