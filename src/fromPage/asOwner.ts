// A page acts as the person at the keyboard, the web app as its owner. Another person may not see every calendar, so what
// needs the owner's rights is asked of the web app.
import { type AskingPorts, askWebApp } from './askWebApp.ts';
import { PageProblem } from './fromPage.ts';
import type { Person } from './wire/shared.ts';
import { pageWords } from './words/words.ts';

/** Whether the person at the keyboard is not the owner. Before Set up there is none. */
export function isOwnerElsewhere({ you, owner }: Person): boolean {
  return owner !== '' && you !== owner;
}

/** The owner's answer to a page's call. Throws PageProblem if the web app gives none. */
export function askOwner(
  asking: AskingPorts & { readonly person: Person },
  name: string,
  args: readonly unknown[],
): unknown {
  const { owner, language } = asking.person;
  const words = pageWords(language);
  const told = askWebApp(asking, asking.person, name, args);
  if ('answer' in told) return told.answer;
  if ('problem' in told) throw new PageProblem(told.problem);
  throw new PageProblem(told.failed === null ? words.ownerUnknownAddress(owner) : words.notAsked(owner, told.failed));
}
