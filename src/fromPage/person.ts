// The person at the keyboard. Pages and menus speak this person's language; the owner's rights are the web app's.
import { PROPERTY } from '../notes/propertyNames.ts';
import { languageOfLocale } from '../sheet/template.ts';
import type { UiPorts } from '../ui/ports.ts';
import type { Language, Person } from './wire/shared.ts';

export type Keyboard = Pick<UiPorts, 'user' | 'personLocale' | 'spreadsheetLocale' | 'properties'>;

/** Two calls and the script properties. `seenAs`: whose rights stand behind the answer. */
export function personAt(ui: Keyboard, seenAs: Person['seenAs'] = 'you'): Person {
  const owner = ui.properties.all()[PROPERTY.recoveryOwner] ?? '';
  return { you: ui.user(), owner, language: languageOf(ui), seenAs };
}

/** The person's; the file's where Google does not tell it. */
function languageOf(ui: Pick<UiPorts, 'personLocale' | 'spreadsheetLocale'>): Language {
  return languageOfLocale(ui.personLocale() || ui.spreadsheetLocale());
}
