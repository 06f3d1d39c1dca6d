// The menu item that brings Bookings in line at once, and the words for what came of it.
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import type { UiPorts } from './ports.ts';
import { textsIn } from './texts.ts';

interface Recovered {
  readonly done: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly findings: readonly Finding[];
  readonly unknowable: Finding | null;
  readonly unread: readonly string[];
  readonly language: Language;
  readonly belongsTo: string;
  readonly isWhole: boolean;
}

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
