// What there is of a contact, what stays whatever is done here, and the question.
import { useState } from 'preact/hooks';
import type { EraseTexts, FoundContact } from '../../fromPage/wire/erase.ts';
import { Button } from '../kit/button.tsx';
import { Tick } from '../kit/field.tsx';
import { Question } from '../kit/question.tsx';
import { eraseWords } from '../words/erase.ts';
import type { Traces } from './traces.ts';

interface SeenProps {
  readonly contact: FoundContact;
  readonly traces: Traces;
  erase(texts: EraseTexts): void;
}

export function Seen({ contact, traces, erase }: SeenProps) {
  const words = eraseWords;
  const total = contact.rowCount + contact.notes + traces.log + traces.events;
  return (
    <section>
      {contact.rowCount === 0 && contact.notes === 0 && <p>{words.none}</p>}
      <h2>{contact.name}</h2>
      {contact.details !== '' && <p>{contact.details}</p>}
      <Places contact={contact} traces={traces} />
      {traces.left.map((sentence) => (
        <p key={sentence} class="note">
          {sentence}
        </p>
      ))}
      {total === 0 ? <p>{words.nothing}</p> : <Asking contact={contact} traces={traces} erase={erase} />}
    </section>
  );
}

function Places({ contact: { rows, rowCount, notes }, traces: { log, events, invited } }: Omit<SeenProps, 'erase'>) {
  const words = eraseWords;
  return (
    <ul>
      {rowCount > 0 && (
        <li>
          {words.rows(rowCount)}
          <ul class="small">
            {rows.map((row) => (
              <li key={row}>{row}</li>
            ))}
            {rowCount > rows.length && <li>{words.more(rowCount - rows.length)}</li>}
          </ul>
        </li>
      )}
      {log > 0 && <li>{words.logRows(log)}</li>}
      {events > 0 && <li>{words.events(events)}</li>}
      {notes > 0 && <li>{words.notes(notes)}</li>}
      {invited > 0 && <li>{words.invited(invited)}</li>}
    </ul>
  );
}

function Asking({ contact, traces, erase }: SeenProps) {
  const words = eraseWords;
  const [over, setOver] = useState(true);
  const [ahead, setAhead] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const textsAsked = () => {
    if (ahead) return 'all';
    return over ? 'over' : 'none';
  };
  const answer = (isYes: boolean) => {
    setAsked(false);
    if (isYes) erase(textsAsked());
  };
  return (
    <>
      {traces.events > 0 && (
        <>
          <Tick isOn={over || ahead} change={setOver}>
            {words.textsOver}
          </Tick>
          <Tick isOn={ahead} change={setAhead}>
            {words.textsAhead}
          </Tick>
        </>
      )}
      <Staying />
      <div class="foot">
        {isAsked ? (
          <Question text={words.question(contact.name)} yes={words.eraseIt} no={words.keep} answer={answer} />
        ) : (
          <Button look="main" onClick={() => setAsked(true)}>
            {words.erase} …
          </Button>
        )}
      </div>
    </>
  );
}

export function Staying() {
  return (
    <>
      <h2>{eraseWords.stays}</h2>
      <ul>
        {eraseWords.staying.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
