// The product under the simulator: in a few hundred seeds no invariant breaks. `npm run simulate` runs as many as one likes.
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runJobs } from '../../../simulate/command/jobs.ts';
import { toyScript } from '../support.ts';

const SEEDS = 200;

describe('the built bundle', () => {
  it(`keeps every invariant in seeds 1 to ${SEEDS}`, async () => {
    const met = new Set<string>();
    const order = { from: 1, seeds: SEEDS, jobs: 2, scriptFolder: 'dist', force: [] };
    const broken = await runJobs(order, (report) => {
      for (const name of report.met) met.add(name);
    });
    // Shown by `npm run simulate -- --seed N --trace`.
    expect(broken).toBeNull();
    expect(met.size).toBeGreaterThan(30);
  });
});

describe('a script that says success and books nothing', () => {
  it('is caught, and the lowest seed is named, whichever process is quicker', async () => {
    const order = { from: 1, seeds: 30, scriptFolder: toyScript(''), force: [] };
    const lowest = await runJobs({ ...order, jobs: 1 }, () => {});
    expect(lowest).not.toBeNull();
    expect(await runJobs({ ...order, jobs: 3 }, () => {})).toBe(lowest);
  });
});

describe('a process that ends too early', () => {
  it.each([
    ['by itself', 'process.exit(0)', 'Only 0 of 30 seeds have run.'],
    ['by a stranger', 'process.kill(process.pid)', 'A process of the simulation ended with SIGTERM.'],
    ['by a fault', 'process.exit(7)', 'A process of the simulation ended with 7.'],
  ])('%s is an error, not a clean result', async (_, code, sentence) => {
    const order = { from: 1, seeds: 30, jobs: 2, scriptFolder: 'dist', force: [] };
    const start = () => spawn(process.execPath, ['-e', code]);
    await expect(runJobs(order, () => {}, start)).rejects.toThrow(sentence);
  });
});
