// The addresses to paste into telli and the relay. Each names its service, so that sorting the tab Services changes nothing.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

/** What the Sheet says of the ways in. */
export interface Doors {
  readonly signatureRequired: boolean;
  /** Names, in the order of the Sheet; '' of a row without one. */
  readonly services: readonly string[];
}

export function showAddresses(ui: UiPorts, title: string, doors: Doors): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const url = ui.webAppUrl();
  const lines =
    url === null
      ? [texts.notDeployed]
      : !url.endsWith('/exec')
        ? [texts.testAddress, url]
        : [texts.relayAddress, url, '', ...relayPaths(ui, doors), '', ...directAddresses(ui, url, doors)];
  ui.tell(title, lines.join('\n'));
}

function relayPaths(ui: UiPorts, { services }: Doors): string[] {
  const texts = textsFor(ui.spreadsheetLocale());
  const pairs = named(services).flatMap((service) => ACTIONS.map((action) => `/${action}?service=${service}`));
  return [texts.relayPaths, ...pairs, texts.relayLookup];
}

// The link token is part of these addresses, so they are shown only while their door is open.
function directAddresses(ui: UiPorts, url: string, { signatureRequired, services }: Doors): string[] {
  const texts = textsFor(ui.spreadsheetLocale());
  if (signatureRequired) return [texts.directShut];
  const token = ui.properties.all()[PROPERTY.linkToken] ?? '';
  const address = (action: string) => `${url}?action=${action}&token=${token}`;
  const pairs = named(services).flatMap((service) => ACTIONS.map((action) => `${address(action)}&service=${service}`));
  return [texts.directAddresses, ...pairs, address('contact_lookup')];
}

const ACTIONS = ['available', 'book'];

/** As a URL carries them, each once. */
function named(services: readonly string[]): string[] {
  return [...new Set(services.filter((name) => name !== '').map(encodeURIComponent))];
}
