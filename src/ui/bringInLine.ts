// The menu item that brings Bookings in line at once, and says what came of it.
import type { Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import type { UiPorts } from './ports.ts';
import { textsIn } from './texts.ts';

interface Recovered {
  readonly done: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly findings: readonly Finding[];
  readonly unread: readonly string[];
  readonly language: Language;
  readonly isWhole: boolean;
}

export function tellRecovered(ui: UiPorts, { done, findings, unread, language, isWhole }: Recovered): void {
  const texts = textsIn(language);
  const lines = [
    isWhole ? texts.recovered(done) : texts.notRecovered,
    ...(unread.length > 0 ? [texts.calendarsUnread(unread.join(', '))] : []),
    ...findings.map((finding) => placed(finding, language)),
  ];
  ui.tell(texts.recoveryTitle, lines.join('\n\n'));
}
