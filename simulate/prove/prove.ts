// Proves one mutation: the broken product must break an invariant, and the whole one must not, on the same seed and faults.
import { fork } from 'node:child_process';
import { INVARIANTS } from '../invariants/judge.ts';
import { type Built, buildMutant } from './build.ts';
import type { Mutation } from './mutation.ts';
import type { Found, Task } from './runner.ts';

export interface Proof {
  readonly mutation: Mutation;
  /** The seed that caught it, and what broke first; null if none did. */
  readonly caught: NonNullable<Found> | null;
  /** Seeds on which the whole product broke an invariant too, so that they prove nothing. */
  readonly unsound: readonly NonNullable<Found>[];
}

export async function prove(mutation: Mutation, whole: Built, seeds: number): Promise<Proof> {
  const { forced, breaks } = mutation;
  const mutant = await buildMutant(mutation, whole);
  const unsound: NonNullable<Found>[] = [];
  for (let from = 1; from <= seeds; ) {
    const caught = await run(mutant, { forced, breaks, from, to: seeds });
    if (caught === null) break;
    const { seed } = caught;
    const broken = await run(whole, { forced, breaks: Object.keys(INVARIANTS), from: seed, to: seed });
    if (broken === null) return { mutation, caught, unsound };
    unsound.push(broken);
    from = seed + 1;
  }
  return { mutation, caught: null, unsound };
}

function run({ script, runner }: Built, task: Omit<Task, 'script'>): Promise<Found> {
  return new Promise((done, fail) => {
    const child = fork(runner, [JSON.stringify({ script, ...task })]);
    let found: Found | undefined;
    child.once('message', (message: Found) => {
      found = message;
    });
    child.once('error', fail);
    child.once('exit', () => {
      if (found === undefined) fail(new Error(`Seeds ${task.from} to ${task.to} could not be run on ${script}.`));
      else done(found);
    });
  });
}
