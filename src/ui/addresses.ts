// The addresses to paste into telli and the relay. Each names its service, so that sorting the tab Services changes nothing.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { UiPorts } from './ports.ts';
import { type Texts, textsFor } from './texts.ts';

/** The Sheet's settings for the doors. */
export interface Doors {
  readonly signatureRequired: boolean;
  /** Names, in the order of the Sheet; '' of a row without one. */
  readonly services: readonly string[];
}

const ACTIONS = ['available', 'book'];

export function showAddresses(ui: UiPorts, title: string, { signatureRequired, services }: Doors): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const url = ui.webAppUrl();
  if (url === null || !url.endsWith('/exec')) {
    ui.tell(title, url === null ? texts.notDeployed : `${texts.testAddress}\n${url}`);
    return;
  }
  // As a URL carries them, each once.
  const names = [...new Set(services.filter((name) => name !== '').map(encodeURIComponent))];
  const paths = names.flatMap((service) => ACTIONS.map((action) => `/${action}?service=${service}`));
  const direct = signatureRequired ? [texts.directShut] : directAddresses(ui, texts, url, names);
  const lines = [texts.relayAddress, url, '', texts.relayPaths, ...paths, texts.relayLookup, '', ...direct];
  ui.tell(title, lines.join('\n'));
}

/** The link token is part of these addresses, so they are shown only while their door is open. */
function directAddresses({ properties }: UiPorts, texts: Texts, url: string, names: readonly string[]): string[] {
  const token = properties.all()[PROPERTY.linkToken] ?? '';
  const address = (action: string) => `${url}?action=${action}&token=${token}`;
  const pairs = names.flatMap((service) => ACTIONS.map((action) => `${address(action)}&service=${service}`));
  return [texts.directAddresses, ...pairs, address('contact_lookup')];
}

/** Two random UUIDs: 244 random bits, in characters that every URL carries as they are. */
export function makeLinkToken(ui: UiPorts): void {
  ui.properties.set(PROPERTY.linkToken, `${ui.uuid()}${ui.uuid()}`.replace(/-/g, ''));
}

/** The menu item: replaces the token after a question, as the addresses in use stop working. */
export function replaceLinkToken(ui: UiPorts, doors: Doors): void {
  const texts = textsFor(ui.spreadsheetLocale());
  if (!ui.confirm(texts.tokenTitle, texts.tokenQuestion)) return;
  makeLinkToken(ui);
  showAddresses(ui, texts.tokenTitle, doors);
}
