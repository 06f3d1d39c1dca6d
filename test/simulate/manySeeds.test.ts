// The product under the simulator: in a few hundred seeds no invariant breaks. `npm run simulate` runs as many as one likes.
import { describe, expect, it } from 'vitest';
import { runJobs } from '../../simulate/jobs.ts';
import { toyScript } from './support.ts';

const SEEDS = 200;

describe('the built bundle', () => {
  it(`keeps every invariant in seeds 1 to ${SEEDS}`, { timeout: 180_000 }, async () => {
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
