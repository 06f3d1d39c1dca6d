// Each finding, played again: the product keeps every invariant on the seed that showed it.
import { describe, expect, it } from 'vitest';
import { openJudge } from '../../../simulate/command/seeds.ts';
import { FINDINGS } from '../../../simulate/prove/findings.ts';
import { MUTATIONS } from '../../../simulate/prove/mutations.ts';

describe('what was found', () => {
  it.each(FINDINGS.map(({ mutation, seed }) => [mutation, seed] as const))(
    '%s stays fixed (seed %i)',
    async (name, seed) => {
      const mutation = MUTATIONS.find((one) => one.name === name);
      expect(mutation === undefined).toBe(name === null);
      const judge = openJudge('dist', mutation?.forced ?? []);
      expect((await judge.run(seed)).violations).toEqual([]);
      judge.close();
    },
  );
});
