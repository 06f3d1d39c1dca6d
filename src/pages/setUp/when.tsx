// Step 2: the hours for everyone.
import { HoursForm } from '../hours/form.tsx';
import { Note } from '../kit/told.tsx';
import { setUpWords } from '../words/setUp.ts';
import type { StepProps } from './draft.ts';

export function When({ state, draft, change }: StepProps) {
  const words = setUpWords;
  if (state.isEmpty) {
    return (
      <fieldset>
        <legend>{words.whenQuestion}</legend>
        <HoursForm rows={draft.hours} change={(hours) => change({ hours })} />
        <p class="small above">{words.whenHint}</p>
      </fieldset>
    );
  }
  return (
    <>
      <Note>{words.notEmpty}</Note>
      {state.hours.length === 0 && <p>{words.noHours}</p>}
      <ul>
        {state.hours.map(({ days, from, to }, at) => (
          <li key={at}>
            {days} {from}–{to}
          </li>
        ))}
      </ul>
      <p class="small">{words.whenHint}</p>
    </>
  );
}
