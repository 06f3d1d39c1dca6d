// Spreads the batches over processes and joins their reports.
import { type ChildProcess, fork } from 'node:child_process';
import type { Finding } from './batch.ts';
import type { PartMessage, Share } from './part.ts';

export interface Total {
  readonly requests: number;
  /** By `kind → shape`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The one with the lowest number among those that were met before all had stopped. */
  readonly finding: Finding | null;
  /** For each process with enough batches: how much more memory it held at the end than after a quarter of its work. */
  readonly growthBytes: readonly number[];
}

// Each request runs in a fresh context, so no code runs long enough for the optimising compiler. Without it a run is a
// quarter faster.
const EXEC_ARGV = ['--no-opt'];

export async function runParts(work: Omit<Share, 'part'>, onProgress: (requests: number) => void): Promise<Total> {
  const total = {
    requests: 0,
    counts: {} as Record<string, number>,
    finding: null as Finding | null,
    growthBytes: [] as number[],
  };
  const children: ChildProcess[] = [];
  const hear = (told: PartMessage): void => {
    if (told.kind === 'memory') {
      total.growthBytes.push(told.end - told.early);
      return;
    }
    const { counts, finding } = told.result;
    for (const [key, count] of Object.entries(counts)) {
      total.counts[key] = (total.counts[key] ?? 0) + count;
      total.requests += count;
    }
    onProgress(total.requests);
    if (finding === null) return;
    if (total.finding === null || finding.number < total.finding.number) total.finding = finding;
    for (const child of children) child.kill();
  };
  const parts = Array.from({ length: work.parts }, (_, part) => {
    const child = fork('scripts/run.mjs', ['scripts/fuzz/part.ts', JSON.stringify({ ...work, part })], {
      execArgv: EXEC_ARGV,
    });
    children.push(child);
    return ended(child, hear, () => total.finding !== null);
  });
  await Promise.all(parts);
  return total;
}

function ended(child: ChildProcess, hear: (told: PartMessage) => void, mayBeKilled: () => boolean): Promise<void> {
  return new Promise((done, fail) => {
    child.on('message', hear);
    child.once('close', (code) => {
      if (code === 0 || mayBeKilled()) done();
      else fail(new Error(`A process of the run ended with ${code}.`));
    });
  });
}
