// As whom the web app runs. Only Google knows, and tells it to an execution of the web app alone: so that is asked.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { UiPorts } from '../ui/ports.ts';
import { type AskingPorts, askWebApp } from './askWebApp.ts';
import { languageOf, personAt, userOf } from './person.ts';
import type { Person } from './wire/shared.ts';
import { pageWords } from './words/words.ts';

type OwnerPorts = AskingPorts & { readonly ui: Pick<UiPorts, 'user' | 'personLocale' | 'spreadsheetLocale'> };

/** The person at the keyboard. The web app is asked where its owner is not known yet. */
export function personAsking(asking: OwnerPorts): Person {
  const properties = asking.ui.properties.all();
  const person = personAt(asking.ui, 'you', properties);
  const { [PROPERTY.webApp]: webApp = '', [PROPERTY.webAppOwner]: known = '' } = properties;
  const told = webApp !== '' && known === '' ? askWebAppOwner(asking) : '';
  return told === '' ? person : { ...person, owner: told };
}

/**
 * Anew, as a new deployment may have another owner. An owner who is known stays while the web app does not answer; then ''
 * is returned.
 */
export function askWebAppOwner(asking: OwnerPorts): string {
  const { ui } = asking;
  const told = askWebApp(asking, { you: userOf(ui), language: languageOf(ui) }, 'webApp.owner', []);
  const owner = 'answer' in told ? told.answer : '';
  if (typeof owner !== 'string' || owner === '') return '';
  if (owner !== ui.properties.all()[PROPERTY.webAppOwner]) ui.properties.set(PROPERTY.webAppOwner, owner);
  return owner;
}

/** For the web app itself, whatever was noted before. */
export function ownWebApp(person: Person, owner: () => string): Person {
  return { ...person, owner: userOf({ user: owner }) || person.owner };
}

/** Says so where job and web app run as two people, as far as is known; else ''. */
export function twoOwnersSentence(ui: Pick<UiPorts, 'properties' | 'personLocale' | 'spreadsheetLocale'>): string {
  const { [PROPERTY.recoveryOwner]: job = '', [PROPERTY.webAppOwner]: webApp = '' } = ui.properties.all();
  if (job === '' || webApp === '' || job === webApp) return '';
  return pageWords(languageOf(ui)).twoOwners(job, webApp);
}
