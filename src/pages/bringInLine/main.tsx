// The page Bring Bookings in line: begins at once, and tells what was done and what is left for a person.
import { useState } from 'preact/hooks';
import type { InLine } from '../../fromPage/wire/bringInLine.ts';
import { Button } from '../kit/button.tsx';
import { Findings } from '../kit/finding.tsx';
import { Heading } from '../kit/heading.tsx';
import { show } from '../kit/page.tsx';
import { Busy, Failed } from '../kit/told.tsx';
import { useCalls, useFirst } from '../kit/useCalls.ts';
import { inLineWords } from '../words/bringInLine.ts';

function BringInLine() {
  const calls = useCalls();
  const [done, setDone] = useState<InLine | null>(null);
  const words = inLineWords;
  const begin = () => {
    setDone(null);
    calls.ask(words.working, 'bookings.bringInLine', [], setDone);
  };
  useFirst(begin);
  return (
    <>
      <Heading>{words.heading}</Heading>
      <Busy text={calls.busy} />
      {calls.failure && <Failed failure={calls.failure} retry={calls.retry} />}
      <div role="status">
        {done?.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {done && done.findings.length > 0 && (
        <>
          <h2>{words.problems}</h2>
          <Findings findings={done.findings} />
        </>
      )}
      {done && <Button onClick={begin}>{words.again}</Button>}
    </>
  );
}

show(BringInLine);
