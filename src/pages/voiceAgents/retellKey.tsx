// Retell's API key, with which it signs: pasted, never shown again, removed.
import { useState } from 'preact/hooks';
import type { VoiceAgentsDone, VoiceAgentsState } from '../../fromPage/wire/voiceAgents.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Question } from '../kit/question.tsx';
import type { Calls } from '../kit/useCalls.ts';
import { voiceAgentsWords } from '../words/voiceAgents.ts';

interface RetellKeyProps {
  readonly state: VoiceAgentsState;
  readonly calls: Calls;
  finish(done: VoiceAgentsDone): void;
}

export function RetellKey({ state, calls, finish }: RetellKeyProps) {
  const [pasted, setPasted] = useState('');
  const [isAsked, setAsked] = useState(false);
  const words = voiceAgentsWords;
  const isBusy = calls.busy !== '';
  const save = () =>
    calls.ask(words.saving, 'voiceAgents.saveRetellKey', [pasted], (done) => {
      setPasted('');
      finish(done);
    });
  const answer = (isYes: boolean) => {
    setAsked(false);
    if (isYes) calls.ask(words.removing, 'voiceAgents.remove', ['retellKey'], finish);
  };
  return (
    <section aria-label={words.keyTitle}>
      <h2>{words.keyTitle}</h2>
      {state.retellKeyEnd !== null && <p>{words.keySet(state.retellKeyEnd)}</p>}
      <Field label={words.key} value={pasted} change={setPasted} hint={words.keyHint} />
      {isAsked ? (
        <Question text={words.keyQuestion} yes={words.keyRemoveIt} no={words.keep} answer={answer} />
      ) : (
        <div class="foot">
          <Button onClick={save} disabled={isBusy}>
            {words.save}
          </Button>
          {state.retellKeyEnd !== null && (
            <Button onClick={() => setAsked(true)} disabled={isBusy}>
              {words.keyRemove} …
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
