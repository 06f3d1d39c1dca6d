// The page Addresses: what to paste into telli and the relay, and a new link token.
import { useState } from 'preact/hooks';
import type { Addresses } from '../../fromPage/wire/addresses.ts';
import { Button } from '../kit/button.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Question } from '../kit/question.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { addressesWords } from '../words/addresses.ts';
import { kitWords } from '../words/kit.ts';
import { ShownAddresses } from './shown.tsx';

function AddressesPage() {
  const calls = useCalls();
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  const [isNew, setNew] = useState(false);
  useFirst(() => calls.ask(kitWords.loading, 'addresses.read', [], setAddresses));
  const words = addressesWords;
  const rotate = () =>
    calls.ask(words.making, 'addresses.rotate', [], (answer) => {
      setAddresses(answer);
      setNew(true);
    });
  return (
    <>
      <Heading>{words.heading}</Heading>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      <p class="good" role="status">
        {isNew && words.made}
      </p>
      {addresses && <ShownAddresses addresses={addresses} />}
      {addresses && calls.failure === null && calls.busy === '' && <NewToken make={rotate} />}
    </>
  );
}

function NewToken({ make }: { readonly make: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const words = addressesWords;
  const answer = (isYes: boolean) => {
    setAsked(false);
    if (isYes) make();
  };
  return (
    <div class="foot">
      {isAsked ? (
        <Question text={words.tokenQuestion} yes={words.make} no={words.keep} answer={answer} />
      ) : (
        <Button onClick={() => setAsked(true)}>{words.token} …</Button>
      )}
    </div>
  );
}

show(AddressesPage);
