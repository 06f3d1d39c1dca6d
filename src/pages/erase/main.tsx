// The page Erase a contact: looks a person up, shows what there is of them, and empties it after a question.
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed, SeenAs } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { eraseWords } from '../words/erase.ts';
import { kitWords } from '../words/kit.ts';
import { Choice } from './choice.tsx';
import { Done } from './done.tsx';
import { Seen } from './seen.tsx';
import { useErasing } from './useErasing.ts';

function Erase() {
  const calls = useCalls();
  const { found, chosen, traces, erased, forget, find, choose, erase } = useErasing(calls);
  const [typed, setTyped] = useState('');
  const [isReady, setReady] = useState(false);
  const words = eraseWords;
  useFirst(() => calls.ask(kitWords.loading, 'help.state', [], () => setReady(true)));
  const again = () => {
    forget();
    setTyped('');
  };
  const isBusy = calls.busy !== '';
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p>{words.about}</p>
      {isReady && erased === null && (
        <>
          <Field label={words.typed} value={typed} change={setTyped} />
          <Button look="main" onClick={() => find(typed)} disabled={isBusy || typed.trim() === ''}>
            {words.look}
          </Button>
        </>
      )}
      <div class="above" />
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      {found && <SeenAs person={found.person} />}
      {found && chosen === null && <Choice contacts={found.contacts} choose={choose} />}
      {chosen && traces && erased === null && !isBusy && calls.failure === null && (
        <Seen contact={chosen} traces={traces} erase={erase} />
      )}
      {erased && <Done erased={erased} again={again} />}
    </>
  );
}

show(Erase);
