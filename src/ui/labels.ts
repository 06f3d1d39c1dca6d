// The items of the menu, in English and German, by entry point. Each opens the page of its name.
import type { Language } from '../sheet/configuration.ts';

export type PageName = keyof typeof ENGLISH;

export function menuLabels(language: Language): Readonly<Record<PageName, string>> {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  setUp: 'Set up',
  hours: 'Hours',
  check: 'Check',
  preview: 'Preview week',
  tryCall: 'Try a call',
  bringInLine: 'Bring Bookings in line',
  erase: 'Erase a contact',
  addresses: 'Addresses',
  voiceAgents: 'Voice agents',
  hubspotKey: 'HubSpot key',
  help: 'Help',
};

const GERMAN: typeof ENGLISH = {
  setUp: 'Einrichten',
  hours: 'Öffnungszeiten',
  check: 'Prüfen',
  preview: 'Woche ansehen',
  tryCall: 'Anruf ausprobieren',
  bringInLine: 'Buchungen abgleichen',
  erase: 'Kontakt löschen',
  addresses: 'Adressen',
  voiceAgents: 'Sprachagenten',
  hubspotKey: 'HubSpot-Schlüssel',
  help: 'Hilfe',
};
