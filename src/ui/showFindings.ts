// Shows what Check found.
import type { Finding } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import { languageOfLocale } from '../sheet/template.ts';
import type { UiPorts } from './ports.ts';
import { textsFor } from './texts.ts';

// A dialog cannot be scrolled; what is fixed makes room for the rest.
const MAX_SHOWN = 20;

export function showFindings(ui: UiPorts, findings: readonly Finding[]): void {
  const texts = textsFor(ui.spreadsheetLocale());
  const language = languageOfLocale(ui.spreadsheetLocale());
  const lines = findings.slice(0, MAX_SHOWN).map((finding) => placed(finding, language));
  const more = findings.length - lines.length;
  if (more > 0) lines.push(texts.andMore(more));
  ui.tell(texts.checkTitle, lines.length === 0 ? texts.checkFine : lines.join('\n\n'));
}
