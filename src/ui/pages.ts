// The pages that the menu opens. Each has a file in each language beside the script.
import type { Language } from '../sheet/configuration.ts';
import { languageOfLocale } from '../sheet/template.ts';
import { menuLabels, type PageName } from './labels.ts';
import type { MenuPorts, UiPorts } from './ports.ts';

/** Pixels; null = a sidebar: its width is Google's. */
const SIZES: Readonly<Record<PageName, { readonly width: number; readonly height: number } | null>> = {
  setUp: { width: 640, height: 560 },
  hours: { width: 640, height: 600 },
  check: null,
  preview: null,
  tryCall: null,
  bringInLine: null,
  erase: { width: 520, height: 560 },
  addresses: { width: 520, height: 420 },
  voiceAgents: { width: 560, height: 600 },
  hubspotKey: { width: 520, height: 480 },
  help: { width: 520, height: 480 },
};

/** The person's language; the file's where Google does not tell it. */
export function personLanguage(ui: Pick<UiPorts, 'personLocale' | 'spreadsheetLocale'>): Language {
  return languageOfLocale(ui.personLocale() || ui.spreadsheetLocale());
}

export function openPage(ui: MenuPorts, page: PageName): void {
  const language = personLanguage(ui);
  const file = language === 'de' ? `${page}_de` : page;
  ui.showPage(file, menuLabels(language)[page], SIZES[page]);
}
