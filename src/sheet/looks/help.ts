// What the note of each header says.
import type { Language } from '../configuration.ts';
import type { TabKey } from '../tabs.ts';
import { ENGLISH } from './helpEnglish.ts';
import { GERMAN } from './helpGerman.ts';

/** By header. */
export function helpFor(key: TabKey, language: Language): Readonly<Record<string, string>> {
  return (language === 'de' ? GERMAN : ENGLISH)[key];
}
