// What the page Erase a contact knows, and its calls: place after place, until there is none.
import { useState } from 'preact/hooks';
import type { EraseFound, EraseTexts, FoundContact } from '../../fromPage/wire/erase.ts';
import type { Calls } from '../kit/useCalls.ts';
import { eraseWords } from '../words/erase.ts';
import { type Erased, NO_TRACES, NOTHING_ERASED, sum, type Traces } from './traces.ts';

export function useErasing(calls: Calls) {
  const [found, setFound] = useState<EraseFound | null>(null);
  const [chosen, setChosen] = useState<FoundContact | null>(null);
  const [traces, setTraces] = useState<Traces | null>(null);
  const [erased, setErased] = useState<Erased | null>(null);
  const words = eraseWords;
  const forget = () => {
    setFound(null);
    setChosen(null);
    setTraces(null);
    setErased(null);
  };
  const lookAt = (contact: FoundContact, place: string, doing: string, before: Traces) =>
    calls.ask(words.lookingIn(doing), 'erase.look', [contact.terms, place], (seen) => {
      const now = sum(before, seen);
      if (seen.next) lookAt(contact, seen.next.place, seen.next.doing, now);
      else setTraces(now);
    });
  const choose = (contact: FoundContact) => {
    setChosen(contact);
    lookAt(contact, '', words.log, NO_TRACES);
  };
  const find = (typed: string) => {
    forget();
    calls.ask(words.looking, 'erase.find', [typed], (answer) => {
      setFound(answer);
      const [first, ...others] = answer.contacts;
      const unknown = { terms: answer.typed, name: typed.trim(), details: '', rows: [], rowCount: 0, notes: 0 };
      if (others.length === 0) choose(first ?? unknown);
    });
  };
  const eraseAt = (contact: FoundContact, texts: EraseTexts, place: string, doing: string, before: Erased) =>
    calls.ask(words.erasing(doing), 'erase.erase', [contact.terms, texts, place], (done) => {
      const now = { ...sum(before, done), rows: before.rows + done.rows, notes: before.notes + done.notes };
      if (done.next) eraseAt(contact, texts, done.next.place, done.next.doing, now);
      else setErased(now);
    });
  const erase = (texts: EraseTexts) => {
    if (chosen) eraseAt(chosen, texts, '', words.log, NOTHING_ERASED);
  };
  return { found, chosen, traces, erased, forget, find, choose, erase };
}
