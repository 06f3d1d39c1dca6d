// Each finding of the simulator, played again.
import { afterAll, describe, expect, it } from 'vitest';
import { FINDINGS } from '../../simulate/findings.ts';
import { openJudge } from '../../simulate/seeds.ts';

const judge = openJudge('dist', []);
afterAll(() => judge.close());

describe('what the simulator found', () => {
  it.each(FINDINGS.map(({ name, seed }) => [name, seed] as const))('%s stays mended (seed %i)', async (_, seed) => {
    expect((await judge.run(seed)).violations).toEqual([]);
  });
});
