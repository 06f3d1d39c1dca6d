// Every text that the web app answers is JSON of a shape that telli knows.
import { readAnswer } from '../evidence/answers.ts';
import type { History } from '../evidence/history.ts';

export function contractShaped({ runs }: History): string[] {
  return runs.flatMap(({ executionId, asked, answer }) =>
    answer === null || readAnswer(asked.action, answer) !== null
      ? []
      : [`execution ${executionId} answered ${asked.action} with ${answer.slice(0, 200)}`],
  );
}
