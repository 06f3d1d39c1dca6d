// What the script tells the person at a page, in this person's language.
import type { Language } from '../wire/shared.ts';
import { ENGLISH, type PageWords } from './english.ts';
import { GERMAN } from './german.ts';

const WORDS: Readonly<Record<Language, PageWords>> = { en: ENGLISH, de: GERMAN };

export function pageWords(language: Language): PageWords {
  return WORDS[language];
}
