// Whether the web app runs older code than the menu. The menu has what was last brought to the script, the web app what was
// last deployed, so that a push without a deployment leaves the two apart.
import { PRESENT_VERSION } from '../../sheet/sheetVersion.ts';
import { type AskingPorts, askWebApp } from '../askWebApp.ts';
import type { Person } from '../wire/shared.ts';

/** The version of the tabs that the older code knows. null: it is not older, or does not tell. */
export function olderVersionOfWebApp(asking: AskingPorts, person: Person): number | null {
  const told = askWebApp(asking, person, 'webApp.sheetVersion', []);
  const known = 'answer' in told ? told.answer : null;
  return typeof known === 'number' && known < PRESENT_VERSION ? known : null;
}
