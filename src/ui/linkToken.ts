// The link token of the direct door: long, random, replaceable.
import { PROPERTY } from '../notes/propertyNames.ts';
import { type Doors, showAddresses } from './addresses.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

/** Two random UUIDs: 244 random bits, in characters that every URL carries as they are. */
export function makeLinkToken(ui: UiPorts): string {
  const token = `${ui.uuid()}${ui.uuid()}`.replace(/-/g, '');
  ui.properties.set(PROPERTY.linkToken, token);
  return token;
}

/** The menu item: replaces the token after a question, as the addresses in use stop working. */
export function replaceLinkToken(ui: UiPorts, doors: Doors): void {
  const texts = textsFor(ui.spreadsheetLocale());
  if (!ui.confirm(texts.tokenTitle, texts.tokenQuestion)) return;
  makeLinkToken(ui);
  showAddresses(ui, texts.tokenTitle, doors);
}
