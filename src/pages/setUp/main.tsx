// The page Set up: from an empty Sheet to the first answered test, in four steps.
import { useState } from 'preact/hooks';
import type { SetUpDone, SetUpState } from '../../fromPage/wire/setUp.ts';
import { Button, Link } from '../kit/button.tsx';
import { openPage } from '../kit/call.ts';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { type Calls, useCalls, useFirst } from '../kit/useCalls.ts';
import { kitWords } from '../words/kit.ts';
import { setUpWords } from '../words/setUp.ts';
import { Connect } from './connect.tsx';
import { type Draft, draftOf, draftToSend, faultOf } from './draft.ts';
import { Telli } from './telli.tsx';
import { When } from './when.tsx';
import { Who } from './who.tsx';

const STEPS = [Who, When, Telli] as const;
const LAST_STEP = 2;

function SetUp() {
  const calls = useCalls();
  const [state, setState] = useState<SetUpState | null>(null);
  const read = () => calls.ask(kitWords.loading, 'setUp.state', [], setState);
  useFirst(read);
  if (state !== null) return <Assistant calls={calls} state={state} read={read} />;
  return (
    <>
      <Heading>Slotsheet</Heading>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
    </>
  );
}

interface AssistantProps {
  readonly calls: Calls;
  readonly state: SetUpState;
  /** Asks for the state of the Sheet once more. What was typed stays. */
  read(): void;
}

function Assistant({ calls, state, read }: AssistantProps) {
  const [draft, setDraft] = useState(() => draftOf(state));
  const [step, setStep] = useState(0);
  const [done, setDone] = useState<SetUpDone | null>(null);
  const [fault, setFault] = useState('');
  const [doubted, setDoubted] = useState<string | null>(null);
  const words = setUpWords;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const finish = () => finishWith(calls, state, draft, setDone);
  const probeAndFinish = () => {
    const relay = draft.relay.trim();
    if (relay === '' || relay === doubted) return finish();
    // Whatever comes of the probe, a second Finish asks no more.
    setDoubted(relay);
    calls.ask(words.probing, 'setUp.probe', [relay], ({ ok, sentence }) => {
      if (!ok) return setFault(sentence);
      setDoubted(null);
      finish();
    });
  };
  const next = () => {
    const found = faultOf(step, draft, state);
    setFault(found === null ? '' : words[found]);
    if (found !== null) return;
    if (step === LAST_STEP) probeAndFinish();
    else setStep(step + 1);
  };
  if (done !== null) return <Finished done={done} state={state} draft={draft} />;
  const Step = STEPS[step] ?? Who;
  const isDoubted = step === LAST_STEP && doubted !== null && doubted === draft.relay.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Heading step={step}>{words.step(step + 1, words.steps[step] ?? '')}</Heading>
      {step === 0 && <Scopes state={state} />}
      <Step state={state} draft={draft} change={change} />
      {fault !== '' && (
        <p class="failed" role="alert">
          {fault}
        </p>
      )}
      <Busy text={calls.busy} />
      {calls.failure && (
        // What the script refuses it refuses again, until the page knows the Sheet of now.
        <Failed failure={calls.failure} retry={calls.failure.kind === 'problem' ? read : calls.retry} />
      )}
      <div class="foot">
        {step > 0 && <Button onClick={() => setStep(step - 1)}>{words.back}</Button>}
        <Button look="main" type="submit" disabled={calls.busy !== ''}>
          {step < LAST_STEP ? words.next : isDoubted ? words.finishAnyway : words.finish}
        </Button>
      </div>
    </form>
  );
}

function finishWith(calls: Calls, state: SetUpState, draft: Draft, then: (done: SetUpDone) => void): void {
  const words = setUpWords;
  const toMake = state.tabs.filter(({ exists }) => !exists).map(({ name }) => name);
  const busy = toMake.length === 0 ? words.finishing : words.writing(toMake.join(', '));
  calls.ask(busy, 'setUp.finish', [draftToSend(draft), state.version], then);
}

function Finished({
  done,
  state,
  draft,
}: {
  readonly done: SetUpDone;
  readonly state: SetUpState;
  readonly draft: Draft;
}) {
  const calls = useCalls();
  const words = setUpWords;
  const service = state.isEmpty ? draft.service.name : state.service.name;
  return (
    <>
      <Heading isNew>{words.step(4, words.steps[3] ?? '')}</Heading>
      <Connect done={done} service={service} door={draft.relay.trim() === '' ? 'inside' : 'relay'} />
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      <div class="foot">
        <Button
          onClick={() =>
            calls.wait(
              kitWords.loading,
              () => openPage('hours'),
              () => {},
            )
          }
        >
          {words.week}
        </Button>
        <Button look="main" onClick={() => calls.wait(kitWords.loading, () => openPage('preview'), close)}>
          {words.done}
        </Button>
      </div>
    </>
  );
}

const close = () => google.script.host.close();

/** What needs a permission that is missing fails by itself, so that nothing stops for it. */
function Scopes({ state: { missingScopes, authorizationUrl } }: { readonly state: SetUpState }) {
  const words = setUpWords;
  if (missingScopes.length === 0) return null;
  return (
    <section class="failed" aria-label={words.scopes}>
      <p>{words.scopes}</p>
      <ul>
        {missingScopes.map(({ name, without }) => (
          <li key={name}>
            {name}: {without}
          </li>
        ))}
      </ul>
      <p>
        {authorizationUrl !== null && <Link to={authorizationUrl}>{words.scopesWhere}</Link>} {words.scopesAfter}
      </p>
    </section>
  );
}

show(SetUp);
