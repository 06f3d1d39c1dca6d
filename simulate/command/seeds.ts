// Runs seeds one after another in this process and judges each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createThreads, type Threads } from '../../local/threads/pool.ts';
import type { History, Violation } from '../evidence/history.ts';
import { faultNamed } from '../faults/all.ts';
import { judge } from '../invariants/judge.ts';
import { runSeed } from '../run/run.ts';

export interface Judged {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly trace: readonly string[];
  /** Names of the faults that the run met. */
  readonly met: readonly string[];
  readonly history: History;
}

export interface Judge {
  run(seed: number): Promise<Judged>;
  close(): void;
}

/** `force` are names of faults. */
export function openJudge(scriptFolder: string, force: readonly string[], threads: Threads = createThreads()): Judge {
  const forced = force.map(faultNamed);
  const recovers = hasRecovery(scriptFolder);
  return {
    async run(seed) {
      const { history, trace, met } = await runSeed({ seed, scriptFolder, threads, forced, recovers });
      return { seed, history, trace, met, violations: judge(history) };
    },
    close: threads.close,
  };
}

/** Whether the bundle has the recovery job as an entry point. */
export function hasRecovery(scriptFolder: string): boolean {
  return /^function recover\(/m.test(readFileSync(join(scriptFolder, 'Code.js'), 'utf8'));
}
