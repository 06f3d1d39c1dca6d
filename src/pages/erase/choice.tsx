// Which of several contacts is meant.
import { useState } from 'preact/hooks';
import type { FoundContact } from '../../fromPage/wire/erase.ts';
import { Button } from '../kit/button.tsx';
import { Tick } from '../kit/field.tsx';
import { eraseWords } from '../words/erase.ts';

interface ChoiceProps {
  readonly contacts: readonly FoundContact[];
  choose(contact: FoundContact): void;
}

export function Choice({ contacts, choose }: ChoiceProps) {
  const [at, setAt] = useState<number | null>(null);
  const chosen = at === null ? undefined : contacts[at];
  if (contacts.length < 2) return null;
  return (
    <>
      <fieldset>
        <legend>{eraseWords.several}</legend>
        {contacts.map((contact, place) => (
          <Tick key={JSON.stringify(contact.terms)} group="contact" isOn={place === at} change={() => setAt(place)}>
            {contact.name}
            <br />
            <span class="small">
              {[contact.details, eraseWords.rows(contact.rowCount)].filter(Boolean).join(' · ')}
            </span>
          </Tick>
        ))}
      </fieldset>
      <Button look="main" onClick={() => chosen && choose(chosen)} disabled={chosen === undefined}>
        {eraseWords.choose}
      </Button>
    </>
  );
}
