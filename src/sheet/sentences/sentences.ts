// Findings in words: one text per problem and language; the types let neither language miss one.
import type { Language } from '../configuration.ts';
import type { Problem, ProblemKind, Sentences } from '../problem.ts';
import { ENGLISH } from './english.ts';
import { GERMAN } from './german.ts';

const BOOKS: { readonly [L in Language]: Sentences } = { en: ENGLISH, de: GERMAN };

/** What is wrong and how to fix it, in one to three plain sentences. */
export function sentence<K extends ProblemKind>(problem: Problem<K>, language: Language): string {
  const book: { readonly [P in K]: (problem: Problem<P>) => string } = BOOKS[language];
  return book[problem.kind](problem);
}
