// The open questions of docs/platform.md that a live deployment can answer, and what this run says of each.
import type { NamedFinding } from './probe.ts';

export interface Question {
  readonly question: string;
  readonly settled: boolean;
  /** What was seen, or why nothing was. */
  readonly answer: string;
}

/** By the probe that sees it. */
const SEEN_BY = [
  ['How Google decodes a body', 'inside: é, € and emoji'],
  ['Whether a web app sees an active spreadsheet', 'inside: Active spreadsheet'],
  ['Whether Intl knows time zones, and of what year the zone data are', 'inside: Time zones'],
  ['Where a POST is redirected', 'web app: its redirect'],
  ['How HEAD is answered', 'web app: HEAD'],
  ['What a path behind /exec shows', 'web app: a path behind it'],
] as const;

const NOT_SEEN: Question = {
  question: 'Whether an invitation that is not answered blocks time',
  settled: false,
  answer: 'No probe can see it. Invite a host to an event, answer nothing, and look at "Preview week".',
};

export function questionsIn(found: readonly NamedFinding[]): readonly Question[] {
  const seen = SEEN_BY.map(([question, probe]): Question => {
    const finding = found.find(({ name }) => name === probe);
    const settled =
      finding !== undefined && finding.result !== 'fail' && !finding.sentence.startsWith('No answer came');
    return { question, settled, answer: settled ? finding.sentence : `The probe "${probe}" did not see it.` };
  });
  return [...seen, NOT_SEEN];
}

export function questionLines(questions: readonly Question[]): readonly string[] {
  const lines = ({ question, settled, answer }: Question) => [
    `${settled ? 'settled' : 'open   '}  ${question}`,
    `         ${answer}`,
  ];
  return ['Open questions of docs/platform.md, as this deployment answers them:', ...questions.flatMap(lines)];
}
