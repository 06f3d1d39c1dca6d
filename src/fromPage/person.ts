// The person at the keyboard. Pages and menus speak this person's language; the owner's rights are the web app's.
import { PROPERTY } from '../notes/propertyNames.ts';
import { platformText } from '../ports/platformFailure.ts';
import { personLanguage as languageOf } from '../ui/pages.ts';
import type { UiPorts } from '../ui/ports.ts';
import type { Person } from './wire/shared.ts';

export { languageOf };

export type Keyboard = Pick<UiPorts, 'user' | 'personLocale' | 'spreadsheetLocale' | 'properties'>;

/**
 * Two calls and the script properties. `seenAs`: whose rights stand behind the answer. Until the web app has told its owner
 * it is taken for that of the person who ran Set up.
 */
export function personAt(ui: Keyboard, seenAs: Person['seenAs'] = 'you', properties = ui.properties.all()): Person {
  const { [PROPERTY.webAppOwner]: told = '', [PROPERTY.recoveryOwner]: first = '' } = properties;
  return { you: userOf(ui), owner: told || first, language: languageOf(ui), seenAs };
}

/** '' = Google does not tell, or the person did not allow it. */
export function userOf(ui: Pick<UiPorts, 'user'>): string {
  try {
    return ui.user();
  } catch (error) {
    // Throws a mistake of ours on.
    platformText(error);
    return '';
  }
}
