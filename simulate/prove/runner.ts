// A process that runs seeds until an invariant breaks, and tells its parent. Built by build.ts, as a mutated relay is a part of it.
import { createThreads } from '../../local/threads/pool.ts';
import type { Violation } from '../evidence/history.ts';
import { faultNamed } from '../faults/all.ts';
import { judge } from '../invariants/judge.ts';
import { runSeed } from '../run/run.ts';

/** The process's one argument, as JSON. */
export interface Task {
  /** The folder with Code.js. */
  readonly script: string;
  readonly forced: readonly string[];
  /** Only these count. */
  readonly breaks: readonly string[];
  readonly from: number;
  /** Included. */
  readonly to: number;
}

/** The message to the parent: the first seed that breaks an invariant; null if none does. */
export type Found = { readonly seed: number; readonly violations: readonly Violation[] } | null;

async function firstBroken({ script, forced, breaks, from, to }: Task): Promise<Found> {
  const threads = createThreads();
  try {
    for (let seed = from; seed <= to; seed += 1) {
      const options = { seed, scriptFolder: script, threads, forced: forced.map(faultNamed), recovers: true };
      const { history } = await runSeed(options);
      const violations = judge(history).filter(({ invariant }) => breaks.includes(invariant));
      if (violations.length > 0) return { seed, violations };
    }
    return null;
  } finally {
    threads.close();
  }
}

// Nothing waits for this process any more: its parent is gone.
process.once('disconnect', () => process.exit());

const found = await firstBroken(JSON.parse(process.argv[2] ?? ''));
process.send?.(found, () => process.exit());
