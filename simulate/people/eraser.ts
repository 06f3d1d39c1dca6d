// A person erases a contact with the page of the menu, which asks the script for one place after another. A call that fails is
// asked again a little later.
import type { EraseDone, EraseFound, EraseTerms, EraseTexts } from '../../src/fromPage/wire/erase.ts';

/** A page's call. null = it failed, or the script told of a problem. */
export type AskPage = (name: string, args: readonly unknown[]) => Promise<unknown>;

const MOST_TRIES = 5;

/** Looks for each text that tells of the contact, unless it was found with another, and erases what is found. Whether nothing was left. */
export async function eraseContact(
  ask: AskPage,
  pause: () => Promise<void>,
  typed: readonly string[],
  texts: EraseTexts,
): Promise<boolean> {
  async function answered<T>(name: string, ...args: readonly unknown[]): Promise<T | null> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await ask(name, args);
      if (answer !== null) return answer as T;
      await pause();
    }
    return null;
  }

  async function erase(terms: EraseTerms): Promise<boolean> {
    let isAll = true;
    for (let place: string | null = ''; place !== null; ) {
      const done: EraseDone | null = await answered<EraseDone>('erase.erase', terms, texts, place);
      if (done === null) return false;
      isAll &&= done.left.length === 0;
      place = done.next?.place ?? null;
    }
    return isAll;
  }

  let isAll = true;
  let known = '';
  for (const text of typed) {
    if (known.includes(JSON.stringify(text))) continue;
    const found = await answered<EraseFound>('erase.find', text);
    if (found === null) return false;
    const all = found.contacts.length === 0 ? [found.typed] : found.contacts.map(({ terms }) => terms);
    known += JSON.stringify(all);
    for (const terms of all) isAll = (await erase(terms)) && isAll;
  }
  return isAll;
}
