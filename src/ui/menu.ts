// The menu `Slotsheet` in the Sheet.
import { menuLabels } from './labels.ts';
import { personLanguage } from './pages.ts';
import type { MenuPorts } from './ports.ts';

/** Simple triggers may ask for no permission, so nothing here does. */
export function showMenu(ui: MenuPorts): void {
  ui.showMenu(
    'Slotsheet',
    Object.entries(menuLabels(personLanguage(ui))).map(([entryPoint, label]) => ({ label, entryPoint })),
  );
}
