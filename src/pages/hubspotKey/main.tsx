// The page HubSpot key: takes a key and tests it, tests the one that is set again, and removes it.
import { useState } from 'preact/hooks';
import type { HubspotKeyDone, HubspotKeyState, SaidOfKey } from '../../fromPage/wire/hubspotKey.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Question } from '../kit/question.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { hubspotKeyWords } from '../words/hubspotKey.ts';
import { kitWords } from '../words/kit.ts';

function HubspotKey() {
  const calls = useCalls();
  const [state, setState] = useState<HubspotKeyState | null>(null);
  const [said, setSaid] = useState<readonly SaidOfKey[]>([]);
  const [pasted, setPasted] = useState('');
  const words = hubspotKeyWords;
  useFirst(() => calls.ask(kitWords.loading, 'hubspotKey.state', [], setState));
  const finish = (done: HubspotKeyDone) => {
    setState(done);
    setSaid(done.said);
    setPasted('');
  };
  const save = () => {
    setSaid([]);
    calls.ask(words.testing, 'hubspotKey.save', [pasted], finish);
  };
  const remove = () => {
    setSaid([]);
    calls.ask(words.removing, 'hubspotKey.remove', [], finish);
  };
  const isBusy = calls.busy !== '';
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p>
        {words.about} {state && (state.keyEnd === null ? words.none : words.isSet(state.keyEnd))}
      </p>
      {state && (
        <Field
          label={words.key}
          value={pasted}
          change={setPasted}
          hint={state.keyEnd === null ? words.hint : `${words.hint} ${words.blank}`}
        />
      )}
      {state && (
        <Button look="main" onClick={save} disabled={isBusy}>
          {words.save}
        </Button>
      )}
      <div class="above" role="status">
        {said.map((one) => (
          <Said key={one.sentence} said={one} />
        ))}
      </div>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      {state && state.keyEnd !== null && !isBusy && <Remove remove={remove} />}
    </>
  );
}

function Said({ said: { sentence, items } }: { readonly said: SaidOfKey }) {
  return (
    <>
      <p>{sentence}</p>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Remove({ remove }: { readonly remove: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const words = hubspotKeyWords;
  const answer = (isYes: boolean) => {
    setAsked(false);
    if (isYes) remove();
  };
  return (
    <div class="foot">
      {isAsked ? (
        <Question text={words.question} yes={words.removeIt} no={words.keep} answer={answer} />
      ) : (
        <Button onClick={() => setAsked(true)}>{words.remove} …</Button>
      )}
    </div>
  );
}

show(HubspotKey);
