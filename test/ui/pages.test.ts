// The menu opens a page in the language of the person.
import { expect, it } from 'vitest';
import type { PageName } from '../../src/ui/labels.ts';
import { openPage } from '../../src/ui/pages.ts';

function opened(page: PageName, personLocale: string, spreadsheetLocale: string): unknown[] {
  const shown: unknown[] = [];
  openPage(
    {
      showMenu: () => {},
      showPage: (...args) => shown.push(args),
      personLocale: () => personLocale,
      spreadsheetLocale: () => spreadsheetLocale,
    },
    page,
  );
  return shown;
}

it.each([
  ['hours', 'en', 'de_DE', ['hours', 'Hours', { width: 640, height: 600 }]],
  ['hours', 'de', 'en_US', ['hours_de', 'Öffnungszeiten', { width: 640, height: 600 }]],
  ['check', 'de-AT', 'en_US', ['check_de', 'Prüfen', null]],
  ['bringInLine', 'de', 'en_US', ['bringInLine_de', 'Buchungen abgleichen', null]],
  ['erase', 'de', 'en_US', ['erase_de', 'Kontakt löschen', { width: 520, height: 560 }]],
  ['voiceAgents', 'de', 'en_US', ['voiceAgents_de', 'Sprachagenten', { width: 560, height: 600 }]],
  ['hubspotKey', 'en', 'de_DE', ['hubspotKey', 'HubSpot key', { width: 520, height: 480 }]],
  ['help', '', 'de_DE', ['help_de', 'Hilfe', { width: 520, height: 480 }]],
  ['help', 'fr', 'de_DE', ['help', 'Help', { width: 520, height: 480 }]],
] as const)('%s for a person of locale “%s” in a file of %s', (page, person, file, shown) => {
  expect(opened(page, person, file)).toEqual([shown]);
});
