// The menu `Slotsheet` in the Sheet, and what its item Bring Bookings in line tells.
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/sentences.ts';
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
