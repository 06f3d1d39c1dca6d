// `npm run simulate:prove`: shows that the simulation would notice if a defence were gone.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/local/flags.ts';
import { projectRoot } from '../../src/local/projectRoot.ts';
import { buildWhole } from './build.ts';
import { readFlags, USAGE } from './flags.ts';
import type { Mutation } from './mutation.ts';
import { type Proof, prove } from './prove.ts';
import { complaints, table } from './report.ts';

async function main(): Promise<void> {
  const { help, seeds, mutations } = readFlags(process.argv.slice(2));
  if (help) return console.log(USAGE);
  const whole = await buildWhole(join(projectRoot(), '.work/mutants'));
  const proofs = await sideBySide(mutations, async (mutation) => {
    const proof = await prove(mutation, whole, seeds);
    console.error(`${mutation.name}: ${proof.caught ? `caught by seed ${proof.caught.seed}` : 'not caught'}`);
    return proof;
  });
  console.log(table(proofs));
  const wrong = complaints(proofs, seeds);
  if (wrong === '') return;
  console.error(wrong);
  process.exitCode = 1;
}

/** As many at a time as the machine has cores; the results in the order of the mutations. */
async function sideBySide(
  mutations: readonly Mutation[],
  work: (mutation: Mutation) => Promise<Proof>,
): Promise<Proof[]> {
  const left = [...mutations.entries()];
  const proofs: Proof[] = [];
  async function goOn(): Promise<void> {
    for (let next = left.shift(); next !== undefined; next = left.shift()) proofs[next[0]] = await work(next[1]);
  }
  await Promise.all(Array.from({ length: availableParallelism() }, goOn));
  return proofs;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
}
