// Set up: makes what is missing, keeps what is there, asks for telli's key and shows the addresses.
import { PROPERTY } from '../notes/propertyNames.ts';
import { type Doors, showAddresses } from './addresses.ts';
import { makeLinkToken } from './linkToken.ts';
import type { UiPorts } from './ports.ts';
import { startRecovery } from './recoveryJob.ts';
import { askAboutMissing, makeTabs } from './setUpTabs.ts';
import { askForKey } from './telliKey.ts';
import { textsFor } from './texts.ts';

/** May be run again at any time: nothing that a person wrote is changed, and nothing closed opens unless a person says so. The key is never shown again. */
export function setUp(ui: UiPorts, doors: () => Doors, recordHandOver: (from: string, to: string) => void): void {
  const before = ui.properties.all();
  const texts = textsFor(ui.spreadsheetLocale());
  const missing = makeTabs(ui);
  ui.properties.set(PROPERTY.spreadsheetId, ui.spreadsheetId());
  // The cache may still hold the Sheet as it was before.
  ui.properties.set(PROPERTY.version, ui.uuid());
  startRecovery(ui, before, recordHandOver);
  askForKey(ui);
  askAboutMissing(ui, missing);
  if (!ui.properties.all()[PROPERTY.linkToken]) makeLinkToken(ui);
  showAddresses(ui, texts.doneTitle, doors());
}
