// The Sheet and its script: found, taken from the person's address, or made.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../local/command/commandLine.ts';
import type { SignedIn } from './account.ts';
import type { Questions } from './ask.ts';
import { sheetsTitled } from './drive.ts';
import { sentenceFor } from './googleSays.ts';
import type { Place } from './place.ts';

/** What a person may give: nothing for a new Sheet, or the id or address of a Sheet, or of the script of one. */
export type Given = { readonly kind: 'new' } | { readonly kind: 'sheet' | 'script'; readonly id: string };

const ADDRESSES: readonly (readonly [RegExp, 'sheet' | 'script'])[] = [
  [/\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,})/, 'sheet'],
  [/^https:\/\/drive\.google\.com\/(?:open\?id=|file\/d\/)([\w-]{20,})/, 'sheet'],
  [/^https:\/\/script\.google\.com\/.*?(?:projects|d)\/([\w-]{40,})/, 'script'],
  // A Sheet's id has 44 characters, a script's 57.
  [/^([\w-]{50,70})$/, 'script'],
  [/^([\w-]{25,49})$/, 'sheet'],
];

/** Throws UsageError. */
export function readGiven(text: string): Given {
  if (text === '' || text === 'new') return { kind: 'new' };
  for (const [pattern, kind] of ADDRESSES) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return { kind, id };
  }
  throw new UsageError(
    `${JSON.stringify(text)} is no address of a Google Sheet or of its script. A Sheet's begins with https://docs.google.com/spreadsheets/d/.`,
  );
}

const TITLE = 'Slotsheet';

// No list of Google's names the scripts of a Sheet: Drive does not show them, and the Apps Script API has no list.
const PERHAPS_TWO =
  'An earlier run asked Google for a script and heard no id. If there is one, it is empty and does nothing. You may remove it: https://script.google.com/home shows two of the name Slotsheet, and one has no code.';

/** The script's id. It is remembered, and so is the Sheet's where it is known. */
export async function scriptFor(
  given: Given | null,
  signedIn: SignedIn,
  place: Place,
  questions: Questions,
  tell: (line: string) => void,
): Promise<string> {
  const known = place.remembered();
  if (known.scriptId !== undefined) {
    refuseAnother(given, [known.scriptId, known.sheetId]);
    return known.scriptId;
  }
  const wanted = given ?? (known.sheetId || known.making ? { kind: 'new' as const } : await askFor(questions));
  if (wanted.kind === 'script') {
    place.remember({ scriptId: wanted.id });
    return wanted.id;
  }
  const sheetId = wanted.kind === 'sheet' ? wanted.id : (known.sheetId ?? (await madeBefore(signedIn, place)));
  if (known.isScriptAsked) tell(PERHAPS_TWO);
  return make(sheetId, signedIn, place);
}

/** A deployment keeps its Sheet. */
function refuseAnother(given: Given | null, ids: readonly (string | undefined)[]): void {
  if (given === null || given.kind === 'new' || ids.includes(given.id)) return;
  throw new UsageError('This deployment has another Sheet already. Give the new one a name of its own, with --name.');
}

async function askFor(questions: Questions): Promise<Given> {
  return readGiven(
    await questions.ask('Which Sheet? Enter for a new one, or paste the address of yours, or of its script.', 'new'),
  );
}

/** The Sheet that a run made which was stopped before it could remember it. */
async function madeBefore({ account }: SignedIn, place: Place): Promise<string | null> {
  const { making } = place.remembered();
  const now = await sheetsTitled(TITLE, account);
  if (making === undefined) {
    place.remember({ making: { title: TITLE, before: now } });
    return null;
  }
  const [made = null] = now.filter((id) => !making.before.includes(id));
  if (made !== null) place.remember({ sheetId: made });
  return made;
}

/** With a Sheet of its own if `sheetId` is null. Google's empty files come with it, and are replaced by the build. */
async function make(sheetId: string | null, { clasp }: SignedIn, place: Place): Promise<string> {
  place.remember({ ...(sheetId === null ? {} : { sheetId }), isScriptAsked: true });
  for (const left of ['.clasp.json', 'push']) rmSync(join(place.folder, left), { recursive: true, force: true });
  const kind = sheetId === null ? ['--type', 'sheets'] : ['--parentId', sheetId];
  const made = await clasp.json(['create-script', ...kind, '--title', TITLE, '--rootDir', 'push'], place.folder);
  const { scriptId, parentId } = Object(made);
  if (typeof scriptId !== 'string' || !existsSync(join(place.folder, '.clasp.json')))
    throw new UsageError(`The script was not made. ${sentenceFor('create-script', JSON.stringify(made))}`);
  const sheet = typeof parentId === 'string' ? parentId : (sheetId ?? undefined);
  place.remember({ scriptId, sheetId: sheet, making: undefined, isScriptAsked: undefined });
  return scriptId;
}
