// Runs of commands on both sides, from a seed. A failure tells the whole story.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Command } from './command.ts';
import { openDesk } from './desk.ts';
import { modelOf, type SetUp } from './model.ts';

// A failure is made smaller for as long as that; what is found by then is told.
const SHRINKING_MS = 120_000;

/** A number from the environment, or else this one. */
export function runsFrom(name: 'FC_SEED' | 'FC_RUNS', otherwise: number): number {
  return Number(process.env[name] ?? otherwise);
}

/** With how often each comes, beside the others. */
export function commandsOf(weights: readonly (readonly [number, fc.Arbitrary<Command>])[]) {
  return fc.commands(
    weights.flatMap(([weight, arbitrary]) => Array.from({ length: weight }, () => arbitrary)),
    { maxCommands: 40, size: 'max' },
  );
}

/** How the requests to book ended. */
export async function sideBySide(
  setUps: fc.Arbitrary<SetUp>,
  commands: ReturnType<typeof commandsOf>,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Promise<ReadonlySet<string>> {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(setUps, commands, async (setUp, some) => {
      const desk = openDesk(setUp);
      await fc.asyncModelRun(() => ({ model: modelOf(setUp), real: desk }), some);
      if (process.env.FC_TRACE) console.log(desk.trace.join('\n'));
      expect(desk.world.rows('Log')).toHaveLength(desk.requests);
      for (const outcome of desk.outcomes) outcomes.add(outcome);
    }),
    { seed, numRuns: runs, interruptAfterTimeLimit: SHRINKING_MS + runs * 1000 },
  );
  return outcomes;
}
