// Google's own alerts and prompts.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question, QuestionAnswer } from '../../wire.ts';
import type { Words } from '../words.ts';

type Button = QuestionAnswer['button'];

const BUTTONS: Readonly<Record<string, readonly Exclude<Button, 'CLOSE'>[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

interface QuestionProps {
  readonly question: Question;
  readonly words: Words;
  readonly onAnswer: (answer: QuestionAnswer) => void;
}

export function QuestionBox({ question, words, onAnswer }: QuestionProps) {
  const { id, kind, title, prompt } = question;
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.showModal(), []);
  const answer = (button: Button) => onAnswer({ id, button, text: field.current?.value ?? '' });
  return (
    <dialog
      ref={box}
      class="question"
      aria-label={title === '' ? 'Slotsheet' : title}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      <div class="titleBar">
        <h2>{title}</h2>
        <button type="button" aria-label={words.close} onClick={() => answer('CLOSE')}>
          ×
        </button>
      </div>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          answer(BUTTONS[question.buttons]?.[0] ?? 'OK');
        }}
      >
        <p class="text">{prompt}</p>
        {kind === 'prompt' && <input ref={field} aria-label={words.yourAnswer} autocomplete="off" />}
        <p class="buttons">
          {(BUTTONS[question.buttons] ?? ['OK']).map((button, at) => (
            <button
              key={button}
              type={at === 0 ? 'submit' : 'button'}
              onClick={at === 0 ? undefined : () => answer(button)}
            >
              {words.buttons[button]}
            </button>
          ))}
        </p>
      </form>
    </dialog>
  );
}
