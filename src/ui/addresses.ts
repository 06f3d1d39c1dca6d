// The addresses to paste into telli and the relay.
import { PROPERTY } from '../booking/propertyNames.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

export function showAddresses(ui: UiPorts, title: string, signatureRequired: boolean): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const url = ui.webAppUrl();
  const lines =
    url === null
      ? [texts.notDeployed]
      : !url.endsWith('/exec')
        ? [texts.testAddress, url]
        : [texts.relayAddress, url, '', texts.relayPaths, '', ...directAddresses(ui, url, signatureRequired)];
  ui.tell(title, lines.join('\n'));
}

// The link token is part of these addresses, so they are shown only while their door is open.
function directAddresses(ui: UiPorts, url: string, signatureRequired: boolean): string[] {
  const texts = textsFor(ui.spreadsheetLocale());
  if (signatureRequired) return [texts.directShut];
  const token = ui.properties.all()[PROPERTY.linkToken] ?? '';
  return [
    texts.directAddresses,
    ...['available', 'book', 'contact_lookup'].map((action) => `${url}?action=${action}&token=${token}`),
  ];
}
