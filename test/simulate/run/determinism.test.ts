// The same seed tells the same story byte for byte, whatever ran before it, in whichever threads and contexts.
import { describe, expect, it } from 'vitest';
import { createThreads } from '../../../local/threads/pool.ts';
import { runSeed } from '../../../simulate/run/run.ts';
import { run } from '../support.ts';

const OPTIONS = { scriptFolder: 'dist', recovers: true } as const;
const SEEDS = [3, 5, 11, 24, 57, 58, 59];

async function inFreshThreadsAndContexts(seed: number): Promise<string> {
  const threads = createThreads();
  const result = await runSeed({ ...OPTIONS, seed, threads, keptShare: 0 });
  threads.close();
  return JSON.stringify(result);
}

describe('a seed', () => {
  it('gives the same trace and the same history again, among other seeds and in kept threads and contexts', async () => {
    const alone = [];
    for (const seed of SEEDS) alone.push(await inFreshThreadsAndContexts(seed));
    const threads = createThreads();
    const together = new Map<number, string>();
    for (const seed of [...SEEDS].reverse()) {
      together.set(seed, JSON.stringify(await runSeed({ ...OPTIONS, seed, threads })));
    }
    threads.close();
    expect(SEEDS.map((seed) => together.get(seed))).toEqual(alone);
  });

  it('differs from its neighbours', async () => {
    const traces = new Set<string>();
    for (const seed of SEEDS) traces.add((await run(seed)).trace.slice(1).join('\n'));
    expect(traces.size).toBe(SEEDS.length);
  });
});
