// A finding as one line: where it is, and what to do.
import type { Finding, Language } from '../configuration.ts';

const ROW: Readonly<Record<Language, string>> = { en: 'row', de: 'Zeile' };

/** `Hosts, row 3, Calendar: …`; the language must be the sentence's own. */
export function placed({ tab, row, column, sentence }: Finding, language: Language): string {
  const place = [tab, row === null ? null : `${ROW[language]} ${row}`, column];
  return `${place.filter((part) => part !== null).join(', ')}: ${sentence}`;
}
