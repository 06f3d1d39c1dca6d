// The menu `Slotsheet` in the Sheet, and what its items Check and Bring Bookings in line tell.
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/sentences.ts';
import type { Workbook } from '../sheet/workbook.ts';
import { type Form, writeForm } from './hubspotForm.ts';
import { type MenuPorts, personLanguage } from './pages.ts';
import type { UiPorts } from './ports.ts';
import { type ChangeCounts, textsIn } from './texts.ts';

/** Simple triggers may ask for no permission, so nothing here does. */
export function showMenu(ui: MenuPorts): void {
  const { menu } = textsIn(personLanguage(ui));
  ui.showMenu(
    'Slotsheet',
    Object.entries(menu).map(([entryPoint, label]) => ({ label, entryPoint })),
  );
}

interface Found {
  readonly findings: readonly Finding[];
  /** That of the findings, which the spreadsheet's own need not be. */
  readonly language: Language;
}

// A dialog cannot be scrolled; what is fixed makes room for the rest.
const MAX_SHOWN = 20;

interface Checked extends Found {
  readonly workbook: Workbook;
  readonly forms: readonly Form[];
  readonly remarks: readonly string[];
}

/** Writes the questions of meeting links into their tab, then shows what is wrong. */
export function tellChecked(ui: UiPorts, checked: Checked): void {
  const { workbook, forms, language, remarks } = checked;
  let added = 0;
  try {
    added = writeForm(ui, workbook, forms, language);
  } finally {
    const written = added > 0 ? [textsIn(language).questionsWritten(added)] : [];
    showFindings(ui, checked, [...written, ...remarks]);
  }
}

/** `remarks`: what is no fault. */
function showFindings(ui: UiPorts, { findings, language }: Found, remarks: readonly string[]): void {
  const texts = textsIn(language);
  const lines = findings.slice(0, MAX_SHOWN).map((finding) => placed(finding, language));
  const more = findings.length - lines.length;
  if (more > 0) lines.push(texts.andMore(more));
  ui.tell(texts.checkTitle, [...(lines.length === 0 ? [texts.checkFine] : lines), ...remarks].join('\n\n'));
}

interface Recovered extends Found {
  readonly done: ChangeCounts;
  readonly unknowable: Finding | null;
  readonly unread: readonly string[];
  readonly belongsTo: string;
  readonly isWhole: boolean;
}

/** The result of bringing Bookings in line. */
export function tellRecovered(ui: UiPorts, recovered: Recovered): void {
  const texts = textsIn(recovered.language);
  ui.tell(texts.recoveryTitle, recoveredLines(recovered, texts.notRecovered).join('\n\n'));
}

/** `notWhole` is said where not every step went through. */
export function recoveredLines(
  { done, findings, unknowable, unread, language, belongsTo, isWhole }: Recovered,
  notWhole: string,
): readonly string[] {
  const texts = textsIn(language);
  if (belongsTo !== '') return [texts.notYours(belongsTo)];
  return [
    ...(unknowable
      ? [texts.notComparable, placed(unknowable, language)]
      : [isWhole ? texts.recovered(done, unread.length === 0) : notWhole]),
    ...(unread.length > 0 ? [texts.calendarsUnread(unread.join(', '))] : []),
    ...findings.map((finding) => placed(finding, language)),
  ];
}
