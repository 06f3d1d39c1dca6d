// Shows what Check found, in the language of the findings.
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import type { UiPorts } from './ports.ts';
import { textsIn } from './texts.ts';

// A dialog cannot be scrolled; what is fixed makes room for the rest.
const MAX_SHOWN = 20;

interface Found {
  readonly findings: readonly Finding[];
  /** That of the findings, which the spreadsheet's own need not be. */
  readonly language: Language;
}

export function showFindings(ui: UiPorts, { findings, language }: Found): void {
  const texts = textsIn(language);
  const lines = findings.slice(0, MAX_SHOWN).map((finding) => placed(finding, language));
  const more = findings.length - lines.length;
  if (more > 0) lines.push(texts.andMore(more));
  ui.tell(texts.checkTitle, lines.length === 0 ? texts.checkFine : lines.join('\n\n'));
}
