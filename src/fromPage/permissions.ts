// What a person has not allowed at Google, in place of Google's exceptions.
import type { UiPorts } from '../ui/ports.ts';
import { type Calls, PageProblem } from './fromPage.ts';
import { languageOf } from './person.ts';
import { setUpWords } from './setUp/words.ts';
import { pageWords } from './words/words.ts';

type Permissions = Pick<UiPorts, 'refusedScopes' | 'personLocale' | 'spreadsheetLocale'>;

// As Google's services and its APIs refuse.
const REFUSED = /permissions are not sufficient|insufficient authentication scopes|authorization is required/i;
// Without it nothing works, and not everything quotes Google on that.
const SHEET = '/spreadsheets';

export function isRefusal(text: string): boolean {
  return REFUSED.test(text);
}

/** Each permission that is missing, what fails without it, and what to do; '' = none is, as far as Google tells. */
export function notAllowed(ui: Permissions, owner = ''): string {
  const { scopes, url } = ui.refusedScopes();
  if (scopes.length === 0) return '';
  const language = languageOf(ui);
  const { without } = setUpWords(language);
  const names = scopes.map((scope) => scope.split('/').pop() ?? scope);
  const missing = names.map((name) => `${name}: ${without[name] ?? ''}`).join(' ');
  const words = pageWords(language);
  if (owner !== '') return words.notAllowedByOwner(owner, missing);
  return url === null ? words.notAllowed(missing) : words.notAllowedAt(missing, url);
}

/** The same calls. One that fails for want of a permission tells which. `owner`: of the web app, where it runs there. */
export function tellingPermissions(ui: Permissions, calls: Calls, owner: () => string = () => ''): Calls {
  const telling = Object.entries(calls).map(([name, call]) => {
    const work = call.answer as (...args: readonly unknown[]) => unknown;
    const answer = (...args: readonly unknown[]) => {
      const refuse = () => {
        const sentence = notAllowed(ui, owner());
        if (sentence !== '') throw new PageProblem(sentence);
      };
      const done = attempt(work, args, (error) => {
        if (isRefusal(error.message) || isWithoutSheet(error, ui)) refuse();
      });
      // Check has a line for it, and Bring Bookings in line a sentence.
      if (name.startsWith('try.') && isRefusal(JSON.stringify(done))) refuse();
      return done;
    };
    return [name, { ...call, answer }];
  });
  return Object.fromEntries(telling) as Calls;
}

function attempt(
  work: (...args: readonly unknown[]) => unknown,
  args: readonly unknown[],
  failed: (error: Error) => void,
): unknown {
  try {
    return work(...args);
  } catch (error) {
    if (error instanceof Error) failed(error);
    throw error;
  }
}

function isWithoutSheet(error: Error, ui: Permissions): boolean {
  return error instanceof PageProblem && ui.refusedScopes().scopes.some((scope) => scope.endsWith(SHEET));
}
