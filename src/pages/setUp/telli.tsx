// Step 3: telli's key, the way to the script, and what callers hear.
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Field, Select, Tick } from '../kit/field.tsx';
import { setUpWords } from '../words/setUp.ts';
import type { Draft, StepProps } from './draft.ts';

export function Telli({ state, draft, change }: StepProps) {
  const words = setUpWords;
  const { keyEnd, hubspotKeyEnd } = state;
  const hint = keyEnd === null ? words.keyHint : words.keySet(keyEnd);
  return (
    <>
      <Field
        label={words.key}
        value={draft.telliKey}
        change={(telliKey) => change({ telliKey })}
        hint={`${hint} ${words.keyReaders}`}
      />
      {keyEnd !== null && draft.telliKey.trim() !== '' && <Leaked draft={draft} change={change} />}
      <Field label={words.relay} value={draft.relay} change={(relay) => change({ relay })} hint={words.relayHint} />
      {state.webApp === null && <WebApp draft={draft} change={change} hint={words.webAppHint} />}
      <Heard draft={draft} change={change} />
      <details>
        <summary>{words.hubspot}</summary>
        <Field
          label={words.hubspotKey}
          value={draft.hubspotKey}
          change={(hubspotKey) => change({ hubspotKey })}
          hint={hubspotKeyEnd === null ? words.hubspotHint : words.keySet(hubspotKeyEnd)}
        />
      </details>
      {state.webApp !== null && (
        <details>
          <summary>{words.webAppOther}</summary>
          <WebApp draft={draft} change={change} hint={words.webAppSet(state.webApp)} />
        </details>
      )}
    </>
  );
}

type PartProps = Pick<StepProps, 'draft' | 'change'>;

/** A new deployment has another address. */
function WebApp({ draft, change, hint }: PartProps & { readonly hint: string }) {
  const set = (webApp: string) => change({ webApp });
  return <Field label={setUpWords.webApp} value={draft.webApp} change={set} hint={hint} />;
}

function Leaked({ draft, change }: PartProps) {
  const words = setUpWords;
  const answer = (oldKeyLeaked: boolean, text: string) => (
    <Tick group="leaked" isOn={draft.oldKeyLeaked === oldKeyLeaked} change={() => change({ oldKeyLeaked })}>
      {text}
    </Tick>
  );
  return (
    <fieldset>
      <legend>{words.leaked}</legend>
      {answer(true, words.leakedYes)}
      {answer(false, words.leakedNo)}
    </fieldset>
  );
}

function Heard({ draft, change }: PartProps) {
  const [isOpen, setOpen] = useState(false);
  const words = setUpWords;
  if (!isOpen) {
    return (
      <p>
        {words.callersHear}: {words.languages[draft.language]}, {draft.timeZone}{' '}
        <Button
          look="quiet"
          onClick={() => setOpen(true)}
          name={`${words.language}, ${words.timeZone}: ${words.change}`}
        >
          {words.change}
        </Button>
      </p>
    );
  }
  return (
    <div class="twoFields even">
      <Select
        label={words.language}
        value={draft.language}
        change={(language) => change({ language: language as Draft['language'] })}
        options={[
          ['en', words.languages.en],
          ['de', words.languages.de],
        ]}
      />
      <Field
        label={words.timeZone}
        value={draft.timeZone}
        change={(timeZone) => change({ timeZone })}
        from={zoneNames()}
      />
    </div>
  );
}

/** Those that the browser knows. The script reads more, so that another may be typed. */
function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
