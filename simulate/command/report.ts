// The closing report of `npm run simulate`.
import { FAULTS } from '../faults/all.ts';
import type { Judged } from './seeds.ts';

export function verdict({ seed, violations, history: { runs } }: Judged): string {
  if (violations.length === 0) return `Seed ${seed}: ${runs.length} executions, no invariant broke.`;
  const lines = violations.map(({ invariant, sentence }) => `  ${invariant}: ${sentence}`);
  return [`Seed ${seed} breaks:`, ...lines].join('\n');
}

/** How often each fault met something. A fault that never did is shown, too. */
export interface Tally {
  add(names: readonly string[]): void;
  text(): string;
}

export function createTally(): Tally {
  const times = new Map<string, number>(FAULTS.map(({ name }) => [name, 0]));
  return {
    add(names) {
      for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    },
    text: () => `Faults met: ${[...times].map(([name, count]) => `${name} ${count}`).join(', ')}.`,
  };
}

export function speedText(seeds: number, ms: number): string {
  const seconds = Math.max(ms, 1) / 1000;
  return `${seeds} seeds in ${seconds.toFixed(1)} s, ${(seeds / seconds).toFixed(1)} a second`;
}
