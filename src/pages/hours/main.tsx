// The page Hours: the weekly hours of a host and service, as a list or a week. Both views show the same rows.
import { useState } from 'preact/hooks';
import type { HoursState } from '../../fromPage/wire/hours.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Question } from '../kit/question.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { type Calls, useCalls, useFirst } from '../kit/useCalls.ts';
import { hoursWords } from '../words/hours.ts';
import { kitWords } from '../words/kit.ts';
import { type FormRow, toSend, withTheirs } from './rows.ts';
import { Views } from './views.tsx';
import type { PageRow } from './week.ts';

interface Chosen {
  readonly host: string;
  readonly service: string;
}

/** The rows of the chosen host and service, as the person has changed them. */
function useHours(calls: Calls) {
  const [chosen, setChosen] = useState<Chosen>({ host: '', service: '' });
  const [state, setState] = useState<HoursState | null>(null);
  const [rows, setRows] = useState<readonly PageRow[]>([]);
  const [isSaved, setSaved] = useState(false);
  const take = (answer: HoursState, isNowSaved: boolean) => {
    setState(answer);
    setRows(answer.rows);
    setSaved(isNowSaved);
  };
  const read = (next: Chosen) =>
    calls.ask(kitWords.loading, 'hours.read', [next.host, next.service], (answer) => {
      setChosen(next);
      take(answer, false);
    });
  /** What was changed here stays. */
  const readVersion = () =>
    calls.ask(kitWords.loading, 'hours.read', [chosen.host, chosen.service], (answer) => {
      setState(answer);
      setRows((mine) => withTheirs<PageRow>(mine, state?.rows ?? [], answer.rows));
    });
  const save = () => {
    if (state === null) return;
    calls.ask(hoursWords.saving, 'hours.save', [chosen.host, chosen.service, toSend(rows), state.version], (answer) =>
      take(answer, true),
    );
  };
  const change = (next: readonly PageRow[]) => {
    setSaved(false);
    setRows(next);
  };
  const isChanged = state !== null && textOf(rows) !== textOf(state.rows);
  return { chosen, state, rows, isSaved, isChanged, read, readVersion, save, change };
}

function Hours() {
  const calls = useCalls();
  const { chosen, state, rows, isSaved, isChanged, read, readVersion, save, change } = useHours(calls);
  const [asked, setAsked] = useState<Chosen | null>(null);
  useFirst(() => read(chosen));
  const words = hoursWords;
  const answer = (isYes: boolean) => {
    setAsked(null);
    if (isYes && asked) read(asked);
  };
  const hasProblem = rows.some(({ problem }) => problem !== '');
  return (
    <>
      <Heading>{words.heading}</Heading>
      {state && <Choice state={state} chosen={chosen} choose={isChanged ? setAsked : read} />}
      {asked && <Question text={words.unsaved} yes={words.leave} no={words.stay} answer={answer} />}
      {state && <Views state={state} rows={rows} change={change} />}
      <Busy text={calls.busy} />
      <p class={hasProblem ? 'bad' : 'good'} role="status">
        {isSaved && (hasProblem ? words.savedWithProblems : words.saved)}
      </p>
      {calls.failure && (
        // What the script refuses it refuses again, until the page knows the tab of now.
        <Failed failure={calls.failure} retry={calls.failure.kind === 'problem' ? readVersion : calls.retry} />
      )}
      <div class="foot">
        <Button look="main" onClick={save} disabled={!isChanged || calls.busy !== ''}>
          {words.save}
        </Button>
      </div>
    </>
  );
}

function textOf(rows: readonly FormRow[]): string {
  return JSON.stringify(toSend(rows));
}

interface ChoiceProps {
  readonly state: HoursState;
  readonly chosen: Chosen;
  choose(next: Chosen): void;
}

function Choice({ state, chosen, choose }: ChoiceProps) {
  const options = (first: string, names: readonly string[]) => [
    ['', first] as const,
    ...names.map((name) => [name, name] as const),
  ];
  return (
    <div class="twoFields even">
      <Select
        label={hoursWords.host}
        value={chosen.host}
        change={(host) => choose({ ...chosen, host })}
        options={options(hoursWords.everyone, state.hosts)}
      />
      <Select
        label={hoursWords.service}
        value={chosen.service}
        change={(service) => choose({ ...chosen, service })}
        options={options(hoursWords.everyService, state.services)}
      />
    </div>
  );
}

show(Hours);
