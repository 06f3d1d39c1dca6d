// Step 4: what was done, the addresses for telli, and a first test.
import { useState } from 'preact/hooks';
import type { SetUpDone } from '../../fromPage/wire/setUp.ts';
import type { Door, Tried } from '../../fromPage/wire/tryCall.ts';
import { ShownAddresses } from '../addresses/shown.tsx';
import { Button, Link } from '../kit/button.tsx';
import { Busy, Failed, Note } from '../kit/told.tsx';
import { useCalls } from '../kit/useCalls.ts';
import { setUpWords } from '../words/setUp.ts';

const TELLI = 'https://app.telli.com';
const SHOWN_STARTS = 3;

interface ConnectProps {
  readonly done: SetUpDone;
  readonly service: string;
  readonly door: Door;
}

export function Connect({ done, service, door }: ConnectProps) {
  const words = setUpWords;
  return (
    <>
      <p class="good">
        {words.isDone} {done.made.length > 0 ? words.made(done.made.join(', ')) : words.kept}
      </p>
      <Sentences title={words.problems} sentences={done.problems} />
      <Sentences
        title={words.findings}
        sentences={done.findings.map(({ cell, tab, sentence }) => `${cell || tab}: ${sentence}`)}
      />
      {done.twoOwners !== '' && <Note>{done.twoOwners}</Note>}
      {done.addresses.problem === '' && (
        <p>
          {words.paste} <Link to={TELLI}>{words.openTelli}</Link>
        </p>
      )}
      <ShownAddresses addresses={done.addresses} />
      <Test service={service} door={door} />
    </>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section class="failed" aria-label={title}>
      <p>{title}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Test({ service, door }: Omit<ConnectProps, 'done'>) {
  const calls = useCalls();
  const [tried, setTried] = useState<Tried | null>(null);
  const words = setUpWords;
  return (
    <section class="test" aria-label={words.test}>
      <Button onClick={() => calls.ask(words.testing, 'try.available', [service, door], setTried)}>{words.test}</Button>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      <div role="status">
        {tried && (
          <>
            <p>
              {tried.sentence} <span class="soft">{words.milliseconds(tried.milliseconds)}</span>
            </p>
            <ul>
              {tried.starts.slice(0, SHOWN_STARTS).map(({ iso, label }) => (
                <li key={iso}>{label}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
