// Breaking the product on purpose: what is built, what is caught, and what is said of it.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildMutant, buildWhole } from '../../../simulate/prove/build.ts';
import { readFlags } from '../../../simulate/prove/flags.ts';
import type { Mutation } from '../../../simulate/prove/mutation.ts';
import { MUTATIONS } from '../../../simulate/prove/mutations.ts';
import { type Proof, prove } from '../../../simulate/prove/prove.ts';
import { problemsOf, table } from '../../../simulate/prove/report.ts';

let whole: Built;
const otherShape = mutationNamed('other-shape');

// Below the project, so that what is built there finds its packages.
beforeAll(async () => {
  await mkdir('.work', { recursive: true });
  whole = await buildWhole(await mkdtemp('.work/prove-'));
});

afterAll(() => rm(whole.under, { recursive: true }));

describe('a proof', () => {
  it('catches an answer that the contract does not know, and names seed and invariant', async () => {
    const { caught, unsound } = await prove(otherShape, whole, 20);
    expect(caught?.violations[0]?.invariant).toBe('contract-shaped');
    expect(unsound).toEqual([]);
  });

  it('does not catch what changes nothing', async () => {
    const edits = [{ file: 'src/telli/answers.ts', find: 'of seven shapes', replace: 'of 7 shapes' }];
    expect(await prove({ ...otherShape, name: 'nothing-gone', edits }, whole, 1)).toMatchObject({ caught: null });
  });

  it('does not count what breaks for another reason', async () => {
    expect(await prove({ ...otherShape, breaks: ['caps-held'] }, whole, 1)).toMatchObject({ caught: null });
  });
});

describe('a mutant', () => {
  it('is not built if a file is no part of the program', async () => {
    const edits = [{ file: 'simulate/chance.ts', find: 'FNV-1a', replace: 'FNV' }];
    await expect(buildMutant({ ...otherShape, edits }, whole)).rejects.toThrow('simulate/chance.ts is no part');
  });

  it('is not built if a text does not stand there', async () => {
    const edits = [{ file: 'src/telli/answers.ts', find: 'no such text', replace: '' }];
    await expect(buildMutant({ ...otherShape, edits }, whole)).rejects.toThrow('0 times, not once');
  });
});

describe('the report', () => {
  const mutation: Mutation = { ...otherShape, name: 'a|b', removed: 'All.', because: 'None.', forced: ['x', 'y'] };
  const found = { seed: 7, violations: [{ invariant: 'caps-held', sentence: 'Too many.' }] };
  const caught: Proof = { mutation, caught: found, unsound: [] };

  it('is a table with the seed and what was seen', () => {
    expect(table([caught]).split('\n')[2]).toBe('| a\\|b | All. | None. | x, y | 7 | caps-held | Too many. |');
    expect(table([{ ...caught, caught: null }])).toContain('| none |');
  });

  it('complains of what was not caught, and of seeds that break the whole product', () => {
    expect(problemsOf([caught], 500)).toBe('');
    expect(problemsOf([{ ...caught, caught: null }], 500)).toBe('a|b was not caught within 500 seeds.');
    expect(problemsOf([{ ...caught, unsound: [found] }], 500)).toContain(
      'seed 7: the whole product breaks caps-held too',
    );
  });
});

describe('the command line', () => {
  it('takes seeds and names', () => {
    expect(readFlags([])).toMatchObject({ seeds: 500 });
    expect(readFlags(['--seeds', '3', '--only', 'no-lock,no-caps']).mutations.map(({ name }) => name)).toEqual([
      'no-lock',
      'no-caps',
    ]);
  });

  it.each([[['--seeds', '0']], [['--seeds', 'many']], [['--only', 'no-such']], [['--fast']]])('refuses %j', (args) => {
    expect(() => readFlags(args)).toThrow(/--seeds wants|There is no mutation|There is no flag/);
  });
});

function mutationNamed(name: string): Mutation {
  const found = MUTATIONS.find((mutation) => mutation.name === name);
  if (found === undefined) throw new Error(`There is no mutation ${name}.`);
  return found;
}
