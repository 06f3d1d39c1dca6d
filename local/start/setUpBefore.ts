// A folder with tabs counts as set up by the owner, as long as no Set up here has said otherwise.
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { OWNER } from '../boundary.ts';
import { isObject, parseJson } from '../services/jsonObject.ts';
import type { StoredTrigger } from '../services/script-app/state.ts';
import type { Store } from '../store/store.ts';

const SPREADSHEET_ID = 'local';
const PROPERTIES = 'state/properties.json';
const TRIGGERS = 'state/triggers.json';

const INSTALLED: readonly StoredTrigger[] = [
  { id: '1', handler: 'recover', everyMinutes: 15 },
  { id: '2', handler: 'changed', eventType: 'CHANGE' },
];

/** Script properties that a Set up would have left. */
export function setUpBefore(store: Store): Record<string, string> {
  if (isNew(store)) return {};
  const known = parseJson(store.read(PROPERTIES)?.text ?? '{}');
  const isKnown = isObject(known) && known[PROPERTY.recoveryOwner] !== undefined;
  return {
    [PROPERTY.spreadsheetId]: SPREADSHEET_ID,
    ...(isKnown ? {} : { [PROPERTY.recoveryOwner]: OWNER }),
  };
}

/** A colleague's pages ask the owner's web app, so that its address must be known. It is another at each port. */
export function webAppBefore(store: Store, webAppUrl: string): Record<string, string> {
  return isNew(store) ? {} : { [PROPERTY.webApp]: webAppUrl };
}

/** The triggers that a Set up would have made: without them no deleted row would count. */
export function installTriggers(store: Store): void {
  if (!isNew(store) && store.version(TRIGGERS) === undefined) {
    store.write(TRIGGERS, `${JSON.stringify(INSTALLED, null, 2)}\n`);
  }
}

function isNew(store: Store): boolean {
  return store.list('sheet').length === 0;
}
