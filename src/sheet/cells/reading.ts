// The result of reading one cell: a value, or the problem that makes it unreadable. Readers get cells that show something.
import type { Problem } from '../problem.ts';

export type Reading<T> = { readonly value: T } | { readonly problem: Problem };

export type Reader<T> = (shown: string) => Reading<T>;

export function isProblem<T>(reading: Reading<T>): reading is { readonly problem: Problem } {
  return 'problem' in reading;
}
