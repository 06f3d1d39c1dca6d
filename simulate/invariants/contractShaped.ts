// Every text that the web app answers is JSON of a shape that the caller knows: telli, or a voice agent that calls a tool.
import { readAnswer } from '../evidence/answers.ts';
import type { History } from '../evidence/history.ts';
import { isToolAnswer } from '../evidence/toolAnswers.ts';

export function contractShaped({ runs }: History): string[] {
  return runs.flatMap(({ executionId, asked, answer }) =>
    answer === null ||
    (readAnswer(asked.action, answer) !== null && isToolAnswer(answer) === (asked.tool !== undefined))
      ? []
      : [`execution ${executionId} answered ${asked.action} with ${answer.slice(0, 200)}`],
  );
}
