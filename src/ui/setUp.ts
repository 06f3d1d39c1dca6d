// Set up: makes what is missing, keeps what is there, asks for telli's key and shows the addresses.
import { platformText } from '../booking/platformFailure.ts';
import { PROPERTY } from '../booking/propertyNames.ts';
import { type Doors, showAddresses } from './addresses.ts';
import { makeLinkToken } from './linkToken.ts';
import type { UiPorts } from './ports.ts';
import { askAboutMissing, makeTabs } from './setUpTabs.ts';
import { askForKey } from './telliKey.ts';
import { textsFor } from './texts.ts';

/** May be run again at any time: nothing that a person wrote is changed, and nothing closed opens unless a person says so. The key is never shown again. */
export function setUp(ui: UiPorts, doors: () => Doors): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const missing = makeTabs(ui);
  ui.properties.set(PROPERTY.spreadsheetId, ui.spreadsheetId());
  // Whatever the cache holds of the Sheet is from before.
  ui.properties.set(PROPERTY.version, ui.uuid());
  startRecovery(ui);
  askForKey(ui);
  askAboutMissing(ui, missing);
  if (!ui.properties.all()[PROPERTY.linkToken]) makeLinkToken(ui);
  showAddresses(ui, texts.doneTitle, doors());
}

// As often as callers may have to wait for what a stopped call left behind.
const RECOVERY_MINUTES = 15;

/** Without it everything else still works, so that it fails is told and stops nothing. */
function startRecovery(ui: UiPorts): void {
  const texts = textsFor(ui.spreadsheetLocale());
  try {
    ui.runEvery('recover', RECOVERY_MINUTES);
  } catch (error) {
    ui.tell(texts.recoveryTitle, texts.noRecovery(platformText(error)));
  }
}
