// The menu `Slotsheet` in the Sheet.
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

export function showMenu(ui: UiPorts): void {
  const texts = textsFor(ui.spreadsheetLocale());
  ui.showMenu('Slotsheet', [
    { label: texts.menuSetUp, entryPoint: 'setUp' },
    { label: texts.menuCheck, entryPoint: 'check' },
    { label: texts.menuRecovery, entryPoint: 'bringInLine' },
    { label: texts.menuNewToken, entryPoint: 'newLinkToken' },
  ]);
}
