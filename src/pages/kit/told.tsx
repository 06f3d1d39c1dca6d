// What a page tells of its calls: that it waits, and why there is no answer.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../fromPage/wire/shared.ts';
import { kitWords } from '../words/kit.ts';
import { seenAsWords } from '../words/seenAs.ts';
import { Button } from './button.tsx';
import type { Failure } from './call.ts';
import { useFocusBack } from './focus.ts';

const LONG_MS = 10_000;

/** Stands from the start, so that a screen reader hears what it says later. `text`: '' = nothing is waited for. */
export function Busy({ text }: { readonly text: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (text === '') return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="busy" role="status">
      {text !== '' && <span class="turning" aria-hidden="true" />}
      {text}
      {text !== '' && isLong && ` ${kitWords.stillWorking}`}
    </p>
  );
}

/** The way out has the focus. */
export function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), [failure]);
  useFocusBack();
  const words = kitWords;
  return (
    <div class="failed" role="alert">
      <p>{failure.kind === 'problem' ? failure.message : words[failure.kind]}</p>
      {failure.kind !== 'problem' && failure.message !== '' && <p class="small">{words.google(failure.message)}</p>}
      <Button buttonRef={button} onClick={retry}>
        {words.retry}
      </Button>
    </div>
  );
}

/** Says from which person's calendars and rights an answer comes, where the person and the owner are two. */
export function SeenAs({ person }: { readonly person: Person }) {
  if (person.owner === '' || person.owner === person.you) return null;
  const words = seenAsWords;
  return (
    <p class="note">
      {person.seenAs === 'owner' ? words.asOwner(person.owner) : words.asYou(person.you, person.owner)}
    </p>
  );
}

export function Note({ children }: { readonly children: ComponentChildren }) {
  return <p class="note">{children}</p>;
}
