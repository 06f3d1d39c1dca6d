// `npm run simulate:prove`: shows that the simulation would notice if a defence were gone.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../../local/command/atEnd.ts';
import { runCommand } from '../../local/command/run.ts';
import { projectRoot } from '../../local/projectRoot.ts';
import { buildWhole } from './build.ts';
import { type Flags, readFlags, USAGE } from './flags.ts';
import type { Mutation } from './mutation.ts';
import { type Proof, prove } from './prove.ts';
import { problemsOf, table } from './report.ts';

async function work({ seeds, mutations }: Flags): Promise<void> {
  // Inside the project, as what is built there imports its packages.
  const folder = join(projectRoot(), '.work', `mutants-${process.pid}`);
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const whole = await buildWhole(folder);
  const proofs = await sideBySide(mutations, async (mutation) => {
    const proof = await prove(mutation, whole, seeds);
    console.error(`${mutation.name}: ${proof.caught ? `caught by seed ${proof.caught.seed}` : 'not caught'}`);
    return proof;
  });
  console.log(table(proofs));
  const wrong = problemsOf(proofs, seeds);
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

await runCommand({ usage: USAGE, readFlags, work, failed: 'The proof stopped' });
