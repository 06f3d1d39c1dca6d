// The page Check: what is wrong in the Sheet, with the way to each cell, and how the things around it stand.
import { useState } from 'preact/hooks';
import type { CheckState } from '../../fromPage/wire/check.ts';
import type { ShownFinding } from '../../fromPage/wire/shared.ts';
import { Button } from '../kit/button.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed, Note, SeenAs } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { checkWords } from '../words/check.ts';

function Check() {
  const calls = useCalls();
  const [state, setState] = useState<CheckState | null>(null);
  const [round, setRound] = useState(0);
  const check = () =>
    calls.ask(checkWords.checking, 'check.all', [], (answer) => {
      setState(answer);
      setRound(round + 1);
    });
  useFirst(check);
  const count = state?.findings.length ?? 0;
  return (
    <>
      <Heading step={Math.max(1, round)}>
        {state === null ? 'Slotsheet' : count === 0 ? checkWords.fine : checkWords.problems(count)}
      </Heading>
      {state && <SeenAs person={state.person} />}
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      {state && <Found state={state} />}
      {state && (
        <Button onClick={check} disabled={calls.busy !== ''}>
          {checkWords.again}
        </Button>
      )}
    </>
  );
}

function Found({ state: { findings, remarks, platform } }: { readonly state: CheckState }) {
  return (
    <>
      <ul class="plainList">
        {findings.map((finding) => (
          <Finding key={JSON.stringify(finding)} finding={finding} />
        ))}
      </ul>
      {remarks.map((remark) => (
        <Note key={remark}>{remark}</Note>
      ))}
      <h2>{checkWords.around}</h2>
      <ul class="plainList">
        {platform.map(({ name, ok, sentence }) => (
          <li key={name}>
            <strong class={ok ? 'good' : 'bad'}>
              <span aria-hidden="true">{ok ? '✓' : '✗'}</span>
              <span class="hidden">{ok ? checkWords.good : checkWords.bad}:</span> {name}
            </strong>
            <br />
            {sentence}
          </li>
        ))}
      </ul>
    </>
  );
}

function Finding({ finding: { tab, row, column, cell, sentence } }: { readonly finding: ShownFinding }) {
  const calls = useCalls();
  const place = cell || tab;
  return (
    <li>
      <div class="beside apart">
        <strong>{place}</strong>
        <Button name={checkWords.goTo(place)} onClick={() => calls.ask('…', 'check.go', [tab, row, column], () => {})}>
          {checkWords.go}
        </Button>
      </div>
      {sentence}
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
    </li>
  );
}

show(Check);
