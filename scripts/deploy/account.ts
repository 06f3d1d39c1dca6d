// Which Google account a command works with, and whether clasp is signed in to it.
import { UsageError } from '../../local/command/commandLine.ts';
import { isYes, type Questions } from './ask.ts';
import { type Account, type Clasp, openClasp } from './clasp.ts';
import { namesSignedIn, sheetsTitled } from './drive.ts';
import type { Place } from './place.ts';

export interface SignedIn {
  readonly clasp: Clasp;
  readonly account: Account;
  /** Its address. */
  readonly email: string;
}

/** Asks the person to sign in if need be. Throws UsageError if that comes to nothing, or if it is another account than before. */
export async function signIn(given: Account, place: Place, questions: Questions, yes: boolean): Promise<SignedIn> {
  const account = { ...given, user: given.user ?? place.remembered().user ?? (await chosen(given, questions)) };
  const clasp = openClasp(account);
  if (!(await status(clasp, place)).loggedIn) {
    const wanted = await questions.ask(
      'clasp is not signed in to Google. Sign in now, in the browser?',
      yes ? 'no' : 'yes',
    );
    questions.close();
    if (isYes(wanted)) await clasp.asPerson(['login'], place.folder);
  }
  const { loggedIn, email } = await status(clasp, place);
  if (!loggedIn)
    throw new UsageError(
      'clasp is not signed in to Google. Sign in with "npx clasp login", and give the command again.',
    );
  // clasp hides why it does not know the address. Drive says it.
  if (email === '') await sheetsTitled('Slotsheet', account);
  const before = place.remembered().account;
  if (before !== undefined && email !== '' && before !== email)
    throw new UsageError(
      `This was begun as ${before}, and clasp is signed in as ${email}. Sign in as ${before} with "npx clasp login", or give another --name.`,
    );
  place.remember({ account: email || before, user: account.user });
  return { clasp, account, email };
}

async function chosen(given: Account, questions: Questions): Promise<string> {
  const names = namesSignedIn(given);
  const first = names.includes('default') || names.length === 0 ? 'default' : (names[0] ?? 'default');
  if (names.length < 2) return first;
  const answer = await questions.ask(`Several accounts are signed in: ${names.join(', ')}. Which one?`, first);
  if (names.includes(answer)) return answer;
  throw new UsageError(`No account is signed in as ${JSON.stringify(answer)}. There are: ${names.join(', ')}.`);
}

async function status(
  clasp: Clasp,
  { folder }: Place,
): Promise<{ readonly loggedIn: boolean; readonly email: string }> {
  const { loggedIn, email } = Object(await clasp.json(['show-authorized-user'], folder));
  return { loggedIn: loggedIn === true, email: typeof email === 'string' ? email : '' };
}
