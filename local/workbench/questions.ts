// Google's own alerts and prompts: the script stands still until the person at the workbench has answered.
import type { Shown, UiAnswer } from '../services/spreadsheet/ui.ts';
import type { Question, QuestionAnswer } from './wire.ts';

export interface Questions {
  readonly open: () => readonly Question[];
  ask(shown: Shown): Promise<UiAnswer>;
  /** Nothing happens if it has been answered. */
  answer(answer: QuestionAnswer): void;
}

export function createQuestions(): Questions {
  const waiting = new Map<number, { readonly question: Question; readonly done: (answer: UiAnswer) => void }>();
  let last = 0;
  return {
    open: () => [...waiting.values()].map(({ question }) => question),
    ask(shown) {
      if (shown.kind !== 'alert' && shown.kind !== 'prompt') throw new Error(`${shown.kind} asks nothing`);
      last += 1;
      const question = { id: last, ...shown };
      return new Promise((done) => waiting.set(question.id, { question, done }));
    },
    answer({ id, button, text }) {
      const asked = waiting.get(id);
      waiting.delete(id);
      asked?.done({ button, text });
    },
  };
}
