// The result of the proof, as a table for people and for the docs.
import { FINDINGS } from './findings.ts';
import type { Proof } from './prove.ts';

const HEADERS = [
  'Mutation',
  'What is gone',
  'What else there is',
  'Forced fault',
  'Seed',
  'Invariant',
  'What was seen',
];

export function table(proofs: readonly Proof[]): string {
  const rows = proofs.map(({ mutation: { name, removed, because, forced }, caught }) => {
    const first = caught?.violations[0];
    const seen = first ? [String(caught.seed), first.invariant, first.sentence] : ['none', '', ''];
    return [name, removed, because, forced.join(', '), ...seen];
  });
  return [HEADERS, HEADERS.map(() => '---'), ...rows].map(line).join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
}

/** The problem with the proof; '' if there is none. */
export function problemsOf(proofs: readonly Proof[], seeds: number): string {
  return proofs
    .flatMap(({ mutation: { name }, caught, unsound }) => [
      ...(caught ? [] : [`${name} was not caught within ${seeds} seeds.`]),
      ...FINDINGS.filter(({ mutation, seed }) => caught && mutation === name && seed !== caught.seed).map(
        ({ seed }) => `${name} is caught by seed ${caught?.seed}, and findings.ts names ${seed}.`,
      ),
      ...unsound.map(
        (one) => `${name}, seed ${one.seed}: the whole product breaks ${one.violations[0]?.invariant} too.`,
      ),
    ])
    .join('\n');
}
