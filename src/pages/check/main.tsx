// The page Check: what is wrong in the Sheet, with the way to each cell, and how the things around it stand.
import { useState } from 'preact/hooks';
import type { CheckState } from '../../fromPage/wire/check.ts';
import { Button } from '../kit/button.tsx';
import { Findings } from '../kit/finding.tsx';
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
  // A fault around the Sheet is counted only where the Sheet has none: most faults there are findings too.
  const count =
    state === null ? 0 : state.findings.length || state.probes.filter(({ result }) => result === 'fail').length;
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

const SHOWN = {
  pass: { sign: '✓', look: 'good' },
  warn: { sign: '!', look: '' },
  fail: { sign: '✗', look: 'bad' },
};

function Found({ state: { findings, remarks, probes } }: { readonly state: CheckState }) {
  return (
    <>
      <Findings findings={findings} />
      {remarks.map((remark) => (
        <Note key={remark}>{remark}</Note>
      ))}
      <h2>{checkWords.around}</h2>
      <ul class="plainList">
        {probes.map(({ name, result, sentence, fix }) => (
          <li key={name}>
            <strong class={SHOWN[result].look}>
              <span aria-hidden="true">{SHOWN[result].sign}</span>
              <span class="hidden">{checkWords.results[result]}:</span> {name}
            </strong>
            <br />
            {sentence} {fix}
          </li>
        ))}
      </ul>
    </>
  );
}

show(Check);
