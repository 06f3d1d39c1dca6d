// A question before what cannot be taken back. The answer that changes nothing has the focus.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { useFocusBack } from './focus.ts';

interface QuestionProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  answer(isYes: boolean): void;
}

export function Question({ text, yes, no, answer }: QuestionProps) {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  useFocusBack();
  return (
    <fieldset class="question">
      <legend>{text}</legend>
      <div class="beside">
        <Button buttonRef={keep} onClick={() => answer(false)}>
          {no}
        </Button>
        <Button onClick={() => answer(true)}>{yes}</Button>
      </div>
    </fieldset>
  );
}
