// Findings in words: one text per problem and language; the types let neither language miss one.
import type { Finding, Language } from '../configuration.ts';
import type { Problem, ProblemKind, Sentences } from '../problem.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';

const BOOKS: { readonly [L in Language]: Sentences } = { en: ENGLISH, de: GERMAN };

/** Says what is wrong and how to fix it, in one to three plain sentences. */
export function sentence<K extends ProblemKind>(problem: Problem<K>, language: Language): string {
  const book: { readonly [P in K]: (problem: Problem<P>) => string } = BOOKS[language];
  return book[problem.kind](problem);
}

const ROW: Readonly<Record<Language, string>> = { en: 'row', de: 'Zeile' };

/** A finding as one line: `Hosts, row 3, Calendar: …`. The language must be the sentence's own. */
export function placed({ tab, row, column, sentence }: Finding, language: Language): string {
  const place = [tab, row === null ? null : `${ROW[language]} ${row}`, column];
  return `${place.filter((part) => part !== null).join(', ')}: ${sentence}`;
}
